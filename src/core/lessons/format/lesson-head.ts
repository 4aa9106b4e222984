import type { JsonObject } from '../../yaml/json.ts';
import { optional, required, requiredId, text, whole, type Entry } from './entry.ts';
import type { Lesson } from './lesson.ts';
import type { PackFile } from './pack.ts';
import { linesOf, readFrontMatter } from './read-file.ts';

/** What the front matter of a lesson says of it. */
export type LessonHead = Pick<Lesson, 'id' | 'title' | 'minutes' | 'learns' | 'corrects' | 'folder' | 'file'>;

/** The head of a lesson, null where it lacks something; and what the lesson is called in problems. */
export function readHead(
  entry: Entry<JsonObject>,
  file: string,
): Readonly<{ what: string; head: LessonHead | null }> {
  const id = requiredId(entry, 'lesson', 'The front matter');
  const what = `Lesson ${id ?? file}`;
  const title = required(entry, 'title', text, what);
  const minutes = required(entry, 'minutes', whole(600), what);
  const learns = required(entry, 'learns', text, what);
  const corrects = required(entry, 'corrects', text, what);
  if (id === undefined || title === undefined || learns === undefined || corrects === undefined)
    return { what, head: null };
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  return { what, head: { id, title, minutes: minutes ?? 1, learns, corrects, folder, file } };
}

/** Whether a file is the text of a lesson in a pack. */
export const isLessonFile = (path: string): boolean => /^[^/]+\/lesson\.md$/.test(path);

/**
 * The heads of all lessons of a pack that can be read, by id, in a language as far as there is one. The lessons themselves are
 * not read, which takes many times as long; problems are those of `readPack`.
 */
export function lessonHeads(files: readonly PackFile[], language: string): ReadonlyMap<string, LessonHead> {
  const texts = new Map(files.map(({ path, text: written }) => [path, written]));
  const heads = [...texts.keys()]
    .filter((path) => isLessonFile(path) || path === 'lesson.md')
    .sort()
    .flatMap((path) => {
      const entry = frontOf(path, texts);
      const { head } = entry ? readHead(entry, path) : { head: null };
      if (!head) return [];
      const said = frontOf(path.replace(/\.md$/, `.${language}.md`), texts);
      const title = (said && optional(said, 'title', text)) ?? head.title;
      const learns = (said && optional(said, 'learns', text)) ?? head.learns;
      return [[head.id, { ...head, title, learns }] as const];
    });
  return new Map(heads);
}

/** The front matter of a file; null where it has none to read. */
function frontOf(path: string, texts: ReadonlyMap<string, string>): Entry<JsonObject> | null {
  const written = texts.get(path);
  const ignored = () => {};
  const lines = written === undefined ? null : linesOf(path, written, ignored);
  return (lines && readFrontMatter(path, lines, ignored))?.entry ?? null;
}
