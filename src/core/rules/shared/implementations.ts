/** The youngest conformance report that is in here. */
export const REPORTS_UNTIL = '2026-08-18';

/** A version of an implementation, with the Extended features whose conformance tests it passed. */
export type Implementation = Readonly<{ name: string; version: string; features: ReadonlySet<string> }>;

/** Features under a letter each, so that a report is a short text. */
const FEATURES: Readonly<Record<string, string>> = {
  a: 'BackendTLSPolicy',
  b: 'BackendTLSPolicySANValidation',
  c: 'GatewayAddressEmpty',
  d: 'GatewayBackendClientCertificate',
  e: 'GatewayFrontendClientCertificateValidation',
  f: 'GatewayFrontendClientCertificateValidationInsecureFallback',
  g: 'GatewayHTTPListenerIsolation',
  h: 'GatewayHTTPSListenerDetectMisdirectedRequests',
  i: 'GatewayInfrastructurePropagation',
  j: 'GatewayPort8080',
  k: 'GatewayStaticAddresses',
  l: 'HTTPRoute303RedirectStatusCode',
  m: 'HTTPRoute307RedirectStatusCode',
  n: 'HTTPRoute308RedirectStatusCode',
  o: 'HTTPRouteBackendProtocolH2C',
  p: 'HTTPRouteBackendProtocolWebSocket',
  q: 'HTTPRouteBackendRequestHeaderModification',
  r: 'HTTPRouteBackendTimeout',
  s: 'HTTPRouteCORS',
  t: 'HTTPRouteDestinationPortMatching',
  u: 'HTTPRouteHostRewrite',
  v: 'HTTPRouteMethodMatching',
  w: 'HTTPRouteNamedRouteRule',
  x: 'HTTPRouteParentRefPort',
  y: 'HTTPRoutePathRedirect',
  z: 'HTTPRoutePathRewrite',
  A: 'HTTPRoutePortRedirect',
  B: 'HTTPRouteQueryParamMatching',
  C: 'HTTPRouteRequestMirror',
  D: 'HTTPRouteRequestMultipleMirrors',
  E: 'HTTPRouteRequestPercentageMirror',
  F: 'HTTPRouteRequestTimeout',
  G: 'HTTPRouteResponseHeaderModification',
  H: 'HTTPRouteRetry',
  I: 'HTTPRouteRetryBackendTimeout',
  J: 'HTTPRouteRetryConnectionError',
  K: 'HTTPRouteSchemeRedirect',
  L: 'ListenerSet',
  M: 'TCPRoute',
  N: 'TLSRouteModeMixed',
  O: 'TLSRouteModeTerminate',
  P: 'UDPRoute',
};

const report = (name: string, version: string, letters: string): Implementation => ({
  name,
  version,
  features: new Set(Array.from(letters, (letter) => FEATURES[letter] ?? '')),
});

/** The newest report of each implementation. */
export const implementations: readonly Implementation[] = [
  report('Agentgateway', 'v1.3.1', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLNO'),
  report('Airlock Microgateway', '5.1.0', 'abdefghijlmnoprstuvwxyzABFGHIJKL'),
  report('AWS Gateway API Controller (VPC Lattice)', 'v2.0.1', ''),
  report('AWS Load Balancer Controller', 'v3.5.0', 'tvxAL'),
  report('Calico', 'v3.32.0', 'abcgjopqrstuvwxyzABCDEFGK'),
  report('Cilium', 'v1.20.0', 'acgijklmnopqrstuvwyzABCDEFGHIJKLMP'),
  report('Envoy Gateway', 'v1.9.0', 'abcdefgijklmnopqrstuvwxyzABCDEFGHIJKLNO'),
  report('Gloo Gateway', 'v1.21.3', 'ouvyzABCGK'),
  report('Google Kubernetes Engine Gateway', '1.36.2-gke.2154000', 'abdejuyBCEGK'),
  report('Gravitee Kubernetes Operator', '4.12.10', 'egijoquvwyzABGK'),
  report('HAProxy Ingress (community)', 'v0.17.0-alpha.1', 'cjpstwGK'),
  report('Higress', 'v2.2.4', ''),
  report('Istio', '1.30.1', 'abcgijklmnopqrstuvwxyzABCDEFGKNO'),
  report('kgateway', 'v2.4.0-rc.1', 'abcdefgijklmnopqrstuvwxyzABCDEFGHIJKLMNO'),
  report('Kong Operator', 'v2.3.0-rc.3', 'cijruvzBGMOP'),
  report('NGINX Gateway Fabric', 'v2.7.0-pre-release', 'acdefghijklmnopstuvxyzABCDEGKLMNOP'),
  report('Sunbeam Proxy', 'v0.2.0', 'abcdefghijklmnopqrstuvwxyzABCDEFGKLNO'),
  report('Traefik Proxy', 'v3.7.10', 'ajlmnopqtuvwxyzABGKNO'),
  report('Varnish Gateway', 'v0.20.0', 'guvyzABGK'),
  report('WSO2 Gateway', 'v1.2.0-alpha2', 'lmnAK'),
];
