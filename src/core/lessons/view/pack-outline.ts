import { packWordsIn } from '../format/in-language.ts';
import { lessonHeads } from '../format/lesson-head.ts';
import type { PackFile } from '../format/pack.ts';
import { openPackPart } from '../pack-file/open-pack.ts';

/** What the list of lessons shows of one. */
export type LessonOutline = Readonly<{
  id: string;
  /** From 1, in the order of the pack. */
  number: number;
  title: string;
  minutes: number;
  learns: string;
}>;

/** What the list of lessons shows of a pack. */
export type PackOutline = Readonly<{
  id: string;
  title: string;
  version: number;
  chapters: readonly Readonly<{ title: string; lessons: readonly LessonOutline[] }>[];
}>;

/**
 * The lessons of a pack under the headings of its chapters, in a language as far as there is one; null where the files are no
 * pack. Of the lessons only the front matter is read.
 */
export function packOutline(files: readonly PackFile[], language: string): PackOutline | null {
  const pack = openPackPart(files, { lesson: null, language });
  if (!pack) return null;
  const words = packWordsIn(pack, language);
  const heads = lessonHeads(files, language);
  const ids = [...new Set(pack.chapters.flatMap(({ lessons }) => lessons))].filter((id) => heads.has(id));
  const outlines = new Map(
    ids.flatMap((id, index): (readonly [string, LessonOutline])[] => {
      const head = heads.get(id);
      if (!head) return [];
      const { title, minutes, learns } = head;
      return [[id, { id, number: index + 1, title, minutes, learns }]];
    }),
  );
  return {
    id: pack.id,
    title: words.title,
    version: pack.version,
    chapters: pack.chapters.map(({ lessons }, index) => ({
      title: words.chapters[index] ?? '',
      lessons: lessons.flatMap((lesson) => outlines.get(lesson) ?? []),
    })),
  };
}
