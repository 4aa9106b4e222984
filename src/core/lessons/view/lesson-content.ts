import type { Persona } from '../../roles/role.ts';
import { checksWithin } from '../checks/checks-within.ts';
import { roleAskedFor } from '../checks/design/within-role.ts';
import type { GlossaryTerm } from '../format/glossary-term.ts';
import { inLanguage, packWordsIn } from '../format/in-language.ts';
import type { Lesson, Step } from '../format/lesson.ts';
import type { PackFile } from '../format/pack.ts';
import type { Texts } from '../learner/learner-record.ts';
import type { StateFiles } from '../states/lesson-states.ts';
import { openPackPart } from '../pack-file/open-pack.ts';
import { readStates } from '../states/read-states.ts';
import { packOutline } from './pack-outline.ts';

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
  next: NextLesson | null;
  /** The titles of all lessons of the pack, by id. */
  titles: Readonly<Record<string, string>>;
  /** The files at the beginning, and as the solution of each step leaves them. */
  start: Texts;
  solutions: readonly Texts[];
  /** The role in which each step is done, as its goals ask for; null where they ask for none. */
  roles: readonly (Persona | null)[];
  glossary: readonly GlossaryTerm[];
}>;

export type NextLesson = Readonly<{ lesson: string; title: string }>;

/** The lesson of an id, from the files of its pack; null where the pack has none, or the files are no pack. */
export function lessonContent(
  files: readonly PackFile[],
  id: string,
  language: string,
): LessonContent | null {
  const pack = openPackPart(files, { lesson: id, language });
  const written = pack?.lessons.find((lesson) => lesson.id === id);
  const outline = packOutline(files, language);
  if (!pack || !written || !outline) return null;
  const { states } = readStates(pack, written);
  const words = packWordsIn(pack, language);
  const all = outline.chapters.flatMap(({ title, lessons }) =>
    lessons.map((one) => ({ ...one, chapter: title })),
  );
  const own = all.find((one) => one.id === id);
  const next = all.find(({ number }) => number === (own?.number ?? 0) + 1);
  return {
    packTitle: words.title,
    packVersion: pack.version,
    lesson: inLanguage(written, language),
    number: own?.number ?? 1,
    chapter: own?.chapter ?? words.title,
    titles: Object.fromEntries(all.map((one) => [one.id, one.title])),
    next: next ? { lesson: next.id, title: next.title } : null,
    start: textsOf(states.start),
    solutions: states.solutions.map(textsOf),
    roles: written.steps.map(roleOf),
    glossary: words.glossary,
  };
}

const roleOf = ({ goals }: Step): Persona | null =>
  goals.flatMap(({ check }) => checksWithin(check)).flatMap((check) => roleAskedFor(check) ?? [])[0] ?? null;

const textsOf = (files: StateFiles): Texts => Object.fromEntries(files);
