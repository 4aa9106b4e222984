import { pathText } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { writtenPort } from '../../topology/resolution.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, manifests, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath, unsetFix } from '../shared/fixes.ts';

/** One rule names the same port of the same Service twice. */
export const repeatedBackend = defineRule({
  code: 'backend/repeated',
  severity: 'info',
  title: 'A rule names the same backend twice.',
  why: 'The weights of both add up, so it gets a larger share than it seems to.',
  fix: 'Name it once, with the sum of the weights.',
  examples: {
    bad: manifests(
      gateway(),
      route(`${TO_EDGE}\n${TO_CART}\n      - name: ⟦cart⟧\n        port: 80`),
      service(),
    ),
    good: manifests(gateway(), route(`${TO_EDGE}\n${TO_CART}`), service()),
  },

  *each({ resource, links }) {
    if (!isRoute(resource)) return;
    const seen = new Set<string>();
    for (const { reference } of links.resolutions) {
      if (reference.role !== 'backend') continue;
      const rule = pathText(reference.path.slice(0, -1));
      const place = `${rule} ${reference.key} ${writtenPort(reference)}`;
      if (seen.has(place)) {
        yield {
          on: resource,
          path: namePath(reference),
          message: `${describe(reference.target)} is already a backend of this rule.`,
          edges: [reference.id],
          fixes: [unsetFix(resource, reference.path, 'Remove it here')],
        };
      }
      seen.add(place);
    }
  },
});
