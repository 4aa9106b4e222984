import type { Model } from '../model/model.ts';
import type { ModelView } from '../model/model-view.ts';
import type { Root, Roots } from './roots.ts';

/**
 * The objects of other roots that may be in the same cluster, as `group/Kind/name`: those of roots that share no file
 * with this one. Two overlays of one base are two clusters, or two environments of one; two folders that have nothing
 * in common are often two parts of the same. Null where there is no such root.
 */
export function othersBeside(
  root: Root,
  { list }: Roots,
  source: Model,
  before: ModelView | null,
): ModelView['others'] {
  const beside = list.filter((other) => other !== root && !shareFiles(root, other));
  if (beside.length === 0) return null;
  if (before?.others && source.resources.hasOrderOf(before.source.resources)) return before.others;
  const names = new Set<string>();
  for (const { manifests } of beside) {
    for (const path of manifests)
      for (const { resources } of source.files.get(path)?.slots ?? [])
        for (const { group, kind, name } of resources) names.add(`${group}/${kind}/${name}`);
  }
  return names;
}

function shareFiles(a: Root, b: Root): boolean {
  for (const path of a.files) if (b.files.has(path)) return true;
  return false;
}
