import type { Settings } from '../../model/options.ts';
import type { GlossaryTerm } from './glossary-term.ts';
import type { Lesson } from './lesson.ts';
import type { LessonProblem } from './lesson-problem.ts';
import type { LessonPlace } from './place.ts';

/** The version of the format that this program reads. */
export const PACK_FORMAT = 1;

/** What says what a pack is, in its folder. */
export const PACK_FILE = 'pack.yaml';

/** A file of a pack; its path is relative to the folder of the pack, with slashes. */
export type PackFile = Readonly<{ path: string; text: string }>;

/** A set of lessons in one language. */
export type Pack = Readonly<{
  /** `a-z0-9-`, unique in the browser. */
  id: string;
  title: string;
  /** A whole number from 1. */
  version: number;
  authors: readonly string[];
  /** As SPDX writes it; null where none is named. */
  license: string | null;
  /** The language of the original, as BCP 47 writes it. */
  language: string;
  chapters: readonly Chapter[];
  /** Settings of the analyzer for its lessons: complete unless said otherwise. */
  options: Settings;
  /** In the order of the chapters. */
  lessons: readonly Lesson[];
  glossary: readonly GlossaryTerm[];
  /** What it says in other languages, beside its lessons. */
  words: readonly PackWords[];
  /** All files, by path. */
  files: ReadonlyMap<string, string>;
  at: LessonPlace;
}>;

/** Titles and glossary in another language (`pack.de.yaml`, `glossary.de.md`). */
export type PackWords = Readonly<{
  language: string;
  title: string | null;
  /** Of the chapters, in their order. */
  chapters: readonly string[];
  glossary: readonly GlossaryTerm[];
}>;

/** Lessons under a heading, by id. */
export type Chapter = Readonly<{ title: string; lessons: readonly string[] }>;

/**
 * A pack that was read. What cannot be read of it is left out and named in `problems`; the pack is null where there is
 * nothing to open: no pack.yaml that can be read, or one of another format.
 */
export type ReadPack = Readonly<{ pack: Pack | null; problems: readonly LessonProblem[] }>;
