import type { PackFile } from '../core/lessons/format/pack.ts';

// Apart from the lessons: who looks a term up needs none of them.
const texts = import.meta.glob<string>('./museum/glossary*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The glossary of the lessons in all its languages. */
export const glossaryFiles: readonly PackFile[] = Object.entries(texts).map(([path, text]) => ({
  path: path.slice('./museum/'.length),
  text,
}));
