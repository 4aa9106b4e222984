import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { PANELS, type Deed } from './learner-facts.ts';
import { mergedLessons } from './merged-lessons.ts';
import {
  handedInAt,
  RECORD_FORMAT,
  type Guess,
  type LearnerRecord,
  type LessonRecord,
  type PackRecord,
  type StepRecord,
  type Texts,
} from './learner-record.ts';

/** A record as the text of a file. */
export const recordText = (record: LearnerRecord): string => `${JSON.stringify(record, null, 2)}\n`;

export type ReadRecord =
  | Readonly<{ ok: true; record: LearnerRecord }>
  | Readonly<{ ok: false; message: string }>;

/** A file of progress is far smaller than this. */
const MOST_CHARACTERS = 20_000_000;

/** Something in the file is not what it should be; it never leaves this file. */
class Wrong extends Error {}

const expected = (path: string, what: string): never => {
  throw new Wrong(`The progress cannot be read: ${path === '' ? 'the file' : path} is ${what}.`);
};

/**
 * Reads the text of a file. It may be anything: the message says what is wrong with it, and nothing of it is taken then.
 * What a later version has added is left out.
 */
export function readRecord(text: string): ReadRecord {
  if (text.length > MOST_CHARACTERS)
    return { ok: false, message: 'The progress cannot be read: the file is too large.' };
  try {
    const value = asObject(parse(text), '');
    const format = value['format'];
    if (format !== RECORD_FORMAT)
      return {
        ok: false,
        message:
          typeof format === 'number'
            ? `The progress is of format ${format}; this version reads format ${RECORD_FORMAT}.`
            : 'This is no file of progress.',
      };
    return { ok: true, record: { format, packs: entries(value['packs'], 'packs', readPack) } };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, message: error.message };
    throw error;
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The engine's own words say nothing that helps whoever chose the wrong file.
    return expected('', 'no JSON');
  }
}

const asObject = (value: Json | undefined, path: string) =>
  isObject(value) ? value : expected(path, 'not an object');

const asText = (value: Json | undefined, path: string): string =>
  typeof value === 'string' ? value : expected(path, 'not a text');

const asNumber = (value: Json | undefined, path: string): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : expected(path, 'not a number from 0');

const orNull = <T>(value: Json | undefined, path: string, read: (value: Json, path: string) => T): T | null =>
  value === null || value === undefined ? null : read(value, path);

/** An object whose keys are names. */
const entries = <T>(
  value: Json | undefined,
  path: string,
  read: (value: Json | undefined, path: string) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(asObject(value, path)).map(([name, item]) => [name, read(item, `${path}.${name}`)]),
  );

const readTexts = (value: Json | undefined, path: string): Texts => entries(value, path, asText);

function readPack(value: Json | undefined, path: string): PackRecord {
  const pack = asObject(value, path);
  return {
    version: asNumber(pack['version'], `${path}.version`),
    lessons: entries(pack['lessons'], `${path}.lessons`, readLesson),
  };
}

function readLesson(value: Json | undefined, path: string): LessonRecord {
  const lesson = asObject(value, path);
  return {
    begun: asNumber(lesson['begun'], `${path}.begun`),
    done: orNull(lesson['done'], `${path}.done`, asNumber),
    handedIn: handedInAt(lesson['handedIn']),
    step: asText(lesson['step'], `${path}.step`),
    texts: orNull(lesson['texts'], `${path}.texts`, readTexts),
    steps: entries(lesson['steps'], `${path}.steps`, readStep),
  };
}

const SOLUTIONS = ['hidden', 'shown', 'applied'] as const satisfies readonly StepRecord['solution'][];

function readStep(value: Json | undefined, path: string): StepRecord {
  const step = asObject(value, path);
  const deeds = step['deeds'] ?? [];
  return {
    entered: asNumber(step['entered'], `${path}.entered`),
    begin: readTexts(step['begin'], `${path}.begin`),
    met: entries(step['met'], `${path}.met`, asNumber),
    guesses: entries(step['guesses'], `${path}.guesses`, readGuess),
    hints: entries(step['hints'], `${path}.hints`, asNumber),
    deeds: (Array.isArray(deeds)
      ? (deeds as readonly Json[])
      : expected(`${path}.deeds`, 'not a list')
    ).flatMap(readDeed),
    solution: SOLUTIONS.find((one) => one === step['solution']) ?? 'hidden',
    mine: orNull(step['mine'], `${path}.mine`, readTexts),
  };
}

function readGuess(value: Json | undefined, path: string): Guess {
  const guess = asObject(value, path);
  return {
    option: orNull(guess['option'], `${path}.option`, asNumber),
    right: guess['right'] === true,
    rightAtFirst: guess['rightAtFirst'] === true,
  };
}

/** A deed that is not understood is as good as not done. */
function readDeed(value: Json): readonly Deed[] {
  if (!isObject(value)) return [];
  const { did, draft, key, panel } = value;
  if (did === 'opened') return PANELS.filter((one) => one === panel).map((one) => ({ did, panel: one }));
  if (did === 'selected' && typeof key === 'string')
    return [{ did, key: key as Extract<Deed, { did: 'selected' }>['key'] }];
  if (did !== 'sent' || !isObject(draft)) return [];
  const optional = (name: string): string | null => {
    const found = draft[name];
    return typeof found === 'string' ? found : null;
  };
  const headers = draft['headers'];
  const port = draft['port'];
  return [
    {
      did,
      draft: {
        url: optional('url') ?? '',
        method: optional('method') ?? 'GET',
        headers: (Array.isArray(headers) ? (headers as readonly Json[]) : []).filter(
          (one) => typeof one === 'string',
        ),
        gateway: optional('gateway'),
        ingressClass: optional('ingressClass'),
        serviceEntry: optional('serviceEntry'),
        from: optional('from'),
        port: typeof port === 'number' ? port : null,
        sni: optional('sni'),
      },
    },
  ];
}

/** Two records as one, as when progress is brought along: of each lesson what was reached in either. */
export function mergedRecords(mine: LearnerRecord, theirs: LearnerRecord): LearnerRecord {
  const packs = new Map(Object.entries(mine.packs));
  for (const [name, pack] of Object.entries(theirs.packs)) {
    const own = packs.get(name);
    packs.set(name, own ? mergedPacks(own, pack) : pack);
  }
  return { format: RECORD_FORMAT, packs: Object.fromEntries(packs) };
}

function mergedPacks(mine: PackRecord, theirs: PackRecord): PackRecord {
  const lessons = new Map(Object.entries(mine.lessons));
  for (const [name, lesson] of Object.entries(theirs.lessons)) {
    const own = lessons.get(name);
    lessons.set(name, own ? mergedLessons(own, lesson) : lesson);
  }
  return { version: Math.max(mine.version, theirs.version), lessons: Object.fromEntries(lessons) };
}
