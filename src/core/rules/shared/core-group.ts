import { matchPaths, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { kindOf } from '../../kinds/registry.ts';
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

/** The places of an object that name the core group by a word, and the word. */
export function coreGroupNames(resource: Resource): readonly Readonly<{ path: Path; word: string }>[] {
  const known = kindOf(resource.group, resource.kind);
  const refs = known?.refs ?? [];
  const isPolicy = !known && resource.group.includes('.') && !UNDERSTANDING.has(resource.group);
  const places = [
    ...refs.map(({ at, keys }) => ({ at, key: keys?.group ?? 'group' })),
    ...(resource.kind === 'ReferenceGrant' ? IN_GRANTS : isPolicy ? IN_POLICIES : []).map((at) => ({
      at,
      key: 'group',
    })),
  ];
  return places.flatMap(({ at, key }) =>
    matchPaths(resource.value, at).flatMap(({ path, value }) => {
      const word = stringAt(value, [key]);
      return word !== undefined && NAMES.has(word) ? [{ path: [...path, key], word }] : [];
    }),
  );
}
