import { boundedCache } from '../../incremental/bounded-cache.ts';
import { matchPaths } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { kindKey, kindOf } from '../../kinds/registry.ts';
import type { Reference } from '../../topology/references.ts';
import type { Path } from '../../yaml/json.ts';

/** What is written for the core group by those who know it from a version or from tables: its name is empty. */
const NAMES: ReadonlySet<string> = new Set(['core', 'v1']);

/** Whether a reference names the core group by a word. */
export const namesCoreGroup = ({ target }: Reference): boolean => NAMES.has(target.group);

/** Groups beside those of references: what a grant allows. */
const IN_GRANTS: readonly string[] = ['spec.from[*]', 'spec.to[*]'];

/** Where policies of vendors say what they are for. */
const IN_POLICIES: readonly string[] = ['spec.targetRef', 'spec.targetRefs[*]'];

/** Groups of vendors that read `core` as the core group. */
const UNDERSTANDING: ReadonlySet<string> = new Set([
  'security.istio.io',
  'telemetry.istio.io',
  'extensions.istio.io',
]);

/** Where objects of a kind say a group, as the pattern of what holds it and the key that it has there. */
const placesOf = boundedCache((key: string): readonly Readonly<{ at: string; key: string }>[] => {
  const slash = key.lastIndexOf('/');
  const [group, kind] = [key.slice(0, slash), key.slice(slash + 1)];
  const known = kindOf(group, kind);
  const isPolicy = !known && group.includes('.') && !UNDERSTANDING.has(group);
  const others = kind === 'ReferenceGrant' ? IN_GRANTS : isPolicy ? IN_POLICIES : [];
  return [
    ...(known?.refs ?? []).map(({ at, keys }) => ({ at, key: keys?.group ?? 'group' })),
    ...others.map((at) => ({ at, key: 'group' })),
  ];
}, 1000);

/** The places of an object that name the core group by a word, and the word. */
export const coreGroupNames = (resource: Resource): readonly Readonly<{ path: Path; word: string }>[] =>
  placesOf(kindKey(resource)).flatMap(({ at, key }) =>
    matchPaths(resource.value, `${at}.${key}`).flatMap(({ path, value: word }) =>
      typeof word === 'string' && NAMES.has(word) ? [{ path, word }] : [],
    ),
  );
