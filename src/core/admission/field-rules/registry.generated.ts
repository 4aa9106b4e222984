// Written by `npm run registries`.
import type { FieldRule } from '../field-rule.ts';
import { backendRefServicePortRequired } from './backend-port.ts';
import { backendTlsCaOneRequired, backendTlsCaNotBoth } from './ca-certificates.ts';
import { controllerNameImmutable } from './controller-name.ts';
import { corsWildcardsAlone } from './cors-wildcards.ts';
import { externalAuthRules } from './external-auth.ts';
import { filtersOnce, httpFiltersRedirectXorRewrite } from './filter-lists.ts';
import { filterUnions } from './filter-unions.ts';
import { gatewayFrontendTlsPortUnique } from './frontend-tls-ports.ts';
import { gatewayAddressesUnique, gatewayAddressHostnameFormat, gatewayStatusAddressHostnameFormat } from './gateway-addresses.ts';
import { grpcMethodServiceOrMethod, grpcMethodServiceCharset, grpcMethodMethodCharset } from './grpc-method.ts';
import { httpPathTypeKnown, httpPathAbsolute, httpPathParts, httpPathCharset } from './http-path.ts';
import { infrastructureKeyRules } from './infrastructure-keys.ts';
import { listenerTlsTerminateNeedsCerts } from './listener-certificates.ts';
import { listenerNameUnique } from './listener-names.ts';
import { gatewayListenerPlaceUnique, listenerSetPlaceUnique } from './listener-places.ts';
import { listenerHostnameForbiddenL4, listenerTlsForbiddenPlaintext, listenerHttpsModeTerminate, listenerTlsModeRequired } from './listener-protocols.ts';
import { matchesTotalMax } from './matches-total.ts';
import { parentRefsSectionAllOrNone, parentRefsSectionUnique, parentRefsSectionPortAllOrNone, parentRefsSectionPortUnique } from './parent-refs.ts';
import { pathModifierRules } from './path-modifier.ts';
import { prefixRules } from './prefix-replacement.ts';
import { httpRedirectExcludesBackendRefs } from './redirect-excludes-backends.ts';
import { mirrorPercentOrFraction, fractionNumeratorLeDenominator } from './request-mirror.ts';
import { retryBudgetIntervalRange, retryRateIntervalRange } from './retry-intervals.ts';
import { httpTimeoutsBackendLeRequest } from './route-timeouts.ts';
import { routeRuleNameUnique } from './rule-names.ts';
import { sessionCookieConfigOnlyCookie, sessionPermanentNeedsAbsoluteTimeout } from './session-persistence.ts';
import { subjectAltNameRules } from './subject-alt-names.ts';
import { backendTlsTargetRefsSectionAllOrNone, backendTlsTargetRefsSectionUnique } from './target-refs.ts';
import { tlsRouteHostnameNotIp, tlsRouteHostnameRfc1123, tlsRouteHostnameWildcard } from './tls-route-hostnames.ts';
import { xBackendExternalHostnameUnion, xBackendHostnameNotClusterLocal, xBackendPortNameDnsLabel, xBackendTlsClientCertIffMutual } from './x-backend.ts';

export const fieldRuleList: readonly FieldRule[] = [
  backendRefServicePortRequired,
  backendTlsCaOneRequired,
  backendTlsCaNotBoth,
  controllerNameImmutable,
  ...corsWildcardsAlone,
  ...externalAuthRules,
  ...filtersOnce,
  httpFiltersRedirectXorRewrite,
  ...filterUnions,
  gatewayFrontendTlsPortUnique,
  ...gatewayAddressesUnique,
  gatewayAddressHostnameFormat,
  gatewayStatusAddressHostnameFormat,
  grpcMethodServiceOrMethod,
  grpcMethodServiceCharset,
  grpcMethodMethodCharset,
  httpPathTypeKnown,
  httpPathAbsolute,
  ...httpPathParts,
  httpPathCharset,
  ...infrastructureKeyRules,
  listenerTlsTerminateNeedsCerts,
  listenerNameUnique,
  gatewayListenerPlaceUnique,
  listenerSetPlaceUnique,
  listenerHostnameForbiddenL4,
  listenerTlsForbiddenPlaintext,
  listenerHttpsModeTerminate,
  listenerTlsModeRequired,
  ...matchesTotalMax,
  parentRefsSectionAllOrNone,
  parentRefsSectionUnique,
  parentRefsSectionPortAllOrNone,
  parentRefsSectionPortUnique,
  ...pathModifierRules,
  ...prefixRules,
  httpRedirectExcludesBackendRefs,
  mirrorPercentOrFraction,
  fractionNumeratorLeDenominator,
  retryBudgetIntervalRange,
  retryRateIntervalRange,
  httpTimeoutsBackendLeRequest,
  routeRuleNameUnique,
  sessionCookieConfigOnlyCookie,
  sessionPermanentNeedsAbsoluteTimeout,
  ...subjectAltNameRules,
  backendTlsTargetRefsSectionAllOrNone,
  backendTlsTargetRefsSectionUnique,
  tlsRouteHostnameNotIp,
  tlsRouteHostnameRfc1123,
  tlsRouteHostnameWildcard,
  xBackendExternalHostnameUnion,
  xBackendHostnameNotClusterLocal,
  xBackendPortNameDnsLabel,
  xBackendTlsClientCertIffMutual,
];
