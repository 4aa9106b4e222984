import { arrayAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { checkQualifiedName, type NameCheck } from '../words/names.ts';
import type { Notes } from './notes.ts';

const STANDARD = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

const checkFinalizer: NameCheck = (name, version) => [
  ...checkQualifiedName(name, version),
  ...(name.includes('/') || STANDARD.has(name)
    ? []
    : ['name is neither a standard finalizer name nor is it fully qualified']),
];

/** What must be tidied up before a Namespace may go; the server points at the list. */
export function checkNamespace(notes: Notes, spec: Json): void {
  const path = ['spec', 'finalizers'];
  for (const [index, name] of arrayAt(spec, 'finalizers').entries())
    if (typeof name === 'string')
      notes.named(path, name, checkFinalizer, { mark: { path: [...path, index] } });
}
