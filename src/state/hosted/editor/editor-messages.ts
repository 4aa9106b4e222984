import { isRecord } from '../../stored-value.ts';

/** What the canvas begins with. */
export type Beginning = Readonly<{
  /** What users call the folder. */
  name: string;
  /** What the editor calls it: the page keeps that for it, to be opened again with the window. */
  place: string;
  /** The documents, as an update of Yjs. */
  state: Uint8Array;
  /** The options of the workspace, as `readOptions` reads them. */
  options: unknown;
  /** The request to show, as in a request bar: `GET http://shop.example.com/`; null for none. */
  request: string | null;
  /** Why nothing can be changed, as a sentence; null where it can. */
  readOnly: string | null;
  /** What was left out of the folder, in sentences. */
  leftOut: readonly string[];
}>;

/** What an editor says to its canvas. */
export type ToCanvas =
  | (Beginning & Readonly<{ type: 'begin' }>)
  /** What was typed in the editor. `undone`: by its undo or redo, so the steps of the canvas before it are no longer its own. */
  | Readonly<{ type: 'update'; update: Uint8Array; undone: boolean }>
  /** An edit of the canvas could not be made; the update before this took it back. */
  | Readonly<{ type: 'refused'; reason: string }>
  /** Where the user put the cursor. */
  | Readonly<{ type: 'cursor'; file: string; offset: number }>
  | Readonly<{ type: 'request'; request: string }>
  | Readonly<{ type: 'options'; options: unknown }>;

/** What a canvas says to its editor. */
export type FromCanvas =
  /** It is loaded, and wants the beginning. */
  | Readonly<{ type: 'ready' }>
  | Readonly<{ type: 'update'; update: Uint8Array }>
  /** What was selected is written here. */
  | Readonly<{ type: 'reveal'; file: string; start: number; end: number }>
  /** The text of a file is to be shown, to write in it; null for the one that was shown last. */
  | Readonly<{ type: 'write'; file: string | null }>
  /** All files of the folder are to be saved. */
  | Readonly<{ type: 'save' }>
  /** The settings are to be shown. */
  | Readonly<{ type: 'settings' }>;

/** A message that came from a canvas; null for what is none. A page is not trusted to send what it should. */
export function readFromCanvas(data: unknown): FromCanvas | null {
  if (!isRecord(data)) return null;
  const { type, file, start, end } = data;
  const update = bytesOf(data['update']);
  if (type === 'ready' || type === 'save' || type === 'settings') return { type };
  if (type === 'write' && (typeof file === 'string' || file === null)) return { type, file };
  if (type === 'update' && update) return { type, update };
  if (type === 'reveal' && typeof file === 'string' && isOffset(start) && isOffset(end) && start <= end)
    return { type, file, start, end };
  return null;
}

/** A message that came from an editor; null for what is none, as from the frame around the page. */
export function readToCanvas(data: unknown): ToCanvas | null {
  if (!isRecord(data)) return null;
  const { type, file, offset, request, reason, options } = data;
  if (type === 'begin') return readBeginning(data);
  const update = bytesOf(data['update']);
  if (type === 'update' && update) return { type, update, undone: data['undone'] === true };
  if (type === 'refused' && typeof reason === 'string') return { type, reason };
  if (type === 'cursor' && typeof file === 'string' && isOffset(offset)) return { type, file, offset };
  if (type === 'request' && typeof request === 'string') return { type, request };
  if (type === 'options') return { type, options };
  return null;
}

function readBeginning(data: Readonly<Record<string, unknown>>): ToCanvas | null {
  const { name, place, options, request, readOnly, leftOut } = data;
  const state = bytesOf(data['state']);
  if (!state || typeof name !== 'string' || typeof place !== 'string' || !Array.isArray(leftOut)) return null;
  return {
    type: 'begin',
    name,
    place,
    state,
    options,
    request: typeof request === 'string' ? request : null,
    readOnly: typeof readOnly === 'string' ? readOnly : null,
    leftOut: leftOut.filter((sentence) => typeof sentence === 'string'),
  };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Some editors pass the buffer of an array instead of the array. */
const bytesOf = (value: unknown): Uint8Array | null =>
  value instanceof Uint8Array ? value : value instanceof ArrayBuffer ? new Uint8Array(value) : null;
