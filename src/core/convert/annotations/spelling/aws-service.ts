import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const awsService: AnnotationVendor = {
  name: 'load balancers of AWS',
  prefix: 'service.beta.kubernetes.io/aws-load-balancer-',
  open: ['listener-attributes.'],
  keys: keysIn(`
    access-log-emit-interval access-log-enabled access-log-s3-bucket-name access-log-s3-bucket-prefix
    additional-resource-tags alpn-policy attributes backend-protocol connection-draining-enabled
    connection-draining-timeout connection-idle-timeout cross-zone-load-balancing-enabled disable-nlb-sg
    eip-allocations enable-icmp-for-path-mtu-discovery enable-prefix-for-ipv6-source-nat enable-tcp-udp-listener
    extra-security-groups healthcheck-healthy-threshold healthcheck-interval healthcheck-path healthcheck-port
    healthcheck-protocol healthcheck-success-codes healthcheck-timeout healthcheck-unhealthy-threshold
    inbound-sg-rules-on-private-link-traffic internal ip-address-type ipv6-addresses
    manage-backend-security-group-rules minimum-load-balancer-capacity multi-cluster-target-group name
    nlb-target-type private-ipv4-addresses proxy-protocol quic-enabled-ports scheme security-group-prefix-lists
    security-groups source-nat-ipv6-prefixes source-ranges ssl-cert ssl-negotiation-policy ssl-ports subnets
    target-group-attributes target-node-labels type`),
};
