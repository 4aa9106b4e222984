import type { Json, Path } from '../../yaml/json.ts';
import { checkPathSegment } from '../words/path-segment.ts';
import { textOf } from './fields.ts';
import type { Notes } from './notes.ts';

const FIELDS = ['kind', 'name'];

/** What is missing of another object, by kind and name. */
export function checkThere(notes: Notes, path: Path, target: Json): void {
  for (const field of FIELDS) if (textOf(target, field) === '') notes.required([...path, field]);
}

/**
 * How another object is named.
 *
 * @param needsGroup whether its version has to have a group
 */
export function checkScaled(notes: Notes, path: Path, target: Json, needsGroup: boolean): void {
  for (const field of FIELDS)
    if (textOf(target, field) !== '') notes.named([...path, field], textOf(target, field), checkPathSegment);
  const version = textOf(target, 'apiVersion');
  const fault = notes.has('versions-of-scaled-objects') ? versionFault(version, needsGroup) : null;
  if (fault !== null) notes.invalid([...path, 'apiVersion'], version, fault);
}

function versionFault(version: string, needsGroup: boolean): string | null {
  const parts = version.split('/');
  if (parts.length > 2) return `unexpected GroupVersion string: ${version}`;
  const group = parts.length === 2 ? parts[0] : '';
  return group === '' && needsGroup ? 'apiVersion must specify API group' : null;
}
