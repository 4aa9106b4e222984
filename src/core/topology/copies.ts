import type { Resource } from '../model/resource.ts';
import { describe } from './describe.ts';
import type { Reference } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/** What became of a reference, as far as it decides. */
type Outcome = Readonly<{ outcome: string; state: string }>;

/**
 * Follows a reference whose target several documents describe. One of them counts everywhere; where the ones that are
 * nearest to the holder would lead elsewhere, it is not known which is meant
 * (docs/model/references-and-grants.md#several-documents-of-one-object).
 *
 * @param follow follows the reference to one of them; undefined stands for a target that is not here
 * @param notKnown the outcome of a reference that is not known, for a reason
 */
export function followToCopies<T extends Outcome>(
  { holder, key, target }: Pick<Reference, 'holder' | 'key' | 'target'>,
  index: ResourceIndex,
  follow: (target: Resource | undefined) => T,
  notKnown: (reason: string) => T,
): T {
  const counted = index.get(key);
  const found = follow(counted);
  if (!counted) return found;
  const copies = index.copies(key);
  if (copies.length < 2) return found;
  const differs = nearest(copies, holder.file).find((copy) => {
    if (copy === counted) return false;
    const other = follow(copy);
    return other.outcome !== found.outcome || other.state !== found.state;
  });
  if (!differs) return found;
  const places = [...new Set([counted.file, differs.file])];
  return notKnown(
    places.length === 1
      ? `${counted.file} describes ${describe(target)} more than once, so it is not known which one is meant.`
      : `Files ${places.join(' and ')} both describe ${describe(target)}, so it is not known which one is meant.`,
  );
}

/** Of several documents those in the same file as another, else in its folder, else in the folder that lies nearest. */
function nearest(copies: readonly Resource[], file: string): readonly Resource[] {
  const here = copies.filter((copy) => copy.file === file);
  if (here.length > 0) return here;
  const steps = copies.map((copy) => stepsBetween(folders(copy.file), folders(file)));
  const least = Math.min(...steps);
  return copies.filter((_, i) => steps[i] === least);
}

const folders = (file: string): readonly string[] => file.split('/').slice(0, -1);

/** The folders to leave and to enter on the way from one to another. */
function stepsBetween(one: readonly string[], other: readonly string[]): number {
  let common = 0;
  while (common < Math.min(one.length, other.length) && one[common] === other[common]) common++;
  return one.length + other.length - 2 * common;
}
