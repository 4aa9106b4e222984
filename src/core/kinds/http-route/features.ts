import { arrayAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { FeatureSign } from '../feature-sign.ts';

const filters = (field: string): readonly string[] => [
  `spec.rules[*].filters[*].${field}`,
  `spec.rules[*].backendRefs[*].filters[*].${field}`,
];

const status = (code: number): FeatureSign => ({
  feature: `HTTPRoute${code}RedirectStatusCode`,
  at: filters('requestRedirect.statusCode'),
  counts: (value) => value === code,
});

const isSecondMirror = (_: Json, path: Path, object: JsonObject): boolean =>
  arrayAt(object, path.slice(0, -2)).filter((item) => valueAt(item, 'requestMirror') !== undefined).length >
  1;

/** The Extended features of routes for HTTP. */
export const httpRouteFeatures: readonly FeatureSign[] = [
  { feature: 'HTTPRouteResponseHeaderModification', at: ['spec.rules[*].filters[*].responseHeaderModifier'] },
  {
    feature: 'HTTPRouteBackendRequestHeaderModification',
    at: ['spec.rules[*].backendRefs[*].filters[*].requestHeaderModifier'],
  },
  { feature: 'HTTPRouteHostRewrite', at: filters('urlRewrite.hostname') },
  { feature: 'HTTPRoutePathRewrite', at: filters('urlRewrite.path') },
  { feature: 'HTTPRouteSchemeRedirect', at: filters('requestRedirect.scheme') },
  { feature: 'HTTPRoutePathRedirect', at: filters('requestRedirect.path') },
  { feature: 'HTTPRoutePortRedirect', at: filters('requestRedirect.port') },
  status(303),
  status(307),
  status(308),
  { feature: 'HTTPRouteQueryParamMatching', at: ['spec.rules[*].matches[*].queryParams'] },
  { feature: 'HTTPRouteMethodMatching', at: ['spec.rules[*].matches[*].method'] },
  { feature: 'HTTPRouteRequestMirror', at: filters('requestMirror') },
  { feature: 'HTTPRouteRequestMultipleMirrors', at: filters('requestMirror'), counts: isSecondMirror },
  {
    feature: 'HTTPRouteRequestPercentageMirror',
    at: [...filters('requestMirror.percent'), ...filters('requestMirror.fraction')],
  },
  { feature: 'HTTPRouteCORS', at: filters('cors') },
  { feature: 'HTTPRouteRequestTimeout', at: ['spec.rules[*].timeouts.request'] },
  { feature: 'HTTPRouteBackendTimeout', at: ['spec.rules[*].timeouts.backendRequest'] },
  { feature: 'HTTPRouteRetry', at: ['spec.rules[*].retry'] },
  { feature: 'HTTPRouteNamedRouteRule', at: ['spec.rules[*].name'] },
  { feature: 'HTTPRouteParentRefPort', at: ['spec.parentRefs[*].port'] },
];
