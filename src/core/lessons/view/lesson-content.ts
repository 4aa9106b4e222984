import type { GlossaryTerm } from '../format/glossary-term.ts';
import { inLanguage, packWordsIn } from '../format/in-language.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Pack } from '../format/pack.ts';
import type { Texts } from '../learner/learner-record.ts';
import type { StateFiles } from '../states/lesson-states.ts';
import { readStates } from '../states/read-states.ts';

/** A lesson with what is around it, for those who learn with it. */
export type LessonContent = Readonly<{
  packTitle: string;
  packVersion: number;
  /** In the language of the learner, as far as it is translated. */
  lesson: Lesson;
  /** Its number in the pack, from 1, and the heading that it is under. */
  number: number;
  chapter: string;
  /** The lesson that follows; null for the last one. */
  next: Readonly<{ lesson: string; title: string }> | null;
  /** The files at the beginning, and as the solution of each step leaves them. */
  start: Texts;
  solutions: readonly Texts[];
  glossary: readonly GlossaryTerm[];
}>;

/** The lesson of an id; null where the pack has none. */
export function lessonContent(pack: Pack, id: string, language: string): LessonContent | null {
  const index = pack.lessons.findIndex((lesson) => lesson.id === id);
  const written = pack.lessons[index];
  if (!written) return null;
  const { states } = readStates(pack, written);
  const words = packWordsIn(pack, language);
  const next = pack.lessons[index + 1];
  return {
    packTitle: words.title,
    packVersion: pack.version,
    lesson: inLanguage(written, language),
    number: index + 1,
    chapter: words.chapters[pack.chapters.findIndex(({ lessons }) => lessons.includes(id))] ?? words.title,
    next: next ? { lesson: next.id, title: inLanguage(next, language).title } : null,
    start: textsOf(states.start),
    solutions: states.solutions.map(textsOf),
    glossary: words.glossary,
  };
}

const textsOf = (files: StateFiles): Texts => Object.fromEntries(files);
