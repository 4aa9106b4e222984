import { posix } from 'node:path';
import { listed } from '../../core/text/words.ts';
import type { View } from '../../core/planning/merge-findings.ts';

/** The views of one input. */
export type InputViews = Readonly<{
  /** The file or folder, as it was written. */
  input: string;
  views: readonly View[];
}>;

/** Two views that show the same root before and after a change. */
export type ViewPair = Readonly<{
  /** The root as people name it, in the input; null where there is only one pair. */
  root: string | null;
  before: View;
  after: View;
}>;

type Paired =
  | Readonly<{
      ok: true;
      pairs: readonly ViewPair[];
      /** Roots on one side only, in words. */ notes: readonly string[];
    }>
  | Readonly<{ ok: false; reason: string }>;

/** The name of a root in its input: `overlays/prod` of `old/overlays/prod` in `old`. */
function nameIn(input: string, root: string): string {
  const folder = posix.normalize(input.replaceAll('\\', '/')).replace(/\/$/, '');
  if (root === folder) return '.';
  return root.startsWith(`${folder}/`) ? root.slice(folder.length + 1) : root;
}

/**
 * Pairs the roots of two inputs by their names in them. Where each has one only, these are a pair, whatever their names. A root
 * that only one side has is left out with a note.
 */
export function pairViews(before: InputViews, after: InputViews): Paired {
  const [[was, ...others], [is, ...more]] = [before.views, after.views];
  if (was && is && others.length === 0 && more.length === 0)
    return { ok: true, pairs: [{ root: null, before: was, after: is }], notes: [] };
  const named = ({ input, views }: InputViews) =>
    new Map(views.map((view) => [view.root === null ? '.' : nameIn(input, view.root), view] as const));
  const [mine, theirs] = [named(before), named(after)];
  const pairs = [...mine].flatMap(([root, view]): readonly ViewPair[] => {
    const other = theirs.get(root);
    return other ? [{ root, before: view, after: other }] : [];
  });
  if (pairs.length === 0)
    return {
      ok: false,
      reason: `No root is on both sides (before ${listed([...mine.keys()])}, after ${listed([...theirs.keys()])}): choose one of each with --root.`,
    };
  const only = (names: ReadonlyMap<string, View>, others: ReadonlyMap<string, View>, when: string) =>
    [...names.keys()]
      .filter((root) => !others.has(root))
      .map((root) => `Root ${root} is only there ${when}: it is not compared.`);
  return { ok: true, pairs, notes: [...only(mine, theirs, 'before'), ...only(theirs, mine, 'after')] };
}
