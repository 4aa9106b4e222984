import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { listenerHolderKinds } from '../../topology/kind-names.ts';
import type { Links } from '../../topology/links.ts';
import { memo } from '../../incremental/memo.ts';
import type { Topology } from '../../topology/topology.ts';
import type { RuleContext } from '../rule-context.ts';

/** Where the objects that refer to something refer to: of all others no rule for references needs to know. */
const referring: (links: Topology['links']) => readonly Links[] = memo((links) => {
  const found: Links[] = [];
  for (const one of links.values())
    if (one.resolutions.length > 0 || one.attachments.length > 0 || one.set) found.push(one);
  return found;
});

/** What a rule rests on that looks at the references of all objects (`Rule.restsOn`). */
export const onReferences = ({ links, options, index }: Topology): readonly unknown[] => [
  options.partial,
  options.choices,
  index.held,
  ...referring(links),
];

/** The same with all objects of some kinds of the Gateway API. */
export const onReferencesAnd = (topology: Topology, kinds: readonly string[]): readonly unknown[] => [
  ...kinds.map((kind) => topology.index.ofKind(GATEWAY_API, kind)),
  ...onReferences(topology),
];

/** The same with all objects that hold listeners. */
export const onListenersAnd = (topology: Topology, kinds: readonly string[]): readonly unknown[] => [
  ...listenerHolderKinds.map(({ group, kind }) => topology.index.ofKind(group, kind)),
  ...onReferencesAnd(topology, kinds),
];

/** What a rule rests on that looks at what listeners decide by. */
export function onRouting({ options, dataPlane }: RuleContext): readonly unknown[] {
  const { choices, listeners } = dataPlane;
  return [options.choices, ...Object.values(choices), ...listeners.values()];
}
