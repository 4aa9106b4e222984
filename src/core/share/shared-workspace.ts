import { MAX_BYTES } from '../text/input-limits.ts';

/** The content of a share link: every file, and where the user put nodes. */
export type SharedWorkspace = Readonly<{
  files: readonly Readonly<{ path: string; text: string }>[];
  /** By resource key. */
  places: ReadonlyMap<string, Readonly<{ x: number; y: number }>>;
}>;

/** The most that a link may unpack to: what it says takes room beside its texts. */
export const MAX_UNPACKED_BYTES = 1.1 * MAX_BYTES;

/** A place for each object of a large workspace; more are left out. */
export const MAX_PLACES = 20_000;
