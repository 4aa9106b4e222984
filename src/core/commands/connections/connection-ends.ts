import type { Kind, RefRole, RefSpec, SelectorSpec } from '../../kinds/define-kind.ts';
import { kindKey, kinds, kindsOfRole } from '../../kinds/registry.ts';
import type { RowKind } from '../../kinds/row.ts';

/** What an edge of one sort begins and ends at: a reference that a kind declares, or a selector. */
export type ConnectionEnds = Readonly<{
  role: RefRole | 'selects';
  /** `group/Kind` of what holds the reference, and of those it may name. */
  holder: string;
  targets: readonly string[];
  /** The rows it may begin and end at. */
  holderRows: readonly RowKind[];
  targetRows: readonly RowKind[];
}> &
  (Readonly<{ by: 'reference'; spec: RefSpec }> | Readonly<{ by: 'labels'; spec: SelectorSpec }>);

/**
 * What is meant where two objects could be joined in several ways, the likeliest first: a route sends traffic to a
 * Service sooner than it copies requests to it.
 */
const ROLES: readonly ConnectionEnds['role'][] = [
  'class',
  'ingress-class',
  'backend',
  'mirror',
  'auth',
  'parent',
  'selects',
  'certificate',
  'ca-certificate',
  'client-certificate',
  'target',
  'parameters',
  'extension',
  'service-name',
  'endpoints',
];

/** Whether `a` is likelier to be meant than `b`: negative when it is. */
export const byLikelihood = (a: ConnectionEnds['role'], b: ConnectionEnds['role']): number =>
  ROLES.indexOf(a) - ROLES.indexOf(b);

const ofReference = (kind: Kind, spec: RefSpec): ConnectionEnds => ({
  by: 'reference',
  spec,
  role: spec.role,
  holder: kindKey(kind),
  targets: spec.targets,
  holderRows: ['header', ...(spec.rows?.holder ?? [])],
  targetRows: ['header', ...(spec.rows?.target ?? [])],
});

const ofSelector = (kind: Kind, spec: SelectorSpec): ConnectionEnds => ({
  by: 'labels',
  spec,
  role: 'selects',
  holder: kindKey(kind),
  // What is found among several kinds by labels can be named as well: then the reference is what is drawn.
  targets: spec.finds === 'pods' ? kindsOfRole('workload').map(kindKey) : [],
  holderRows: spec.byPort ? ['header', 'port'] : ['header'],
  targetRows: spec.byPort ? ['header', 'container'] : ['header'],
});

/**
 * Every way two objects can be joined. Apart from how it is done, because the canvas needs to know it during a drag,
 * and the rest only the analyzer.
 */
export const connectionEnds: readonly ConnectionEnds[] = kinds.flatMap((kind) => [
  ...[...kind.refs, ...(kind.labelRefs ?? [])].map((spec) => ofReference(kind, spec)),
  ...(kind.selectors ?? []).map((spec) => ofSelector(kind, spec)),
]);

/** A way to join two kinds, and whether the first of them holds the reference. */
export type Direction = Readonly<{ ends: ConnectionEnds; forward: boolean }>;

/**
 * The ways to join two kinds, the likeliest first. Either end may be named first; where two ways exist (a StatefulSet
 * names a Service, a Service selects a StatefulSet) the rows decide, then the order of the ends.
 */
export function connectionsBetween(
  from: string,
  fromRow: RowKind,
  to: string,
  toRow: RowKind,
): readonly Direction[] {
  const rank = (one: Direction): number => (rowsFit(one, fromRow, toRow) ? 0 : 2) + (one.forward ? 0 : 1);
  return connectionEnds
    .flatMap((ends): readonly Direction[] => [
      ...(joins(ends, from, to) ? [{ ends, forward: true }] : []),
      ...(joins(ends, to, from) ? [{ ends, forward: false }] : []),
    ])
    .toSorted((a, b) => rank(a) - rank(b) || byLikelihood(a.ends.role, b.ends.role));
}

const joins = ({ holder, targets }: ConnectionEnds, from: string, to: string): boolean =>
  holder === from && targets.includes(to);

/** Whether an edge can begin and end at these rows. */
export const rowsFit = ({ ends, forward }: Direction, fromRow: RowKind, toRow: RowKind): boolean =>
  forward
    ? ends.holderRows.includes(fromRow) && ends.targetRows.includes(toRow)
    : ends.holderRows.includes(toRow) && ends.targetRows.includes(fromRow);
