import type { Settings } from '../../model/options.ts';
import type { JsonObject } from '../../yaml/json.ts';
import {
  asMapping,
  inside,
  itemsOf,
  onlyKeys,
  optional,
  required,
  requiredId,
  text,
  whole,
  wrong,
  writtenList,
  type Entry,
} from './entry.ts';
import type { Lesson, Written } from './lesson.ts';
import { isLessonFile, lessonHeads, type LessonHead } from './lesson-head.ts';
import type { LessonProblem } from './lesson-problem.ts';
import { PACK_FILE, PACK_FORMAT, type Pack, type PackFile, type PackWords, type ReadPack } from './pack.ts';
import { readBody } from './read-body.ts';
import { linesOf, readYaml } from './read-file.ts';
import { readGlossary } from './read-glossary.ts';
import { readLesson } from './read-lesson.ts';
import { readOptions } from './read-options.ts';
import { readTranslation } from './read-translation.ts';
import type { Prose } from './prose.ts';

type Report = (problem: LessonProblem) => void;

const KEYS = ['pack', 'title', 'version', 'authors', 'license', 'language', 'format', 'chapters', 'options'];

/** Absent objects are missing: a lesson holds all of its cluster. */
const USUAL_OPTIONS: Settings = { complete: true };

/** Reads the files of a pack. Never throws: what cannot be read is left out, with problems that say where and why. */
export function readPack(given: readonly PackFile[]): ReadPack {
  const problems: LessonProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const files = new Map(given.map(({ path, text: written }) => [path, written]));
  const pack = readAll(files, report);
  return { pack, problems };
}

/** What one needs to open a lesson; or of the pack itself what its pack.yaml says (`lesson: null`). */
export type PackPart = Readonly<{ lesson: string | null; language: string }>;

/**
 * A pack with one lesson, those whose end it begins with, and the words of one language: a pack of sixty lessons opens as
 * quickly as a small one. Null where the files are no pack; without lessons where it has none of that id.
 */
export function readPackPart(given: readonly PackFile[], part: PackPart): Pack | null {
  const isTerms = (path: string) => part.lesson === null && path.startsWith('glossary.');
  const needed = given.filter(({ path }) => !isTerms(path));
  const files = new Map(needed.map(({ path, text: written }) => [path, written]));
  return readAll(files, () => {}, {
    ...part,
    heads: lessonHeads(part.lesson === null ? [] : given, part.language),
  });
}

/** Reads a folder with one lesson and no pack.yaml, as a pack of one. */
export function readLoneLesson(given: readonly PackFile[]): ReadPack {
  const problems: LessonProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const files = new Map(given.map(({ path, text: written }) => [path, written]));
  const lesson = lessonAt('lesson.md', { files, options: USUAL_OPTIONS, report, language: null });
  if (!lesson) return { pack: null, problems };
  const { id, title, at } = lesson;
  const pack: Pack = {
    id,
    title,
    version: 1,
    authors: [],
    license: null,
    language: 'en',
    chapters: [{ title, lessons: [id] }],
    options: USUAL_OPTIONS,
    lessons: [lesson],
    glossary: [],
    words: [],
    files,
    at,
  };
  return { pack, problems };
}

type PartToRead = PackPart & Readonly<{ heads: ReadonlyMap<string, LessonHead> }>;

/** @param part what to read of it; null for all */
function readAll(
  files: ReadonlyMap<string, string>,
  report: Report,
  part: PartToRead | null = null,
): Pack | null {
  const entry = packEntry(files, report);
  if (!entry) return null;
  onlyKeys(entry, KEYS, PACK_FILE);
  const id = requiredId(entry, 'pack', PACK_FILE);
  const title = required(entry, 'title', text, PACK_FILE);
  const options = { ...USUAL_OPTIONS, ...readOptions(inside(entry, 'options')) };
  const written = readChapters(entry);
  const language = part?.language ?? null;
  const source: LessonSource = { files, options, report, language };
  const found = part ? lessonsOfPart(part, source) : readLessons(source);
  const lessons = inOrder(found, written, entry);
  if (id === undefined || title === undefined) return null;
  return {
    id,
    title,
    version: required(entry, 'version', whole(1_000_000), PACK_FILE) ?? 1,
    authors: writtenList(entry, 'authors').map((author) => author.text),
    license: optional(entry, 'license', text) ?? null,
    language: optional(entry, 'language', text) ?? 'en',
    chapters: written.map((chapter) => ({
      title: chapter.title,
      lessons: chapter.lessons.map((lesson) => lesson.text),
    })),
    options,
    lessons,
    glossary: glossaryAt('glossary.md', files, report),
    words: readWords(files, report, language),
    files,
    at: entry.placeOf([]),
  };
}

/** The content of pack.yaml; null where it is no pack of the format that is read here. */
function packEntry(files: ReadonlyMap<string, string>, report: Report): Entry<JsonObject> | null {
  const written = files.get(PACK_FILE);
  const at = { file: PACK_FILE, line: 1, column: 1 };
  if (written === undefined) {
    report({ code: 'lesson/format', severity: 'error', message: 'A pack has a file pack.yaml.', at });
    return null;
  }
  const lines = linesOf(PACK_FILE, written, report);
  const yaml = lines && readYaml({ file: PACK_FILE, lines, start: 0, end: lines.text.length }, report);
  const entry = yaml && asMapping(yaml, PACK_FILE);
  if (!entry) return null;
  const format = required(entry, 'format', whole(1_000_000), PACK_FILE);
  if (format === PACK_FORMAT) return entry;
  if (format !== undefined)
    wrong(
      entry,
      `This pack is of format ${format}, which a newer version of Gatehouse made; this one reads format ${PACK_FORMAT}.`,
      { path: ['format'] },
    );
  return null;
}

type WrittenChapter = Readonly<{ title: string; lessons: readonly Written[] }>;

const readChapters = (entry: Entry<JsonObject>): readonly WrittenChapter[] =>
  itemsOf(inside(entry, 'chapters'), 'chapters').flatMap((item) => {
    const chapter = asMapping(item, 'A chapter');
    if (!chapter) return [];
    onlyKeys(chapter, ['title', 'lessons'], 'A chapter');
    const title = required(chapter, 'title', text, 'A chapter');
    return title === undefined ? [] : [{ title, lessons: writtenList(chapter, 'lessons') }];
  });

/** What lessons are read from; with the words of a language, or of all (null). */
type LessonSource = Readonly<{
  files: ReadonlyMap<string, string>;
  options: Settings;
  report: Report;
  language: string | null;
}>;

const readLessons = (source: LessonSource): readonly Lesson[] =>
  [...source.files.keys()]
    .filter(isLessonFile)
    .sort()
    .flatMap((path) => lessonAt(path, source) ?? []);

/** The lesson, the one where it begins, and so on. */
function lessonsOfPart({ lesson, heads }: PartToRead, source: LessonSource): readonly Lesson[] {
  const found = new Map<string, Lesson>();
  let next = lesson;
  while (next !== null && !found.has(next)) {
    const file = heads.get(next)?.file;
    const read: Lesson | null = file === undefined ? null : lessonAt(file, source);
    if (read) found.set(next, read);
    next = read?.start.from === 'lesson' ? read.start.lesson.text : null;
  }
  return [...found.values()];
}

/** The lessons in the order of the chapters. What only one of the two has is a problem. */
function inOrder(
  found: readonly Lesson[],
  chapters: readonly WrittenChapter[],
  entry: Entry<JsonObject>,
): readonly Lesson[] {
  const byId = new Map(found.map((lesson) => [lesson.id, lesson]));
  const listed = chapters.flatMap(({ lessons }) => lessons);
  for (const { text: id, at } of listed)
    if (!byId.has(id))
      entry.report({
        code: 'lesson/reference',
        severity: 'error',
        message: `There is no lesson ${id} that can be read.`,
        at,
      });
  const ids = new Set(listed.map((lesson) => lesson.text));
  for (const lesson of found)
    if (byId.get(lesson.id) !== lesson)
      entry.report({
        code: 'lesson/ids',
        severity: 'error',
        message: `Two lessons are called ${lesson.id}: this one and ${byId.get(lesson.id)?.file ?? ''}.`,
        at: lesson.at,
      });
  for (const { id, at } of found)
    if (!ids.has(id))
      entry.report({
        code: 'lesson/reference',
        severity: 'error',
        message: `No chapter of pack.yaml lists lesson ${id}, so no one finds it.`,
        at,
      });
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

function lessonAt(file: string, { files, options, report, language: only }: LessonSource): Lesson | null {
  const base = file.slice(0, -'lesson.md'.length);
  const notes = notesAt(`${base}lesson.notes.md`, files, report);
  const lesson = readLesson(file, files.get(file) ?? '', { options, notes, report });
  if (!lesson) return null;
  const translations = languagesOf(`${base}lesson.`, '.md', files, only).flatMap(
    (language) =>
      readTranslation(
        {
          file: `${base}lesson.${language}.md`,
          language,
          written: files.get(`${base}lesson.${language}.md`) ?? '',
          notes: notesAt(`${base}lesson.notes.${language}.md`, files, report),
        },
        report,
      ) ?? [],
  );
  return { ...lesson, translations };
}

/** The languages of files such as `lesson.de.md`: all of them, or only one. */
function languagesOf(
  start: string,
  end: string,
  files: ReadonlyMap<string, string>,
  only: string | null,
): readonly string[] {
  if (only !== null) return files.has(`${start}${only}${end}`) ? [only] : [];
  const languages = [...files.keys()].flatMap((path) => {
    if (!path.startsWith(start) || !path.endsWith(end) || path.length <= start.length + end.length) return [];
    const language = path.slice(start.length, -end.length);
    return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? [language] : [];
  });
  return languages.sort();
}

function notesAt(file: string, files: ReadonlyMap<string, string>, report: Report): Prose {
  const written = files.get(file);
  const lines = written === undefined ? null : linesOf(file, written, report);
  if (!lines) return [];
  const { introduction, sections } = readBody(0, { file, lines, report });
  return [
    ...introduction.flatMap((part) => (part.type === 'prose' ? part.prose : [])),
    ...sections.flatMap(({ title, parts }): Prose => [
      { type: 'heading', level: 2, parts: [{ type: 'text', text: title }] },
      ...parts.flatMap((part) => (part.type === 'prose' ? part.prose : [])),
    ]),
  ];
}

function glossaryAt(file: string, files: ReadonlyMap<string, string>, report: Report): Pack['glossary'] {
  const written = files.get(file);
  return written === undefined ? [] : readGlossary(file, written, report);
}

/** What `pack.de.yaml` and `glossary.de.md` say, by language. */
function readWords(
  files: ReadonlyMap<string, string>,
  report: Report,
  only: string | null,
): readonly PackWords[] {
  const languages = new Set([
    ...languagesOf('pack.', '.yaml', files, only),
    ...languagesOf('glossary.', '.md', files, only),
  ]);
  return [...languages].sort().map((language) => {
    const file = `pack.${language}.yaml`;
    const written = files.get(file);
    const lines = written === undefined ? null : linesOf(file, written, report);
    const yaml = lines && readYaml({ file, lines, start: 0, end: lines.text.length }, report);
    const entry = yaml && asMapping(yaml, file);
    if (entry) onlyKeys(entry, ['title', 'chapters'], file);
    return {
      language,
      title: (entry && optional(entry, 'title', text)) ?? null,
      chapters: entry ? writtenList(entry, 'chapters').map((chapter) => chapter.text) : [],
      glossary: glossaryAt(`glossary.${language}.md`, files, report),
    };
  });
}
