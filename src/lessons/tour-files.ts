import type { PackFile } from '../core/lessons/format/pack.ts';

// Apart from the museum: the first visit needs none of its lessons.
const texts = import.meta.glob<string>('./tour/**/*.{md,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files of the tour. */
export const tourFiles: readonly PackFile[] = Object.entries(texts).map(([path, text]) => ({
  path: path.slice('./tour/'.length),
  text,
}));
