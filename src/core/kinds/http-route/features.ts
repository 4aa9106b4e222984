import { FILTER_LISTS } from '../../filters/filter-paths.ts';
import { filters } from '../../filters/filter-of.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { FeatureSign } from '../feature-sign.ts';

const isOneOfSeveral =
  (field: string) =>
  (_: Json, path: Path, object: JsonObject): boolean =>
    arrayAt(object, path.slice(0, -2)).filter((item) => valueAt(item, field) !== undefined).length > 1;

/** The features that filters use. */
const filterSigns: readonly FeatureSign[] = filters.flatMap(({ field, features }) =>
  features.map(({ feature, fields, value, place, several }) => {
    const lists = place ? [FILTER_LISTS[place]] : Object.values(FILTER_LISTS);
    const paths = fields ? fields.map((name) => `${field}.${name}`) : [field];
    return {
      feature,
      at: paths.flatMap((path) => lists.map((list) => `${list}.${path}`)),
      ...(value !== undefined && { counts: (found: Json) => found === value }),
      ...(several && { counts: isOneOfSeveral(field) }),
    };
  }),
);

/** The Extended features of routes for HTTP. */
export const httpRouteFeatures: readonly FeatureSign[] = [
  ...filterSigns,
  { feature: 'HTTPRouteQueryParamMatching', at: ['spec.rules[*].matches[*].queryParams'] },
  { feature: 'HTTPRouteMethodMatching', at: ['spec.rules[*].matches[*].method'] },
  { feature: 'HTTPRouteRequestTimeout', at: ['spec.rules[*].timeouts.request'] },
  { feature: 'HTTPRouteBackendTimeout', at: ['spec.rules[*].timeouts.backendRequest'] },
  { feature: 'HTTPRouteRetry', at: ['spec.rules[*].retry'] },
  { feature: 'HTTPRouteNamedRouteRule', at: ['spec.rules[*].name'] },
  {
    feature: 'HTTPRouteParentRefPort',
    at: ['spec.parentRefs[*].port'],
    // The port of a Service is what any mesh looks at.
    counts: (_, path, object) => stringAt(object, [...path.slice(0, -1), 'kind']) !== 'Service',
  },
];
