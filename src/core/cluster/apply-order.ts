import { kindOf } from '../kinds/registry.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { byText } from '../text/by-text.ts';
import type { Identity } from '../model/resource.ts';

/** What has to be there before the rest, the first first. */
const FIRST = [
  '/Namespace',
  'apiextensions.k8s.io/CustomResourceDefinition',
  `${GATEWAY_API}/GatewayClass`,
  'networking.k8s.io/IngressClass',
];

const SECOND = ['/ServiceAccount', `${GATEWAY_API}/ReferenceGrant`, '/Secret', '/ConfigMap'];

/** Behind what traffic goes to comes what leads there, so that no route is there before its backends. */
const TIERS = ['workload', 'service', 'support', 'entry', 'gateway', 'route'];

function rankOf({ group, kind }: Identity): number {
  const type = `${group}/${kind}`;
  const first = FIRST.indexOf(type);
  if (first >= 0) return first;
  const second = SECOND.indexOf(type);
  if (second >= 0) return FIRST.length + second;
  const known = kindOf(group, kind);
  const before = FIRST.length + SECOND.length;
  if (!known) return before;
  // What only names a target comes last: policies, and Ingresses, which are routes of their own.
  return before + 1 + (known.status === 'policy' ? TIERS.length : TIERS.indexOf(known.tier));
}

/** Objects in the order in which they are applied, whatever order they stand in (docs/model/cluster.md#apply). */
export const inApplyOrder = <Item extends Identity>(objects: readonly Item[]): readonly Item[] =>
  objects
    .map((object) => ({ object, rank: rankOf(object) }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        byText(a.object.namespace, b.object.namespace) ||
        byText(a.object.kind, b.object.kind) ||
        byText(a.object.name, b.object.name),
    )
    .map(({ object }) => object);
