import type { PackFile } from '../core/lessons/format/pack.ts';

// All in one: a lesson needs files of several folders, and the list of lessons a part of each.
const texts = import.meta.glob<string>('./museum/**/*.{md,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files of the pack that comes with the program. */
export const museumFiles: readonly PackFile[] = Object.entries(texts).map(([path, text]) => ({
  path: path.slice('./museum/'.length),
  text,
}));
