import { mergeTexts } from '../../core/text/merge-texts.ts';

/** The texts of one file; null where there is none. */
export type Sides = Readonly<{
  /** What both sides had when they were last the same. */
  base: string | null;
  here: string | null;
  there: string | null;
}>;

/** What becomes of a file that was changed there, and maybe here. */
export type Reconciled =
  /** `here` as it becomes: what is there, what is here, or both changes merged. What is there is known from now on. */
  | Readonly<{ isClear: true; here: string | null; merged: boolean }>
  /** Both changed it in ways that only the user can bring together. Nothing changes until that is done. */
  | Readonly<{ isClear: false }>;

/** Brings the two sides of a file together where nothing can be lost by it. */
export function reconcile({ base, here, there }: Sides): Reconciled {
  if (here === there || there === base) return { isClear: true, here, merged: false };
  if (here === base) return { isClear: true, here: there, merged: false };
  if (base === null || here === null || there === null) return { isClear: false };
  const merged = mergeTexts(base, here, there);
  return merged === null ? { isClear: false } : { isClear: true, here: merged, merged: true };
}
