import { rootTitle } from '../../builds/roots.ts';
import { sameValue } from '../../incremental/same-value.ts';
import type { Model } from '../../model/model.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { Caveat } from '../command-plan.ts';
import { caveat } from './caveat.ts';

/**
 * What is said of files of a view that other roots build as well.
 *
 * @param effect what that means for those roots
 */
export function sharedFiles(
  { view }: Model,
  files: readonly string[],
  effect = 'what it says changes there, too',
): readonly Caveat[] {
  if (!view) return [];
  return [...new Set(files)].flatMap((file) => {
    const others = view.usedBy(file).filter((root) => root !== view.root);
    return others.length === 0
      ? []
      : [caveat(`${file} is built by ${listed(others.map(rootTitle))} as well: ${effect}.`)];
  });
}

/**
 * What is said of objects of a view that an edit changes without having been asked to: a patch may be for several, and one
 * document may be built twice.
 *
 * @param meant the objects that are changed on purpose, by the names that they have before and after
 */
export function alsoChanged(before: Model, after: Model, meant: ReadonlySet<ResourceKey>): readonly Caveat[] {
  const others = [...after.resources.differences(before.resources)].filter((key) => {
    if (meant.has(key)) return false;
    const was = before.resources.get(key);
    const is = after.resources.get(key);
    return was !== undefined && !(is && sameValue(was.value, is.value));
  });
  if (others.length === 0) return [];
  const names = listed(others.map((key) => describe(parseKey(key))));
  return [
    caveat(
      others.length === 1
        ? `${names} changes as well: the build makes it of the same text.`
        : `${names} change as well: the build makes them of the same text.`,
    ),
  ];
}

/** What is said of objects that come of the same new documents as those that are wanted, because those are built twice. */
export function alsoBuilt(
  before: Model['resources'],
  after: Model,
  wanted: readonly ResourceKey[],
): readonly Caveat[] {
  const known = new Set(Array.from(before.values(), ({ document }) => document));
  const documents = new Set(wanted.map((key) => after.resources.get(key)?.document));
  return [...after.resources.values()].flatMap((resource) =>
    documents.has(resource.document) && !known.has(resource.document) && !wanted.includes(resource.key)
      ? [caveat(`${describe(resource)} comes as well: the build makes it of the same text.`)]
      : [],
  );
}
