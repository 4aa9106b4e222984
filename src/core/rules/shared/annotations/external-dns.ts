import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const externalDns: AnnotationVendor = {
  name: 'ExternalDNS',
  prefix: 'external-dns.alpha.kubernetes.io/',
  open: ['webhook-', 'cloudflare-', 'scw-', 'ibmcloud-', 'coredns-', 'aws-geo'],
  keys: keysIn(`
    access alias aws-evaluate-target-health aws-failover aws-health-check-id aws-multi-value-answer aws-region
    aws-target-hosted-zone aws-weight aws-zone-match-parent controller endpoints-type gateway-hostname-source
    hostname ingress ingress-hostname-source internal-hostname record-type set-identifier target ttl`),
};
