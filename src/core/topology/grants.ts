import type { Path } from '../yaml/json.ts';
import { arrayAt, stringAt } from '../model/access.ts';
import type { Identity, Resource } from '../model/resource.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { memo } from '../incremental/memo.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Who refers, as a grant sees it. */
export type Referrer = Readonly<{ group: string; kind: string; namespace: string }>;

type From = Referrer & Readonly<{ path: Path }>;
type To = Readonly<{
  group: string;
  kind: string;
  /** Null: every object of the kind. */ name: string | null;
  path: Path;
}>;

/** A ReferenceGrant as values: every `from` combines with every `to`. */
export type GrantFacts = Readonly<{ grant: Resource; from: readonly From[]; to: readonly To[] }>;

export const grantFacts: (grant: Resource) => GrantFacts = memo((grant) => ({
  grant,
  from: arrayAt(grant.value, 'spec.from').map((item, i) => ({
    group: stringAt(item, 'group') ?? '',
    kind: stringAt(item, 'kind') ?? '',
    namespace: stringAt(item, 'namespace') ?? '',
    path: ['spec', 'from', i],
  })),
  to: arrayAt(grant.value, 'spec.to').map((item, i) => ({
    group: stringAt(item, 'group') ?? '',
    kind: stringAt(item, 'kind') ?? '',
    name: stringAt(item, 'name') || null,
    path: ['spec', 'to', i],
  })),
}));

export const fromMatches = (from: Referrer, wanted: Referrer): boolean =>
  from.group === wanted.group && from.kind === wanted.kind && from.namespace === wanted.namespace;

export const toMatches = (to: Omit<To, 'path'>, wanted: Identity): boolean =>
  to.group === wanted.group && to.kind === wanted.kind && (to.name === null || to.name === wanted.name);

/**
 * The first grant in the target's namespace that allows the reference, or undefined
 * (docs/model/references-and-grants.md#permission).
 */
export function permittingGrant(index: ResourceIndex, from: Referrer, to: Identity): Resource | undefined {
  return index
    .inNamespace(GATEWAY_API, 'ReferenceGrant', to.namespace)
    .find((grant) => permits(grant, from, to));
}

/** Whether a grant allows a reference, wherever it is. */
export function permits(grant: Resource, from: Referrer, to: Identity): boolean {
  const facts = grantFacts(grant);
  return facts.from.some((item) => fromMatches(item, from)) && facts.to.some((item) => toMatches(item, to));
}

/** A grant that would allow a reference if one thing in it were different. */
export type NearMiss = Readonly<{
  grant: Resource;
  field: 'namespace' | 'from.group' | 'from.kind' | 'to.group' | 'to.kind' | 'to.name';
  /** The field in the grant. */
  path: Path;
  found: string;
  expected: string;
}>;

const onlyDifference = <K extends string>(
  fields: readonly K[],
  found: Readonly<Record<K, string>>,
  expected: Readonly<Record<K, string>>,
): K | undefined => {
  const different = fields.filter((field) => found[field] !== expected[field]);
  return different.length === 1 ? different[0] : undefined;
};

function missInside(facts: GrantFacts, from: Referrer, to: Identity): NearMiss | undefined {
  const { grant } = facts;
  if (facts.to.some((item) => toMatches(item, to))) {
    for (const item of facts.from) {
      if (item.namespace !== from.namespace) continue;
      const field = onlyDifference(['group', 'kind'] as const, item, from);
      if (!field) continue;
      return {
        grant,
        field: `from.${field}`,
        path: [...item.path, field],
        found: item[field],
        expected: from[field],
      };
    }
  }
  if (!facts.from.some((item) => fromMatches(item, from))) return undefined;
  for (const item of facts.to) {
    const field = onlyDifference(
      ['group', 'kind', 'name'] as const,
      { ...item, name: item.name ?? to.name },
      to,
    );
    if (!field) continue;
    return {
      grant,
      field: `to.${field}`,
      path: [...item.path, field],
      found: item[field] ?? '',
      expected: to[field],
    };
  }
  return undefined;
}

/**
 * The grant that comes closest to allowing a reference which none allows: in the right namespace with one field
 * different, or with the right content in another namespace. A different `from.namespace` does not count: that grant is
 * another object's (docs/model/references-and-grants.md#near-misses).
 */
export function nearMiss(index: ResourceIndex, from: Referrer, to: Identity): NearMiss | undefined {
  const grants = index.ofKind(GATEWAY_API, 'ReferenceGrant');
  for (const grant of grants) {
    if (grant.namespace !== to.namespace) continue;
    const miss = missInside(grantFacts(grant), from, to);
    if (miss) return miss;
  }
  for (const grant of grants) {
    const facts = grantFacts(grant);
    const right =
      facts.from.some((item) => fromMatches(item, from)) && facts.to.some((item) => toMatches(item, to));
    if (!right || grant.namespace === to.namespace) continue;
    const path = ['metadata', 'namespace'];
    return { grant, field: 'namespace', path, found: grant.namespace, expected: to.namespace };
  }
  return undefined;
}
