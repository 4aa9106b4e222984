import { listenerHolderKinds } from '../../topology/kind-names.ts';
import type { Topology } from '../../topology/topology.ts';
import type { RuleContext } from '../rule-context.ts';

/** What a rule rests on that looks at the listeners of all objects, and at where they are attached themselves. */
export function onListeners({ index, links, options }: Topology): readonly unknown[] {
  const holders = listenerHolderKinds.map(({ group, kind }) => index.ofKind(group, kind));
  return [options, ...holders, ...holders.flat().map(({ key }) => links.get(key))];
}

/** What a rule rests on that looks at what listeners decide by. */
export function onRouting({ options, dataPlane }: RuleContext): readonly unknown[] {
  const { choices, listeners } = dataPlane;
  return [options.choices, ...Object.values(choices), listeners];
}
