import type { Path } from '../../../yaml/json.ts';
import type { More, Notes } from '../notes.ts';

/** A path that must not lead upwards. */
export function checkNoStepsBack(notes: Notes, path: Path, text: string, more: More = {}): void {
  if (text.split('/').includes('..')) notes.invalid(path, text, "must not contain '..'", more);
}

/** A path inside a volume. */
export function checkRelative(notes: Notes, path: Path, text: string, more: More = {}): void {
  if (text.startsWith('/')) notes.invalid(path, text, 'must be a relative path', more);
  checkNoStepsBack(notes, path, text, more);
}

/** A path inside a volume whose names of two dots the kubelet keeps for itself. */
export function checkFileName(notes: Notes, path: Path, text: string, more: More = {}): void {
  checkRelative(notes, path, text, more);
  if (text.startsWith('..') && !text.startsWith('../'))
    notes.invalid(path, text, "must not start with '..'", more);
}

/** The rights of a file. */
export function checkMode(notes: Notes, path: Path, mode: number | undefined): void {
  if (mode !== undefined && (mode < 0 || mode > 0o777))
    notes.invalid(path, mode, 'must be a number between 0 and 0777 (octal), both inclusive');
}
