import type { Path } from '../yaml/json.ts';
import { arrayAt, stringAt } from '../model/access.ts';
import type { Identity, Resource, ResourceKey } from '../model/resource.ts';
import { holdsUnknown } from '../model/unknown-values.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { memo } from '../incremental/memo.ts';
import { kindBucket } from './kind-bucket.ts';
import type { Sorting } from './sorting.ts';
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

/** A grant by what it says beside its own namespace: who, what, and parts of both, by which near misses are found. */
const bySubject: Sorting<ResourceKey> = {
  name: 'grants',
  entriesOf: memo((resource) => {
    const { from, to } = grantFacts(resource);
    const entries = new Set<string>();
    for (const who of from)
      for (const what of to) {
        entries.add(allows(who, what, what.name));
        entries.add(allowsKind(who, what));
        entries.add(allowsName(who, what.name));
        entries.add(allowsFrom(who.namespace, what, what.name));
      }
    if (holdsUnknown(resource.value['spec'])) entries.add(LATER);
    return Array.from(entries, (entry) => [entry, resource.key]);
  }),
};

const LATER = 'later';

type What = Pick<To, 'group' | 'kind'>;

const whoText = ({ group, kind, namespace }: Referrer): string => `${group}/${kind}/${namespace}`;
const nameText = (name: string | null): string => name ?? '*';
const allows = (who: Referrer, { group, kind }: What, name: string | null): string =>
  `${whoText(who)} > ${group}/${kind}/${nameText(name)}`;
const allowsKind = (who: Referrer, { group, kind }: What): string => `${whoText(who)} > ${group}/${kind}`;
const allowsName = (who: Referrer, name: string | null): string => `${whoText(who)} > name ${nameText(name)}`;
const allowsFrom = (namespace: string, { group, kind }: What, name: string | null): string =>
  `from ${namespace} > ${group}/${kind}/${nameText(name)}`;

/**
 * The first grant under one of some entries, in one namespace or in all, that passes a test. Each entry is gone through as far as
 * its first one.
 */
function firstUnder(
  index: ResourceIndex,
  namespace: string | undefined,
  entries: readonly string[],
  passes: (grant: Resource) => boolean = () => true,
): Resource | undefined {
  const bucket = kindBucket(GATEWAY_API, 'ReferenceGrant', namespace);
  const found = new Set<Resource>();
  for (const entry of entries)
    for (const key of index.sorted(bySubject, bucket, entry)) {
      const grant = index.get(key);
      if (!grant || !passes(grant)) continue;
      found.add(grant);
      break;
    }
  const [first, ...others] = found;
  if (others.length === 0) return first;
  const place = placesIn(
    namespace === undefined
      ? index.ofKind(GATEWAY_API, 'ReferenceGrant')
      : index.inNamespace(GATEWAY_API, 'ReferenceGrant', namespace),
  );
  return [...found].sort((one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0))[0];
}

const placesIn: (grants: readonly Resource[]) => ReadonlyMap<ResourceKey, number> = memo(
  (grants) => new Map(grants.map(({ key }, i) => [key, i])),
);

const permitting = (from: Referrer, to: Identity): readonly string[] => [
  allows(from, to, to.name),
  allows(from, to, null),
];

/**
 * The first grant in the target's namespace that allows the reference, or undefined
 * (docs/model/references-and-grants.md#permission).
 */
export const permittingGrant = (index: ResourceIndex, from: Referrer, to: Identity): Resource | undefined =>
  firstUnder(index, to.namespace, permitting(from, to));

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
  const missOf = (grant: Resource): NearMiss | undefined => missInside(grantFacts(grant), from, to);
  const close = firstUnder(index, to.namespace, almost(from, to), (grant) => missOf(grant) !== undefined);
  if (close) return missOf(close);
  const astray = firstUnder(
    index,
    undefined,
    permitting(from, to),
    ({ namespace }) => namespace !== to.namespace,
  );
  return (
    astray && {
      grant: astray,
      field: 'namespace',
      path: ['metadata', 'namespace'],
      found: astray.namespace,
      expected: to.namespace,
    }
  );
}

/** Where grants are of which only one field may be different. */
const almost = (from: Referrer, to: Identity): readonly string[] => [
  allowsFrom(from.namespace, to, to.name),
  allowsFrom(from.namespace, to, null),
  allowsKind(from, to),
  allowsName(from, to.name),
  allowsName(from, null),
];

/** The first grant of a namespace that allows a reference and passes a test. */
export const permittingIn = (
  index: ResourceIndex,
  namespace: string,
  { from, to }: Readonly<{ from: Referrer; to: Identity }>,
  passes: (grant: Resource) => boolean,
): Resource | undefined => firstUnder(index, namespace, permitting(from, to), passes);

/** The first grant of the target's namespace that allows a reference, or of which a part is filled in later. */
export const perhapsPermitting = (index: ResourceIndex, from: Referrer, to: Identity): Resource | undefined =>
  firstUnder(index, to.namespace, [...permitting(from, to), LATER]);
