import type * as Y from 'yjs';
import { mergeTexts } from '../../core/text/merge-texts.ts';
import { pathFault } from '../../core/text/path-fault.ts';
import type { Documents } from '../documents.ts';
import { editsTo } from '../lessons/edits-to.ts';
import { isRecord } from '../stored-value.ts';
import type { ChangedFile, ReviewedSuggestion, Suggestion } from './room-state.ts';

const LIST = 'suggestions';

/** A suggestion is no archive: one of more files than this is left out. */
const MOST_FILES = 500;

type Texts = Pick<Documents, 'paths' | 'read' | 'text'>;

const textOf = (documents: Texts, path: string): string | null =>
  documents.text(path) ? documents.read(path) : null;

/** What of a copy differs from what the room has. */
export function suggestionFrom(copy: Texts, room: Texts): Suggestion {
  const paths = new Set([...room.paths(), ...copy.paths()]);
  const files = [...paths].sort().flatMap((path) => {
    const [before, after] = [textOf(room, path), textOf(copy, path)];
    return before === after ? [] : [{ path, before, after }];
  });
  return { files };
}

/** Puts a suggestion beside the files of a copy, in the place of the one before. */
export function putSuggestion(doc: Y.Doc, suggestion: Suggestion): void {
  const list = doc.getArray<unknown>(LIST);
  doc.transact(() => {
    list.delete(0, list.length);
    list.push([suggestion]);
  });
}

/** The suggestion in a copy; null for none, or one that is damaged: any participant may have written it. */
export function readSuggestion(doc: Y.Doc): Suggestion | null {
  const value = doc.getArray<unknown>(LIST).toArray().at(-1);
  const files = isRecord(value) ? value['files'] : null;
  if (!Array.isArray(files) || files.length > MOST_FILES) return null;
  const read = files.flatMap((file: unknown) => {
    if (!isRecord(file)) return [];
    const { path, before, after } = file;
    if (typeof path !== 'string' || pathFault(path) !== null) return [];
    return isText(before) && isText(after) ? [{ path, before, after }] : [];
  });
  return read.length === 0 ? null : { files: read };
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';

/**
 * A suggestion against the files as they are now. What was changed elsewhere in a file since stays; where both changed the same
 * lines, what is suggested replaces them, and the file is named.
 */
export function reviewSuggestion(suggestion: Suggestion, room: Texts): ReviewedSuggestion {
  const all = room.paths().map((path) => ({ path, text: room.read(path) }));
  // Without a prototype: a file can be called as what objects have from theirs.
  const wanted = Object.assign(
    Object.create(null) as Record<string, string>,
    Object.fromEntries(all.map(({ path, text }) => [path, text])),
  );
  const conflicts: string[] = [];
  const files = suggestion.files.map((file) => {
    const now = textOf(room, file.path);
    const merged = now === file.before ? file.after : mergedOf(file, now);
    if (merged === undefined) conflicts.push(file.path);
    const after = merged === undefined ? file.after : merged;
    if (after === null) delete wanted[file.path];
    else wanted[file.path] = after;
    return { path: file.path, before: now, after };
  });
  return { change: editsTo(wanted, all), files, conflicts };
}

/** Both changes of a file; undefined where they do not go together. */
function mergedOf({ before, after }: ChangedFile, now: string | null): string | null | undefined {
  if (now === after) return now;
  if (before === null || after === null || now === null) return undefined;
  return mergeTexts(before, now, after) ?? undefined;
}
