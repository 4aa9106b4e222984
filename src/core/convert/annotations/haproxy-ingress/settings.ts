import { dropped, type AnnotationFact } from '../fact.ts';

/** Settings of the controller, which are read from its ConfigMap. */
const NAMES = `
  acme-emails acme-endpoint acme-expiring acme-shared acme-terms-agreed bind-fronting-proxy bind-http bind-https
  bind-ip-addr-healthz bind-ip-addr-http bind-ip-addr-prometheus bind-ip-addr-stats bind-ip-addr-tcp config-defaults
  config-frontend config-frontend-early config-frontend-late config-global config-proxy config-sections config-tcp
  cookie-key cpu-map cross-namespace-secrets-ca cross-namespace-secrets-crt cross-namespace-secrets-passwd
  cross-namespace-services default-backend-redirect default-backend-redirect-code dns-accepted-payload-size
  dns-cluster-domain dns-hold-obsolete dns-hold-valid dns-resolvers dns-timeout-retry drain-support
  drain-support-redispatch external-has-lua forwardfor fronting-proxy-port groupname healthz-port http-log-format
  http-port https-log-format https-port https-to-http-port load-server-state master-exit-on-failure max-connections
  modsecurity-endpoints modsecurity-timeout-connect modsecurity-timeout-hello modsecurity-timeout-idle
  modsecurity-timeout-processing modsecurity-timeout-server nbproc-balance nbproc-ssl nbthread username
  prometheus-port ssl-dh-default-max-size ssl-dh-param ssl-engine ssl-headers-prefix ssl-mode-async ssl-options
  stats-auth stats-port stats-proxy-protocol stats-ssl-cert strict-host syslog-endpoint syslog-format syslog-length
  syslog-tag tcp-log-format timeout-client timeout-client-fin timeout-stop use-chroot use-cpu-map use-haproxy-user
  use-htx worker-max-reloads`;

export const settings: Readonly<Record<string, AnnotationFact>> = Object.fromEntries(
  NAMES.trim()
    .split(/\s+/)
    .map((name) => [name, dropped('It is a setting of the controller, and has no effect on an Ingress.')]),
);
