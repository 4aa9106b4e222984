import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const ingressNginx: AnnotationVendor = {
  name: 'ingress-nginx',
  prefix: 'nginx.ingress.kubernetes.io/',
  keys: keysIn(`
    add-base-url affinity affinity-canary-behavior affinity-mode allowlist-source-range app-root
    auth-always-set-cookie auth-cache-duration auth-cache-key auth-keepalive auth-keepalive-requests
    auth-keepalive-share-vars auth-keepalive-timeout auth-method auth-proxy-set-headers auth-realm
    auth-request-redirect auth-response-headers auth-secret auth-secret-type auth-signin
    auth-signin-redirect-param auth-snippet auth-tls-error-page auth-tls-match-cn
    auth-tls-pass-certificate-to-upstream auth-tls-secret auth-tls-verify-client auth-tls-verify-depth auth-type
    auth-url backend-protocol base-url-scheme canary canary-by-cookie canary-by-header canary-by-header-pattern
    canary-by-header-value canary-weight canary-weight-total client-body-buffer-size configuration-snippet
    connection-proxy-header cors-allow-credentials cors-allow-headers cors-allow-methods cors-allow-origin
    cors-expose-headers cors-max-age custom-headers custom-http-errors default-backend denylist-source-range
    disable-proxy-intercept-errors enable-access-log enable-cors enable-global-auth enable-influxdb
    enable-modsecurity enable-opentelemetry enable-opentracing enable-owasp-core-rules enable-rewrite-log
    fastcgi-index fastcgi-params-configmap force-ssl-redirect from-to-www-redirect global-rate-limit
    global-rate-limit-ignored-cidrs global-rate-limit-key global-rate-limit-window grpc-backend http2-push-preload
    influxdb-host influxdb-measurement influxdb-port influxdb-server-name limit-allowlist limit-burst-multiplier
    limit-connections limit-rate limit-rate-after limit-rpm limit-rps limit-whitelist load-balance mirror-host
    mirror-request-body mirror-target mirror-uri modsecurity-snippet modsecurity-transaction-id
    opentelemetry-operation-name opentelemetry-trust-incoming-span opentracing-trust-incoming-span
    permanent-redirect permanent-redirect-code preserve-trailing-slash proxy-body-size proxy-buffer-size
    proxy-buffering proxy-buffers-number proxy-busy-buffers-size proxy-connect-timeout proxy-cookie-domain
    proxy-cookie-path proxy-http-version proxy-max-temp-file-size proxy-next-upstream proxy-next-upstream-timeout
    proxy-next-upstream-tries proxy-pass-params proxy-read-timeout proxy-redirect-from proxy-redirect-to
    proxy-request-buffering proxy-send-timeout proxy-set-headers proxy-ssl-ciphers proxy-ssl-name
    proxy-ssl-protocols proxy-ssl-secret proxy-ssl-server-name proxy-ssl-verify proxy-ssl-verify-depth
    relative-redirects rewrite-log rewrite-target satisfy secure-backends secure-verify-ca-secret server-alias
    server-snippet service-upstream session-cookie-change-on-failure session-cookie-conditional-samesite-none
    session-cookie-domain session-cookie-expires session-cookie-hash session-cookie-max-age session-cookie-name
    session-cookie-partitioned session-cookie-path session-cookie-samesite session-cookie-secure ssl-ciphers
    ssl-passthrough ssl-prefer-server-ciphers ssl-redirect stream-snippet temporal-redirect temporal-redirect-code
    upstream-fail-timeout upstream-hash-by upstream-hash-by-subset upstream-hash-by-subset-size
    upstream-max-fails upstream-vhost use-port-in-redirects use-proxy-protocol use-regex whitelist-source-range
    x-forwarded-prefix`),
  booleans: keysIn(`
    auth-always-set-cookie auth-keepalive-share-vars auth-tls-pass-certificate-to-upstream canary
    connection-proxy-header cors-allow-credentials disable-proxy-intercept-errors enable-access-log enable-cors
    enable-global-auth enable-modsecurity enable-opentelemetry enable-opentracing enable-owasp-core-rules
    enable-rewrite-log force-ssl-redirect from-to-www-redirect http2-push-preload preserve-trailing-slash
    relative-redirects secure-backends service-upstream session-cookie-change-on-failure
    session-cookie-conditional-samesite-none session-cookie-partitioned session-cookie-secure ssl-passthrough
    ssl-prefer-server-ciphers ssl-redirect upstream-hash-by-subset use-port-in-redirects use-proxy-protocol
    use-regex`),
  numbers: keysIn(`
    auth-keepalive auth-keepalive-requests auth-keepalive-timeout auth-tls-verify-depth canary-weight
    canary-weight-total cors-max-age limit-burst-multiplier limit-connections limit-rate limit-rate-after limit-rpm
    limit-rps permanent-redirect-code proxy-buffers-number proxy-connect-timeout proxy-next-upstream-timeout
    proxy-next-upstream-tries proxy-read-timeout proxy-send-timeout proxy-ssl-verify-depth session-cookie-expires
    session-cookie-max-age temporal-redirect-code upstream-fail-timeout upstream-hash-by-subset-size
    upstream-max-fails`),
};
