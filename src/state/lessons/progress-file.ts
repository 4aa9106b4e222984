import { lessonsTexts } from '../../texts/en/lessons.ts';
import { isRecord } from '../stored-value.ts';
import { readKeptLesson, type KeptLesson } from './kept-lesson.ts';
import type { LessonName } from './lesson-link.ts';
import { readProgressKey } from './progress-store.ts';

/** The form of the file; another one is for a newer version of the program. */
const FORMAT = 1;

/** More characters than any progress has: all files of all lessons a few times over. */
const MOST_CHARACTERS = 50_000_000;

export type ProgressFile =
  | Readonly<{ ok: true; lessons: readonly Readonly<{ name: LessonName; kept: KeptLesson }>[] }>
  | Readonly<{ ok: false; reason: string }>;

/** Progress as a file that another browser takes. */
export const writeProgressFile = (lessons: ReadonlyMap<string, KeptLesson>): string =>
  `${JSON.stringify({ gatehouseProgress: FORMAT, lessons: Object.fromEntries(lessons) }, null, 2)}\n`;

/** Reads such a file. The reason says what is wrong with it, and nothing of it is taken then. */
export function readProgressFile(text: string): ProgressFile {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: lessonsTexts.fileTooLarge() };
  const content = parsed(text);
  if (!isRecord(content) || !('gatehouseProgress' in content))
    return { ok: false, reason: lessonsTexts.noProgressFile() };
  if (content['gatehouseProgress'] !== FORMAT) return { ok: false, reason: lessonsTexts.otherFormat() };
  const lessons = Object.entries(isRecord(content['lessons']) ? content['lessons'] : {}).flatMap(
    ([key, value]) => {
      const name = readProgressKey(key);
      const kept = readKeptLesson(value);
      return name && kept ? [{ name, kept }] : [];
    },
  );
  return lessons.length === 0
    ? { ok: false, reason: lessonsTexts.emptyProgressFile() }
    : { ok: true, lessons };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is said by whoever asked: it is no such file.
    return null;
  }
}
