import { arrayAt, pathText } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { writtenPort } from '../../topology/resolution.ts';
import type { Reference } from '../../topology/references.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { Fix } from '../finding.ts';
import { weightOf } from '../shared/share.ts';
import { defineRule } from '../define-rule.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { namePath, setFix } from '../shared/fixes.ts';

/** One rule names the same port of the same Service twice. */
export const repeatedBackend = defineRule({
  code: 'backend/repeated',
  model: 'filters#choosing-the-backend',
  severity: 'info',
  title: 'A rule names the same backend twice.',
  why: 'The weights of both add up, so it gets a larger share than it seems to.',
  fix: 'Name it once, with the sum of the weights.',
  examples: {
    bad: routed(`${TO_CART}\n      - name: ⟦cart⟧\n        port: 80`),
    good: routed(TO_CART),
  },

  about: isRoute,
  when: ({ links }) => links.resolutions.length > 1,

  *each({ resource, links }) {
    const seen = new Map<string, Reference>();
    for (const { reference } of links.resolutions) {
      if (reference.role !== 'backend') continue;
      const rule = pathText(reference.path.slice(0, -1));
      const place = `${rule} ${reference.key} ${writtenPort(reference)}`;
      const first = seen.get(place);
      if (first) {
        yield {
          on: resource,
          path: namePath(reference),
          message: `${describe(reference.target)} is already a backend of this rule.`,
          edges: [reference.id],
          fixes: merged(reference, first),
        };
      } else seen.set(place, reference);
    }
  },
});

/** One entry with the weight of both. Entries with filters of their own are not the same. */
function merged({ holder, path, value }: Reference, first: Reference): readonly Fix[] {
  if (arrayAt(value, 'filters').length > 0 || arrayAt(first.value, 'filters').length > 0) return [];
  const list = path.slice(0, -1);
  const weight = weightOf(value) + weightOf(first.value);
  const entries = arrayAt(holder.value, list).flatMap((entry, index) => {
    if (index === path.at(-1)) return [];
    return index === first.path.at(-1) ? [{ ...(entry as JsonObject), weight }] : [entry];
  });
  return [setFix(holder, list, entries, `Name it once, with weight ${weight}`)];
}
