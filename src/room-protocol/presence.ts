import { LIMITS } from './limits.ts';
import { type Fields, fieldsOf, isCount, isNumber, isShownName, isText } from './read-fields.ts';
import { isId, readDocumentName } from './room-names.ts';

/** A caret, or a selection from `anchor` to `head`: positions of Yjs that stay in place, in base64url. */
export type Caret = Readonly<{ anchor: string; head: string }>;

export type Point = Readonly<{ x: number; y: number }>;

/** A part of the canvas. */
/** A request as the request bar has it. */
export type ShownRequest = Readonly<{ method: string; url: string }>;

export type View = Readonly<{ x: number; y: number; zoom: number }>;

/** Where a participant is. */
export type Place = Readonly<{
  /** The name of the document: the shared one, or a copy. */
  document: string;
  file?: string;
  caret?: Caret;
  /** Keys of the resources that are selected. */
  selection?: readonly string[];
  /** On the canvas. */
  pointer?: Point;
  /** What part of the canvas is in view. */
  view?: View;
  /** The request whose way is on screen. */
  request?: ShownRequest;
}>;

/** How far a participant is in a lesson. */
export type Progress = Readonly<{ lesson: string; step: number; met: number; of: number }>;

/** What all see of a participant: his state in the awareness of the document. */
export type Presence = Readonly<{
  participant: string;
  name: string;
  /** `#rrggbb` */
  color: string;
  place: Place;
  progress?: Progress;
  /** A raised hand. */
  hand?: boolean;
}>;

const MOST_SELECTED = 50;
const FAR = 10_000_000;

/** Reads what a participant shows of himself: nothing but what belongs to it is kept. Null where it is damaged or too much. */
export function readPresence(value: unknown): Presence | null {
  const fields = fieldsOf(value);
  const place = readPlace(fields?.['place']);
  if (!fields || !place) return null;
  const { participant, name, color, hand } = fields;
  if (!isId(participant) || !isShownName(name, LIMITS.name)) return null;
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) return null;
  if (hand !== undefined && typeof hand !== 'boolean') return null;
  const progress = optional(fields, 'progress', readProgress);
  if (!progress) return null;
  const presence = { participant, name, color, place, ...progress, ...(hand === undefined ? {} : { hand }) };
  return new TextEncoder().encode(JSON.stringify(presence)).length <= LIMITS.presence ? presence : null;
}

/** Reads where a participant is; null where it is damaged. */
export function readPlace(value: unknown): Place | null {
  const fields = fieldsOf(value);
  if (!fields || !readDocumentName(fields['document'])) return null;
  const { file, selection } = fields;
  if (file !== undefined && !isText(file, 1_000)) return null;
  if (selection !== undefined && !isSelection(selection)) return null;
  const caret = optional(fields, 'caret', readCaret);
  const pointer = optional(fields, 'pointer', readPoint);
  const view = optional(fields, 'view', readView);
  const request = optional(fields, 'request', readRequest);
  if (!caret || !pointer || !view || !request) return null;
  return {
    document: fields['document'] as string,
    ...(file === undefined ? {} : { file }),
    ...(selection === undefined ? {} : { selection: [...selection] }),
    ...caret,
    ...pointer,
    ...view,
    ...request,
  };
}

/** A field that may be absent: `{}` where it is, null where it is damaged. */
function optional<Name extends string, Value>(
  fields: Fields,
  name: Name,
  read: (value: unknown) => Value | null,
): { [Key in Name]?: Value } | null {
  if (fields[name] === undefined) return {};
  const value = read(fields[name]);
  return value === null ? null : ({ [name]: value } as { [Key in Name]: Value });
}

const isSelection = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MOST_SELECTED && value.every((key) => isText(key, 600));

const isPosition = (value: unknown): value is string => isText(value, 1_200) && /^[\w-]*$/.test(value);

function readCaret(value: unknown): Caret | null {
  const { anchor, head } = fieldsOf(value) ?? {};
  return isPosition(anchor) && isPosition(head) ? { anchor, head } : null;
}

function readPoint(value: unknown): Point | null {
  const { x, y } = fieldsOf(value) ?? {};
  return isNumber(x, FAR) && isNumber(y, FAR) ? { x, y } : null;
}

function readView(value: unknown): View | null {
  const { x, y, zoom } = fieldsOf(value) ?? {};
  return isNumber(x, FAR) && isNumber(y, FAR) && isNumber(zoom, 100) && zoom > 0 ? { x, y, zoom } : null;
}

function readRequest(value: unknown): ShownRequest | null {
  const { method, url } = fieldsOf(value) ?? {};
  return isText(method, 20) && isText(url, 2_000) ? { method, url } : null;
}

function readProgress(value: unknown): Progress | null {
  const { lesson, step, met, of } = fieldsOf(value) ?? {};
  return isText(lesson, 200) && isCount(step) && isCount(met) && isCount(of) && met <= of
    ? { lesson, step, met, of }
    : null;
}
