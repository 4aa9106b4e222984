import type { Event, ScalarEvent } from './events/event.ts';
import { readKey } from './scalars.ts';

/** Where the text of an item begins and ends. In block style it takes in the comments and blank lines above its dash. */
type ItemPlace = Readonly<{
  start: number;
  end: number;
  /** How much of it comes before its value may begin: all up to its dash or brace, and that. */
  lead: number;
}>;

/** The items of a sequence, each a text that can be read without the others. */
export type ItemPlaces = Readonly<{ flow: boolean; places: readonly ItemPlace[] }>;

/** Breaks of lines that only YAML has: where lines begin is asked of the usual ones. */
const OTHER_BREAKS = /\r(?!\n)|[\u0085\u2028\u2029]/;

/**
 * The places of the items under a key of a document that has no problems. Null where an item means nothing without the text
 * around it (anchors, tags, directives), and where the sequence is written so that lines are shared.
 */
export function itemPlaces(text: string, events: readonly Event[], key: string): ItemPlaces | null {
  const [root] = events;
  if (root?.type !== 'mapping' || OTHER_BREAKS.test(text) || events.some(dependsOnOthers)) return null;
  if (text.lastIndexOf('%', root.start) !== -1 || text.startsWith('\uFEFF')) return null;
  const found = itemsUnder(text, events, key);
  if (found === null || found.flow !== root.flow || found.items.length === 0) return null;
  if (found.flow) return /^\s*\{/.test(text) ? inFlow(text, found) : null;
  return inBlock(text, found);
}

/** Whether a node means nothing without what is written elsewhere. */
export const dependsOnOthers = (event: Event): boolean =>
  event.type !== 'end' && (event.type === 'alias' || event.anchorStart !== -1 || event.tagStart !== -1);

type Items = Readonly<{
  flow: boolean;
  items: readonly Readonly<{ start: number; /** Where the last scalar before it ends. */ floor: number }>[];
  /** Where the last scalar of the last item ends. */
  floor: number;
  /** The key behind the sequence. */
  next: ScalarEvent | null;
}>;

/** The mappings in the sequence under a key of the root; null where there is anything else. */
function itemsUnder(text: string, events: readonly Event[], key: string): Items | null {
  const items: { start: number; floor: number }[] = [];
  let depth = 0;
  let floor = 0;
  let isKey = true;
  let state: 'before' | 'at' | 'in' | 'behind' = 'before';
  let flow = false;
  for (const event of events) {
    if (state === 'behind') {
      const next = event.type === 'scalar' ? event : null;
      return event.type === 'end' || next ? { flow, items, floor, next } : null;
    }
    if (event.type === 'end') {
      depth--;
      if (depth === 1) {
        isKey = true;
        if (state === 'in') state = 'behind';
      }
      continue;
    }
    if (state === 'at') {
      if (event.type !== 'sequence') return null;
      ({ flow } = event);
      state = 'in';
    } else if (state === 'in' && depth === 2) {
      if (event.type !== 'mapping') return null;
      items.push({ start: event.start, floor });
    } else if (depth === 1) {
      if (isKey && event.type !== 'scalar') return null;
      if (isKey && event.type === 'scalar' && readKey(text, event) === key) state = 'at';
      isKey = !isKey;
    }
    if (event.type === 'scalar') floor = Math.max(floor, event.valueEnd);
    else depth++;
  }
  return null;
}

function inBlock(text: string, { items, floor, next }: Items): ItemPlaces | null {
  const end = next === null ? text.length : endBefore(text, next, floor);
  if (end === null) return null;
  const places: ItemPlace[] = [];
  for (const [index, item] of items.entries()) {
    const dash = dashOf(text, item);
    if (dash === null) return null;
    const start = aboveTrivia(text, lineStart(text, dash), item.floor);
    const last = places.at(-1);
    if (last) places[index - 1] = { ...last, end: start };
    places.push({ start, end, lead: dash + 1 - start });
  }
  const last = places.at(-1);
  return last && /^\.\.\./m.test(text.slice(last.start)) ? null : { flow: false, places };
}

/** A dash with nothing but comments and blank lines between it and its value. */
const DASH = /^ *-(?: +| *(?: #.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)* +)$/;

/**
 * Where the dash of an item of a block sequence is. Null where more than the item is on its line, or where its value does not
 * begin there or below.
 *
 * @param item where its value begins, and where the scalar before it ends
 */
export function dashOf(
  text: string,
  { start, floor }: Readonly<{ start: number; floor: number }>,
): number | null {
  const own = lineStart(text, start);
  const isBelow = own > 0 && text.slice(own, start).trim() === '';
  const line = isBelow ? lineStart(text, aboveTrivia(text, own, floor) - 1) : own;
  const between = text.slice(line, start);
  return DASH.test(between) ? line + between.indexOf('-') : null;
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

function endBefore(text: string, next: ScalarEvent, floor: number): number | null {
  const line = lineStart(text, next.valueStart);
  return /^ *["']?$/.test(text.slice(line, next.valueStart)) ? aboveTrivia(text, line, floor) : null;
}

/** The start of the first of the comments and blank lines right above a line. */
export function aboveTrivia(text: string, line: number, floor: number): number {
  let at = line;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (above < floor || !/^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** All that may stand between the last scalar of an item and what follows: no comments. */
const CLOSING = /^["'\s[\]{}:,]*$/;
const END_BEFORE_ITEM = /\}\s*,\s*$/;
const END_BEFORE_KEY = /\}\s*\]\s*,\s*["']?$/;
const END_OF_LAST = /\}\s*\]\s*\}\s*$/;

function inFlow(text: string, { items, floor, next }: Items): ItemPlaces | null {
  const places: ItemPlace[] = [];
  for (const [index, { start }] of items.entries()) {
    const behind = items[index + 1];
    const last = Math.max(start, behind?.floor ?? floor);
    const to = behind?.start ?? next?.valueStart ?? text.length;
    const between = text.slice(last, to);
    const pattern = behind ? END_BEFORE_ITEM : next ? END_BEFORE_KEY : END_OF_LAST;
    const at = CLOSING.test(between) ? between.search(pattern) : -1;
    if (text[start] !== '{' || at === -1) return null;
    places.push({ start, end: last + at + 1, lead: 1 });
  }
  return { flow: true, places };
}
