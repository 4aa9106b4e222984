import { resourceKey } from '../../model/resource.ts';
import { carriesTraffic } from '../../topology/resolution.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { describe } from '../../topology/describe.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { backendSeverity } from '../shared/backend-severity.ts';
import type { Fix } from '../finding.ts';
import { isDomainName } from '../shared/domain-name.ts';
import { routed } from '../shared/examples.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import { consequence, withShare } from '../shared/share.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (name: string): string =>
  routed(`rules:\n  - backendRefs:\n      - name: ${name}\n        port: 80`);

/** A host name where the name of a Service belongs. */
export const backendDomainName = defineRule({
  code: 'backend/domain-name',
  model: 'service-resolution#backends',
  severity: 'error',
  title: 'A backend is written as a domain name.',
  why: 'Backends are named like objects: name and namespace, not the DNS name they have in the cluster.',
  fix: 'Write the name of the Service, and its namespace beside it if it is another one.',
  examples: { bad: example('⟦cart.shop.svc.cluster.local⟧'), good: example('cart') },

  when: hasOutcome('missing', 'not-permitted'),

  *each({ links, index }) {
    for (const { reference, outcome } of links.resolutions) {
      if (!carriesTraffic(reference) || !isDomainName(reference)) continue;
      if (outcome !== 'missing' && outcome !== 'not-permitted') continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        ...backendSeverity(reference, index),
        message: withShare(
          `${reference.target.name} is a domain name; a backend is named by the name of its Service.`,
          reference,
        ),
        explanation: `${this.why} ${consequence(reference)}`,
        edges: [reference.id],
        fixes: fixes(reference, index),
      };
    }
  },
});

function fixes({ holder, target, value, path }: Reference, index: ResourceIndex): readonly Fix[] {
  const [name = '', namespace = holder.namespace] = target.name.split('.');
  const meant = { group: '', kind: 'Service', namespace, name };
  if (!index.get(resourceKey(meant)) && !/\.svc(\.|$)/.test(target.name)) return [];
  const { namespace: _, ...rest } = value as JsonObject;
  const written = { ...rest, name, ...(namespace !== holder.namespace && { namespace }) };
  return [setFix(holder, path, written, `Use ${describe(meant)}`)];
}
