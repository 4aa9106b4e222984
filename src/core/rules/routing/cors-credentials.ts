import { filterPaths } from '../../filters/filter-paths.ts';
import { arrayAt, matchPaths, valueAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { hasFilters } from '../shared/when.ts';

const example = (origin: string): string =>
  routed(
    rulesToCart(`
filters:
  - type: CORS
    cors:
      allowCredentials: true
      allowOrigins:
        - ${origin}`),
  );

const PLACES = filterPaths('cors');

/** Any origin may send credentials. */
export const corsCredentials = defineRule({
  code: 'routing/cors-credentials',
  model: 'filters#cors',
  severity: 'warning',
  title: 'Every origin may send credentials.',
  why: 'With credentials allowed the gateway answers each origin with its own name, so that any website can act for a user who is signed in here.',
  fix: 'List the origins that need it, or do not allow credentials.',
  examples: { bad: example('⟦"*"⟧'), good: example('https://www.example.com') },

  about: ofKind(GATEWAY_API, 'HTTPRoute'),
  when: hasFilters,

  *each({ resource }) {
    for (const { path, value } of PLACES.flatMap((place) => matchPaths(resource.value, place))) {
      const index = arrayAt(value, 'allowOrigins').indexOf('*');
      if (index < 0 || valueAt(value, 'allowCredentials') !== true) continue;
      const message =
        'allowOrigins holds * beside allowCredentials: pages of any website may send requests with the credentials of their visitors.';
      yield { on: resource, path: [...path, 'allowOrigins', index], message };
    }
  },
});
