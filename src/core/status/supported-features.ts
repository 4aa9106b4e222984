import { chosen, type Choice } from '../choices/define-choice.ts';
import { destinationPortMatching, retries, tlsModesMixed } from '../choices/features.ts';
import { filterOf } from '../filters/filter-of.ts';
import { mirrorSharesServed } from '../filters/shared/mirror-shares.ts';
import { gatewayTls } from '../kinds/gateway/tls.ts';
import { kinds } from '../kinds/registry.ts';
import { isKindServed } from '../kinds/served-versions.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { ruleName } from '../kinds/shared/route-fields.ts';
import type { InstalledCrds } from '../model/installed-crds.ts';
import { both, isServed, type Served } from '../model/served.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';

/**
 * The features of the newest standard channel, Core and Extended, by name: what the model claims for every class
 * (docs/model/status.md#gatewayclass). `GatewayInfrastructure` is the name that 1.6.3 gave to `GatewayInfrastructurePropagation`: suites of
 * both sides of it ask for theirs.
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
  'GatewayInfrastructure',
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

/** What a mesh claims: all that the API has of meshes, by name (docs/model/status.md#xmesh). */
export const meshFeatures: readonly string[] = [
  'Mesh',
  'MeshClusterIPMatching',
  'MeshConsumerRoute',
  'MeshHTTPRouteBackendRequestHeaderModification',
  'MeshHTTPRouteNamedRouteRule',
  'MeshHTTPRouteQueryParamMatching',
  'MeshHTTPRouteRedirectPath',
  'MeshHTTPRouteRedirectPort',
  'MeshHTTPRouteRewritePath',
  'MeshHTTPRouteSchemeRedirect',
];

/** Features that a workspace can switch on, by the choice that does. */
const OPTIONAL: readonly (readonly [Choice<'off' | 'on'>, readonly string[]])[] = [
  [tlsModesMixed, ['TLSRouteModeMixed']],
  [retries, ['HTTPRouteRetry', 'HTTPRouteRetryBackendTimeout', 'HTTPRouteRetryConnectionError']],
  [destinationPortMatching, ['HTTPRouteDestinationPortMatching']],
];

/** Features that the experimental channel has: claimed there, and elsewhere where a choice says so. */
const EXPERIMENTAL: readonly string[] = ['HTTPRouteDestinationPortMatching'];

/** Features that came to fields later than their kind to the API. */
const LATER: Readonly<Record<string, Served | undefined>> = {
  GRPCRouteNamedRouteRule: ruleName.served,
  GatewayBackendClientCertificate: gatewayTls.served,
  GatewayFrontendClientCertificateValidation: gatewayTls.served,
  GatewayFrontendClientCertificateValidationInsecureFallback: gatewayTls.served,
  HTTPRoute303RedirectStatusCode: both('1.5'),
  HTTPRoute307RedirectStatusCode: both('1.5'),
  HTTPRoute308RedirectStatusCode: both('1.5'),
  HTTPRouteCORS: filterOf('CORS')?.served ?? undefined,
  HTTPRouteNamedRouteRule: ruleName.served,
  HTTPRouteRequestPercentageMirror: mirrorSharesServed,
};

/** Whether the installed CRDs have what a feature is about; it begins with the name of its kind. */
function isThere(feature: string, crds: InstalledCrds): boolean {
  const kind = kinds.find((one) => one.group === GATEWAY_API && feature.startsWith(one.kind));
  return (!kind || isKindServed(kind, crds)) && isServed(LATER[feature], crds);
}

/** The features that the controller claims, ascending by name. */
export function supportedFeatures(index: ResourceIndex): readonly string[] {
  const added = OPTIONAL.flatMap(([choice, names]) => (chosen(index, choice) === 'on' ? names : []));
  const crds = index.crds();
  const ofChannel = crds.channel === 'experimental' ? EXPERIMENTAL : [];
  return [...new Set([...STANDARD, ...ofChannel, ...added])].filter((one) => isThere(one, crds)).sort();
}
