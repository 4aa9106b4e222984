import type { Tier } from '../../kinds/define-kind.ts';
import { resourceKey, type ResourceKey } from '../../model/resource.ts';
import type { Edge, GraphNode } from '../graph.ts';
import { DERIVED_GROUP } from '../derived.ts';

type Derived = Readonly<{
  /** What it is derived from, for the group of its key. */
  of: string;
  kind: string;
  namespace: string;
  name: string;
  /** What the card is called; `name` is unique, this need not be. */
  title: string;
  tier: Tier;
  summary: string;
  stale?: boolean;
}>;

/** The card of something that the cluster provides on the way from outside. */
export function derivedCard({
  of,
  kind,
  namespace,
  name,
  title,
  tier,
  summary,
  stale = false,
}: Derived): GraphNode {
  const group = `${of}.${DERIVED_GROUP}`;
  return {
    key: resourceKey({ group, kind, namespace, name }),
    group,
    kind,
    name: title,
    namespace,
    tier,
    origin: 'derived',
    stale,
    known: true,
    summary,
    rows: [],
    folds: [],
    inlet: true,
    outlet: true,
  };
}

/** An edge that the cluster provides: it is said by the object and the field that another way in is derived from. */
export const derivedEdge = (
  from: ResourceKey,
  to: ResourceKey,
  { holder, path }: Pick<Edge, 'holder' | 'path'>,
): Edge => ({
  id: `${from}>${to}`,
  role: 'exposes',
  holder,
  path,
  source: from,
  sourceRow: null,
  target: to,
  targetRow: null,
  state: 'ok',
  reason: null,
  crossNamespace: false,
  label: '',
});
