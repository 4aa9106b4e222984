import { closeSync, mkdirSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { realPathOf } from './real-path.ts';
import { whyUnreadable } from './why-unreadable.ts';
import { readAsBefore, writeFiles } from './write-files.ts';

/** A file before and after: null where there is none. */
export type FileChange = Readonly<{ path: string; before: string | null; after: string | null }>;

/**
 * Writes, makes and deletes files. Nothing is done where a file would land outside of what may be written.
 *
 * @param mayWrite whether a path without links may be written
 * @returns a sentence for each file that was left as it is
 */
export function writeChanges(
  changes: readonly FileChange[],
  mayWrite: (real: string) => boolean,
): readonly string[] {
  const outside = changes.filter(({ path }) => !mayWrite(realPathOf(resolve(path))));
  if (outside.length > 0) return outside.map(({ path }) => `${path}: it is outside of what may be written.`);
  return changes.flatMap(({ path, before, after }) => {
    if (before === null) return after === null ? [] : (made(path, after) ?? []);
    return after === null ? (deleted(path, before) ?? []) : writeFiles([{ path, before, after }]);
  });
}

function made(path: string, text: string): string | null {
  let file: number | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    file = openSync(path, 'wx');
    writeFileSync(file, text);
    closeSync(file);
    return null;
  } catch (cause) {
    if (file !== null) takeBack(path, file);
    return `${path}: ${whyUnreadable(cause)}.`;
  }
}

/** A disk that is full has a part of the new file by now. */
function takeBack(path: string, file: number) {
  try {
    closeSync(file);
    unlinkSync(path);
  } catch {
    // The disk is gone: the sentence about that is on its way.
  }
}

function deleted(path: string, before: string): string | null {
  const read = readAsBefore(path, before);
  if (!read.ok) return read.reason;
  try {
    unlinkSync(path);
    return null;
  } catch (cause) {
    return `${path}: ${whyUnreadable(cause)}.`;
  }
}
