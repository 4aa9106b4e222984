/** What becomes of requests where an implementation passes over what a feature is about, by feature. */
const EFFECTS: Readonly<Record<string, string>> = {
  BackendTLSPolicy: 'requests go to the pods in plain text',
  BackendTLSPolicySANValidation: 'the certificate of the pods is checked for the hostname alone',
  GRPCRouteNamedRouteRule: 'requests go the same way; what refers to the rule by its name finds nothing',
  GatewayAddressEmpty: 'the Gateway is not accepted, or gets the addresses that it names alone',
  GatewayBackendClientCertificate: 'pods that ask for a client certificate refuse the gateway',
  GatewayFrontendClientCertificateValidation: 'clients without a certificate are let in',
  GatewayFrontendClientCertificateValidationInsecureFallback:
    'clients without a valid certificate are refused',
  GatewayInfrastructurePropagation: 'requests go the same way; labels and annotations are not passed on',
  GatewayStaticAddresses: 'the Gateway has another address than it asks for',
  HTTPRoute303RedirectStatusCode: 'clients are redirected with another status code, or not at all',
  HTTPRoute307RedirectStatusCode: 'clients are redirected with another status code, or not at all',
  HTTPRoute308RedirectStatusCode: 'clients are redirected with another status code, or not at all',
  HTTPRouteBackendProtocolH2C: 'pods that speak nothing but HTTP/2 get HTTP/1.1',
  HTTPRouteBackendProtocolWebSocket: 'WebSocket connections to the pods may fail',
  HTTPRouteBackendRequestHeaderModification: 'pods get the headers as the client sent them',
  HTTPRouteBackendTimeout: 'a pod may take as long as the implementation lets it',
  HTTPRouteCORS: 'browsers get no CORS headers, and scripts of other origins nothing to read',
  HTTPRouteHostRewrite: 'pods get the host that the client asked for',
  HTTPRouteMethodMatching: 'requests of every method match',
  HTTPRouteNamedRouteRule: 'requests go the same way; what refers to the rule by its name finds nothing',
  HTTPRouteParentRefPort: 'the route attaches to listeners of every port',
  HTTPRoutePathRedirect: 'clients are sent to the path that they asked for, which may be a loop',
  HTTPRoutePathRewrite: 'pods get the path that the client asked for',
  HTTPRoutePortRedirect: 'clients are sent to another port',
  HTTPRouteQueryParamMatching: 'requests match whatever their query says',
  HTTPRouteRequestMirror: 'no request is copied',
  HTTPRouteRequestMultipleMirrors: 'requests are copied to one backend at most',
  HTTPRouteRequestPercentageMirror: 'every request is copied, or none',
  HTTPRouteRequestTimeout: 'a request may take as long as the implementation lets it',
  HTTPRouteResponseHeaderModification: 'clients get the headers as the pods sent them',
  HTTPRouteRetry: 'requests that fail are not sent again',
  HTTPRouteSchemeRedirect: 'clients are sent to the scheme that they came with, which is a loop',
  ListenerSet: 'its listeners are not there: no connection to them is taken',
  TCPRoute: 'connections to its listeners are not taken',
  TLSRouteModeTerminate: 'connections to listeners that end TLS for TLSRoutes are not taken',
  UDPRoute: 'datagrams to its listeners are lost',
};

/** The same as a sentence; empty for a feature of which nothing is known. */
export function withoutFeature(feature: string): string {
  const effect = EFFECTS[feature];
  return effect === undefined ? '' : `Where it is passed over, ${effect}.`;
}

/** The features that something is known of. */
export const featuresWithEffect: ReadonlySet<string> = new Set(Object.keys(EFFECTS));
