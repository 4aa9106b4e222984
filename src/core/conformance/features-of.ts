import { matchPaths } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import type { Kind } from '../kinds/define-kind.ts';
import { featureList } from '../kinds/features.generated.ts';
import { byKind, kindKey } from '../kinds/registry.ts';
import { memo } from '../incremental/memo.ts';
import type { Path } from '../yaml/json.ts';

/** An Extended feature of the Gateway API, and where an object uses it first. */
export type FeatureUse = Readonly<{ feature: string; path: Path }>;

/** As much of an object as it takes, so that one that is not in a workspace can be asked, too. */
type TypedValue = Pick<Resource, 'group' | 'kind' | 'value'>;

const signs = byKind(featureList);

/** The kinds that have Extended features. */
export const featuredKinds: readonly Kind[] = featureList.map(([kind]) => kind);

/** The Extended features that an object of the Gateway API uses. */
export const featuresOf: (resource: TypedValue) => readonly FeatureUse[] = memo((resource) =>
  (signs.get(kindKey(resource)) ?? []).flatMap(({ feature, at, counts }) => {
    const use = at
      .flatMap((pattern) => matchPaths(resource.value, pattern))
      .find(({ value, path }) => value !== null && (counts?.(value, path, resource.value) ?? true));
    return use ? [{ feature, path: use.path }] : [];
  }),
);
