import type { JsonObject } from '../../yaml/json.ts';
import { asMapping, inside, itemsOf, onlyKeys, text, wrong, type Entry } from './entry.ts';
import type { HintLadder } from './lesson.ts';
import type { LessonPlace } from './place.ts';

const RUNGS = ['1', '2', '3'];

/** Reads a block `hints`. A ladder whose rungs are not in order keeps those that are. */
export const readHints = (block: Entry): readonly HintLadder[] =>
  itemsOf(block, 'hints').flatMap((item) => {
    const entry = asMapping(item, 'A hint');
    const ladder = entry && readLadder(entry);
    return ladder ? [ladder] : [];
  });

function readLadder(entry: Entry<JsonObject>): HintLadder | null {
  const { value: goal } = inside(entry, 'for');
  if (typeof goal !== 'string') {
    wrong(entry, 'A hint says what it is for: the id of a goal, or step.', {
      path: ['for'],
      part: 'entry',
      code: 'lesson/hint',
    });
    return null;
  }
  onlyKeys(entry, ['for', ...RUNGS], `The hint for ${goal}`);
  const rungs = rungsOf(entry, goal);
  return rungs.length === 0 ? null : { goal: goal === 'step' ? null : goal, rungs, at: entry.placeOf([]) };
}

/** The rungs from 1 on, up to the first that is not there. */
function rungsOf(entry: Entry<JsonObject>, goal: string): readonly string[] {
  const written = RUNGS.map((rung) => text.read(inside(entry, rung).value));
  const end = written.indexOf(undefined);
  const rungs = written.slice(0, end < 0 ? RUNGS.length : end).filter((rung) => rung !== undefined);
  const keys = RUNGS.filter((rung) => Object.hasOwn(entry.value, rung));
  // A mapping lists numbers in their order, however they are written: only their places show it.
  const places = keys.map((rung) => entry.placeOf([rung], 'key'));
  const isOrdered = places.every((place, index) => isBehind(place, places[index - 1]));
  if (rungs.length === 0 || rungs.length < keys.length || !isOrdered)
    wrong(entry, `The hint for ${goal} has its rungs in the order 1, 2, 3, without a gap, each a text.`, {
      code: 'lesson/hint',
    });
  return rungs;
}

const isBehind = (place: LessonPlace, other: LessonPlace | undefined): boolean =>
  !other || place.line > other.line || (place.line === other.line && place.column > other.column);
