import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const azureService: AnnotationVendor = {
  name: 'load balancers of Azure',
  prefix: 'service.beta.kubernetes.io/azure-',
  keys: keysIn(`
    additional-public-ips allowed-ip-ranges allowed-service-tags deny-all-except-load-balancer-source-ranges
    disable-load-balancer-floating-ip dns-label-name load-balancer-configurations load-balancer-disable-tcp-reset
    load-balancer-enable-high-availability-ports load-balancer-health-probe-interval
    load-balancer-health-probe-num-of-probe load-balancer-health-probe-protocol
    load-balancer-health-probe-request-path load-balancer-internal load-balancer-internal-subnet
    load-balancer-ipv4 load-balancer-ipv6 load-balancer-mixed-protocols load-balancer-mode
    load-balancer-resource-group load-balancer-tcp-idle-timeout pip-ip-tags pip-name pip-name-ipv6 pip-prefix-id
    pip-prefix-id-ipv6 pip-tags pls-auto-approval pls-create pls-fqdns pls-ip-configuration-ip-address
    pls-ip-configuration-ip-address-count pls-ip-configuration-subnet pls-name pls-proxy-protocol
    pls-resource-group pls-visibility shared-securityrule`),
};
