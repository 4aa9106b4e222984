import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const kong: AnnotationVendor = {
  name: 'Kong',
  prefix: 'konghq.com/',
  open: ['headers.'],
  keys: keysIn(`
    ca-certificates ca-certificates-configmap ca-certificates-secret client-cert combined-services
    connect-timeout credential expressions gateway-operator gateway-unmanaged gatewayclass-unmanaged host-aliases
    host-header https-redirect-status-code ingress.class methods override path path-handling plugins
    preserve-host programmed protocol protocols publish-service read-timeout regex-prefix regex-priority
    request-buffering response-buffering retries rewrite snis strip-path tags tls-verify tls-verify-depth
    upstream-policy write-timeout`),
};
