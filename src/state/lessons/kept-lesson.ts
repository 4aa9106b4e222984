import {
  handedInAt,
  type Guess,
  type LessonRecord,
  type StepRecord,
  type Texts,
} from '../../core/lessons/learner/learner-record.ts';
import { isRecord } from '../stored-value.ts';

/** What is kept of a lesson. */
export type KeptLesson = Readonly<{
  /** The version of the pack that it is about. */
  version: number;
  record: LessonRecord;
}>;

type Fields = Readonly<Record<string, unknown>>;

const SOLUTIONS = ['hidden', 'shown', 'applied'] as const;

/** The entries of an object whose values can be read; the others are left out. */
function entriesOf<T>(value: unknown, read: (value: unknown) => T | null): Readonly<Record<string, T>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const found = read(one);
      return found === null ? [] : [[key, found] as const];
    }),
  );
}

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100 ? value : null;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textsOf = (value: unknown): Texts | null => (isRecord(value) ? entriesOf(value, textOf) : null);

function guessOf(value: unknown): Guess | null {
  if (!isRecord(value)) return null;
  return {
    option: countOf(value['option']),
    right: value['right'] === true,
    rightAtFirst: value['rightAtFirst'] === true,
  };
}

/** What was done is asked for by checks that read it field by field: what is no deed means nothing to them. */
const deedsOf = (value: unknown): StepRecord['deeds'] =>
  Array.isArray(value) ? (value.filter(isDeed) as StepRecord['deeds']) : [];

const isDeed = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const { did } = value;
  if (did === 'sent') return isDraft(value['draft']);
  return (
    (did === 'selected' && textOf(value['key']) !== null) ||
    (did === 'opened' && textOf(value['panel']) !== null)
  );
};

const isDraft = (value: unknown): boolean =>
  isRecord(value) &&
  textOf(value['url']) !== null &&
  textOf(value['method']) !== null &&
  Array.isArray(value['headers']) &&
  value['headers'].every((line) => typeof line === 'string');

function stepOf(value: unknown): StepRecord | null {
  if (!isRecord(value)) return null;
  const begin = textsOf(value['begin']);
  if (!begin) return null;
  const mine = textsOf(value['mine']);
  const solution = SOLUTIONS.find((one) => one === value['solution']) ?? 'hidden';
  return {
    entered: numberOf(value['entered']) ?? 0,
    begin,
    met: entriesOf(value['met'], numberOf),
    guesses: entriesOf(value['guesses'], guessOf),
    hints: entriesOf(value['hints'], countOf),
    deeds: deedsOf(value['deeds']),
    solution: solution === 'applied' && mine === null ? 'shown' : solution,
    mine: solution === 'applied' ? mine : null,
  };
}

/** What was kept of a lesson, as far as it can be read; null where it is none. It may come from a file from elsewhere. */
export function readKeptLesson(value: unknown): KeptLesson | null {
  if (!isRecord(value) || !isRecord(value['record'])) return null;
  const fields: Fields = value['record'];
  const step = textOf(fields['step']);
  if (step === null) return null;
  return {
    version: numberOf(value['version']) ?? 1,
    record: {
      begun: numberOf(fields['begun']) ?? 0,
      done: numberOf(fields['done']),
      handedIn: handedInAt(fields['handedIn']),
      step,
      texts: textsOf(fields['texts']),
      steps: entriesOf(fields['steps'], stepOf),
    },
  };
}
