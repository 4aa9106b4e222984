import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const nginxOrg: AnnotationVendor = {
  name: 'NGINX Ingress Controller (F5)',
  prefix: 'nginx.org/',
  keys: keysIn(`
    app-root basic-auth-realm basic-auth-secret client-body-buffer-size client-max-body-size fail-timeout
    grpc-services hsts hsts-behind-proxy hsts-include-subdomains hsts-max-age http-redirect-code keepalive
    lb-method limit-req-burst limit-req-delay limit-req-dry-run limit-req-key limit-req-log-level
    limit-req-no-delay limit-req-rate limit-req-reject-code limit-req-scale limit-req-zone-size listen-ports
    listen-ports-ssl location-snippets max-conns max-fails mergeable-ingress-type path-regex policies
    proxy-buffer-size proxy-buffering proxy-buffers proxy-busy-buffers-size proxy-connect-timeout
    proxy-hide-headers proxy-max-temp-file-size proxy-next-upstream proxy-next-upstream-timeout
    proxy-next-upstream-tries proxy-pass-headers proxy-read-timeout proxy-send-timeout proxy-set-headers
    redirect-to-https rewrite-target rewrites server-snippets server-tokens ssl-ciphers
    ssl-prefer-server-ciphers ssl-redirect ssl-services sticky-cookie-services upstream-zone-size
    use-cluster-ip websocket-services`),
};
