import type { NeedAnswer, TargetSupport } from '../extension.ts';
import type { Need, NeedKind } from '../need.ts';

/** What covers a need on an implementation whose objects are not written here; null where nothing is known that does. */
type Findings = Readonly<Record<NeedKind, string | null>>;

const ENVOY_FILTER = 'an EnvoyFilter';
const DESTINATION_RULE = 'a DestinationRule of the Service';

const istioFindings: Findings = {
  ipAllow: 'an AuthorizationPolicy for the Gateway with ipBlocks or remoteIpBlocks',
  ipDeny: 'an AuthorizationPolicy for the Gateway with the action DENY',
  rateLimit: `${ENVOY_FILTER} with a local rate limit`,
  connectionLimit: null,
  bandwidthLimit: `${ENVOY_FILTER} with a bandwidth limit`,
  basicAuth: null,
  digestAuth: null,
  externalAuth: 'an AuthorizationPolicy with the action CUSTOM and an extension provider of the mesh',
  jwt: 'a RequestAuthentication and an AuthorizationPolicy',
  oidc: 'an external authorization by an AuthorizationPolicy with the action CUSTOM',
  noGlobalAuth: 'an AuthorizationPolicy that leaves the path out',
  anyAccessCheck: 'one AuthorizationPolicy with several rules, of which one has to fit',
  bodySize: `${ENVOY_FILTER} with a buffer`,
  affinity: `${DESTINATION_RULE} with consistentHash of a cookie`,
  hashBy: `${DESTINATION_RULE} with consistentHash`,
  loadBalancing: `${DESTINATION_RULE} with loadBalancer.simple`,
  serviceAddress: null,
  regexRewrite: `${ENVOY_FILTER}: a VirtualService does not apply to routes of the Gateway API`,
  connectTimeout: `${DESTINATION_RULE} with connectionPool.tcp.connectTimeout`,
  idleTimeout: `${DESTINATION_RULE} with connectionPool.http.idleTimeout, which is about connections`,
  retries: 'retry of the rule, of the experimental channel',
  backendTlsInsecure: `${DESTINATION_RULE} with tls.insecureSkipVerify`,
  backendTlsOptions: ENVOY_FILTER,
  clientTlsOptions: 'tls.options of the listener',
  clientCertificateHeader:
    'the annotation proxy.istio.io/config of the Gateway with forwardClientCertDetails',
  clientCertificateSubject: ENVOY_FILTER,
  errorPages: ENVOY_FILTER,
  fallbackBackend: null,
  fixedResponse: ENVOY_FILTER,
  externalMirror: 'a ServiceEntry for the address, and a RequestMirror filter',
  compression: `${ENVOY_FILTER} with a compressor`,
  webApplicationFirewall: 'a WasmPlugin with a firewall such as Coraza',
  accessLog: 'a Telemetry for the Gateway',
  tracing: 'a Telemetry for the Gateway',
  buffering: ENVOY_FILTER,
};

const TRAFFIC_POLICY = 'a TrafficPolicy for the rule';
const BACKEND_POLICY = 'a BackendConfigPolicy for the Service';
const LISTENER_POLICY = 'a ListenerPolicy for the Gateway';

const kgatewayFindings: Findings = {
  ipAllow: `${TRAFFIC_POLICY} with rbac`,
  ipDeny: `${TRAFFIC_POLICY} with rbac`,
  rateLimit: `${TRAFFIC_POLICY} with rateLimit`,
  connectionLimit: null,
  bandwidthLimit: null,
  basicAuth: `${TRAFFIC_POLICY} with basicAuth`,
  digestAuth: null,
  externalAuth: `${TRAFFIC_POLICY} with extAuth and a GatewayExtension`,
  jwt: `${TRAFFIC_POLICY} with jwtAuth and a GatewayExtension`,
  oidc: `${TRAFFIC_POLICY} with oauth2 and a GatewayExtension`,
  noGlobalAuth: `${TRAFFIC_POLICY} with extAuth.disable`,
  anyAccessCheck: null,
  bodySize: `${TRAFFIC_POLICY} with buffer.maxRequestSize`,
  affinity: `${BACKEND_POLICY} with a hash of a cookie`,
  hashBy: `${BACKEND_POLICY} with hashPolicies`,
  loadBalancing: `${BACKEND_POLICY} with loadBalancer`,
  serviceAddress: null,
  regexRewrite: `${TRAFFIC_POLICY} with urlRewrite.pathRegex`,
  connectTimeout: `${BACKEND_POLICY} with connectTimeout`,
  idleTimeout: `${TRAFFIC_POLICY} with timeouts.streamIdle`,
  retries: `${TRAFFIC_POLICY} with retry`,
  backendTlsInsecure: `${BACKEND_POLICY} with tls.insecureSkipVerify`,
  backendTlsOptions: `${BACKEND_POLICY} with tls.parameters`,
  clientTlsOptions: 'tls.options of the listener',
  clientCertificateHeader: LISTENER_POLICY,
  clientCertificateSubject: null,
  errorPages: `${TRAFFIC_POLICY} with transformation`,
  fallbackBackend: null,
  fixedResponse: 'a DirectResponse, by an ExtensionRef filter',
  externalMirror: 'a Backend for the address, and a RequestMirror filter',
  compression: `${TRAFFIC_POLICY} with compression`,
  webApplicationFirewall: `${TRAFFIC_POLICY} with extProc and a GatewayExtension`,
  accessLog: LISTENER_POLICY,
  tracing: LISTENER_POLICY,
  buffering: LISTENER_POLICY,
};

const ENVOY_CONFIG = 'a CiliumEnvoyConfig for the Service';

const ciliumFindings: Findings = {
  ipAllow: 'a CiliumNetworkPolicy for the identity ingress with fromCIDR, for all hosts and paths alike',
  ipDeny:
    'a CiliumNetworkPolicy for the identity ingress with fromCIDR in ingressDeny, for all hosts and paths alike',
  rateLimit: ENVOY_CONFIG,
  connectionLimit: null,
  bandwidthLimit: null,
  basicAuth: null,
  digestAuth: null,
  externalAuth: null,
  jwt: null,
  oidc: null,
  noGlobalAuth: null,
  anyAccessCheck: null,
  bodySize: null,
  affinity: null,
  hashBy: ENVOY_CONFIG,
  loadBalancing: ENVOY_CONFIG,
  serviceAddress: null,
  regexRewrite: ENVOY_CONFIG,
  connectTimeout: ENVOY_CONFIG,
  idleTimeout: ENVOY_CONFIG,
  retries: 'retry of the rule, of the experimental channel',
  backendTlsInsecure: null,
  backendTlsOptions: null,
  clientTlsOptions: null,
  clientCertificateHeader: null,
  clientCertificateSubject: null,
  errorPages: null,
  fallbackBackend: null,
  fixedResponse: ENVOY_CONFIG,
  externalMirror: null,
  compression: ENVOY_CONFIG,
  webApplicationFirewall: null,
  accessLog: null,
  tracing: null,
  buffering: null,
};

/** The answer to a need: what to write by hand, or that nothing is known. */
function answerOf(need: Need, implementation: string, findings: Findings): NeedAnswer {
  const found = findings[need.kind];
  return {
    covered: false,
    action:
      found === null
        ? `Nothing of ${implementation} is known that does it: do it in front of the Gateway or in the backend.`
        : `On ${implementation}, write ${found}.`,
  };
}

const named = (
  target: TargetSupport['target'],
  implementation: string,
  gatewayClass: string,
  findings: Findings,
): TargetSupport => ({
  target,
  implementation,
  writtenFor: null,
  gatewayClass,
  matchesWholePath: true,
  extend: (rules) => ({
    objects: [],
    filters: new Map(),
    backends: new Map(),
    answers: new Map(
      rules.flatMap(({ needs }) => needs.map((need) => [need, answerOf(need, implementation, findings)])),
    ),
  }),
});

/** Implementations for which the report names what covers a need, without writing it. */
export const istio = named('istio', 'Istio', 'istio', istioFindings);
export const kgateway = named('kgateway', 'kgateway', 'kgateway', kgatewayFindings);
export const cilium = named('cilium', 'Cilium', 'cilium', ciliumFindings);
