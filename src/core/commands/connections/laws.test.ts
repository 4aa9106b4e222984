import { describe, expect, test } from 'vitest';
import type { Kind, RefSpec } from '../../kinds/define-kind.ts';
import { kindKey, kindOf, kinds } from '../../kinds/registry.ts';
import { resourceKey, type ResourceKey } from '../../model/resource.ts';
import { planOf, run, workspace } from '../testing/workspace.ts';

const kindNamed = (key: string): Kind => {
  const slash = key.lastIndexOf('/');
  const kind = kindOf(key.slice(0, slash), key.slice(slash + 1));
  if (!kind) throw new Error(`${key} has no folder`);
  return kind;
};

const keyOf = ({ group, kind, scope }: Kind, name: string): ResourceKey =>
  resourceKey({ group, kind, namespace: scope === 'Cluster' ? '' : 'shop', name });

const starters = (...of: readonly (readonly [Kind, string])[]): string =>
  of.map(([kind, name]) => kind.starter(name, 'shop')).join('---\n');

/** What a starter does not bring along and an edge needs. */
const READY: Readonly<Record<string, (text: string) => string>> = {
  // Only a listener that ends TLS shows a certificate.
  Gateway: (text) => text.replace('protocol: HTTP', 'protocol: HTTPS'),
  ListenerSet: (text) => text.replace('protocol: HTTP', 'protocol: HTTPS'),
};

/** The role of the edges between two objects after one was drawn; or why it was refused. */
function drawn(holder: Kind, target: Kind, role: string, backwards: boolean): readonly string[] | string {
  const text =
    READY[holder.kind]?.(starters([holder, 'a'], [target, 'b'])) ?? starters([holder, 'a'], [target, 'b']);
  const ends = [keyOf(holder, 'a'), keyOf(target, 'b')] as const;
  const [from, to] = backwards ? [ends[1], ends[0]] : ends;
  const args = { from, fromRow: null, to, toRow: null, role };
  const plan = planOf(workspace(text), 'connect', args);
  if (!plan.ok) return plan.reason;
  const { graph } = run(text, 'connect', args).topology;
  return [...graph.edges.values()]
    .filter(({ source, target: head }) => ends.includes(source) && ends.includes(head) && source !== head)
    .map((edge) => edge.role);
}

const refsOf = ({ refs, labelRefs = [] }: Kind): readonly RefSpec[] => [...refs, ...labelRefs];

const declared = kinds.flatMap((kind) =>
  refsOf(kind).flatMap((spec: RefSpec) =>
    spec.targets.map((target) => [`${kind.kind} → ${target} at ${spec.at}`, kind, spec, target] as const),
  ),
);

describe('every declared reference can be drawn', () => {
  test.each(declared)('%s', (_, kind, { role }, target) => {
    expect(drawn(kind, kindNamed(target), role, false)).toContain(role);
    expect(drawn(kind, kindNamed(target), role, true)).toContain(role);
  });
});

const selecting = kinds.flatMap((kind) =>
  (kind.selectors ?? []).filter(({ finds }) => finds === 'pods').map(() => [kind.kind, kind] as const),
);

test.each(selecting)('the selector of a %s can be drawn to workloads', (_, kind) => {
  for (const workload of kinds.filter(({ role }) => role === 'workload'))
    expect(drawn(kind, workload, 'selects', false)).toContain('selects');
});

test('nothing else can be drawn', () => {
  const joined = new Set(
    kinds.flatMap((kind) => [
      ...refsOf(kind).flatMap(({ targets }) => targets.map((target) => `${kindKey(kind)} ${target}`)),
      ...(kind.selectors ?? []).flatMap(({ finds }) =>
        finds === 'pods'
          ? kinds
              .filter(({ role }) => role === 'workload')
              .map((workload) => `${kindKey(kind)} ${kindKey(workload)}`)
          : [],
      ),
    ]),
  );
  const topology = workspace(kinds.map((kind) => kind.starter('a', 'shop')).join('---\n'));
  for (const from of kinds) {
    for (const to of kinds) {
      if (
        from === to ||
        joined.has(`${kindKey(from)} ${kindKey(to)}`) ||
        joined.has(`${kindKey(to)} ${kindKey(from)}`)
      )
        continue;
      const plan = planOf(topology, 'connect', {
        from: keyOf(from, 'a'),
        fromRow: null,
        to: keyOf(to, 'a'),
        toRow: null,
      });
      expect(plan.ok ? plan.title : plan.reason).toContain('none of the references that traffic depends on');
    }
  }
});
