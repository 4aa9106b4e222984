import type { Tier } from '../kinds/define-kind.ts';
import { kindOf } from '../kinds/registry.ts';
import type { Identity, Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import type { EdgeRole, GraphNode } from './graph.ts';
import { memo } from '../incremental/memo.ts';
import { rowsOf } from './rows-of.ts';

/**
 * Whether an object has a card. Namespaces have none: they are the lanes that the cards lie in, and can be selected
 * by their key like everything else.
 */
export const hasCard = ({ group, kind }: Resource): boolean => kindOf(group, kind)?.hasCard ?? true;

/** The card of an object of the manifests. */
export const nodeOf: (resource: Resource) => GraphNode = memo((resource) => {
  const { key, group, kind, name, namespace, stale, value } = resource;
  const known = kindOf(group, kind);
  const joins = known?.joins;
  return {
    key,
    group,
    kind,
    name,
    namespace,
    tier: known?.tier ?? 'support',
    origin: 'manifest',
    stale,
    known: known !== undefined,
    summary: known?.summary(value) ?? '',
    rows: rowsOf(resource),
    folds: [],
    inlet: joins === undefined || joins === 'inlet',
    outlet: joins === undefined || joins === 'outlet',
  };
});

/** Where a card of unknown kind stands, by what it is referred to for. */
const TIER_OF_ROLE: Readonly<Partial<Record<EdgeRole, Tier>>> = {
  backend: 'service',
  mirror: 'service',
  auth: 'service',
  parent: 'gateway',
  class: 'entry',
  'ingress-class': 'entry',
};

/**
 * The card of something that is referred to and that no manifest holds.
 *
 * @param made who makes it in the cluster, in words
 */
export function ghostOf(wanted: Identity, role: EdgeRole, made: string | undefined): GraphNode {
  const known = kindOf(wanted.group, wanted.kind);
  return {
    key: resourceKey(wanted),
    ...wanted,
    tier: known?.tier ?? TIER_OF_ROLE[role] ?? 'support',
    origin: made === undefined ? 'ghost' : 'made',
    stale: false,
    known: known !== undefined,
    summary: made ?? '',
    rows: [],
    folds: [],
    inlet: true,
    outlet: true,
  };
}
