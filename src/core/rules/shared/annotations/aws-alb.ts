import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const awsAlb: AnnotationVendor = {
  name: 'AWS Load Balancer Controller',
  prefix: 'alb.ingress.kubernetes.io/',
  open: ['actions.', 'conditions.', 'transforms.', 'listener-attributes.', 'frontend-nlb-'],
  keys: keysIn(`
    auth-idp-cognito auth-idp-oidc auth-on-unauthenticated-request auth-scope auth-session-cookie
    auth-session-timeout auth-type backend-protocol backend-protocol-version certificate-arn
    customer-owned-ipv4-pool enable-frontend-nlb group.name group.order healthcheck-interval-seconds
    healthcheck-path healthcheck-port healthcheck-protocol healthcheck-timeout-seconds healthy-threshold-count
    healthcheck-success-codes inbound-cidrs ip-address-type ipam-ipv4-pool-id jwt-validation listen-ports
    load-balancer-attributes load-balancer-name manage-backend-security-group-rules
    minimum-load-balancer-capacity multi-cluster-target-group mutual-authentication scheme security-group-inbound-cidrs
    security-group-prefix-lists security-groups shield-advanced-protection ssl-policy ssl-redirect subnets
    success-codes successCodes tags target-control-port target-group-attributes target-node-labels target-type
    unhealthy-threshold-count use-regex-path-match waf-acl-id web-acl-id wafv2-acl-arn wafv2-acl-name`),
};
