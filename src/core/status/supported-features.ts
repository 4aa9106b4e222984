import { chosen, type Choice } from '../choices/define-choice.ts';
import { destinationPortMatching, retries, tlsModesMixed } from '../choices/features.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';

/**
 * The features of the standard channel, Core and Extended, by name: what the model claims for every class
 * (docs/model/status.md#gatewayclass).
 */
const STANDARD: readonly string[] = [
  'BackendTLSPolicy',
  'BackendTLSPolicySANValidation',
  'GRPCRoute',
  'GRPCRouteNamedRouteRule',
  'Gateway',
  'GatewayAddressEmpty',
  'GatewayBackendClientCertificate',
  'GatewayFrontendClientCertificateValidation',
  'GatewayFrontendClientCertificateValidationInsecureFallback',
  'GatewayHTTPListenerIsolation',
  'GatewayHTTPSListenerDetectMisdirectedRequests',
  'GatewayInfrastructurePropagation',
  'GatewayPort8080',
  'GatewayStaticAddresses',
  'HTTPRoute',
  'HTTPRoute303RedirectStatusCode',
  'HTTPRoute307RedirectStatusCode',
  'HTTPRoute308RedirectStatusCode',
  'HTTPRouteBackendProtocolH2C',
  'HTTPRouteBackendProtocolWebSocket',
  'HTTPRouteBackendRequestHeaderModification',
  'HTTPRouteBackendTimeout',
  'HTTPRouteCORS',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRouteNamedRouteRule',
  'HTTPRouteParentRefPort',
  'HTTPRoutePathRedirect',
  'HTTPRoutePathRewrite',
  'HTTPRoutePortRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestMirror',
  'HTTPRouteRequestMultipleMirrors',
  'HTTPRouteRequestPercentageMirror',
  'HTTPRouteRequestTimeout',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ListenerSet',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
  'TLSRouteModeTerminate',
  'UDPRoute',
];

/** Features that a workspace can switch on, by the choice that does. */
const OPTIONAL: readonly (readonly [Choice<'off' | 'on'>, readonly string[]])[] = [
  [tlsModesMixed, ['TLSRouteModeMixed']],
  [retries, ['HTTPRouteRetry', 'HTTPRouteRetryBackendTimeout', 'HTTPRouteRetryConnectionError']],
  [destinationPortMatching, ['HTTPRouteDestinationPortMatching']],
];

/** The features that the controller claims, ascending by name. */
export function supportedFeatures(index: ResourceIndex): readonly string[] {
  const added = OPTIONAL.flatMap(([choice, names]) => (chosen(index, choice) === 'on' ? names : []));
  return added.length === 0 ? STANDARD : [...STANDARD, ...added].sort();
}
