import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const traefik: AnnotationVendor = {
  name: 'Traefik',
  prefix: 'traefik.ingress.kubernetes.io/',
  open: ['router.tls.domains.'],
  keys: keysIn(`
    affinity app-root auth-realm auth-remove-header auth-secret auth-tls-insecure auth-tls-secret auth-type
    auth-url buffering circuit-breaker-expression error-pages frontend-entry-points load-balancer-method
    max-conn-amount max-conn-extractor-func pass-client-tls-cert pass-tls-cert preserve-host priority protocol
    rate-limit redirect-entry-point redirect-permanent redirect-regex redirect-replacement request-modifier
    responseforwarding-flushinterval rewrite-target router.entrypoints router.middlewares
    router.observability.accesslogs router.observability.metrics router.observability.tracing
    router.pathmatcher router.priority router.rulesyntax router.tls router.tls.certresolver router.tls.options
    rule-type service-weights service.nativelb service.nodeportlb service.passhostheader
    service.serversscheme service.serverstransport service.sticky service.sticky.cookie
    service.sticky.cookie.domain service.sticky.cookie.httponly service.sticky.cookie.maxage
    service.sticky.cookie.name service.sticky.cookie.path service.sticky.cookie.samesite
    service.sticky.cookie.secure session-cookie-name status-code trust-forward-header whitelist-source-range
    whitelist-x-forwarded-for`),
};
