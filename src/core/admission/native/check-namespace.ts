import { arrayAt } from '../../model/access.ts';
import { checkQualifiedName, type NameCheck } from '../words/names.ts';
import type { NativeCheck } from './native-check.ts';
import { Notes } from './notes.ts';

const STANDARD = ['kubernetes', 'orphan', 'foregroundDeletion'];

const checkFinalizer: NameCheck = (name) => [
  ...checkQualifiedName(name),
  ...(name.includes('/') || STANDARD.includes(name)
    ? []
    : ['name is neither a standard finalizer name nor is it fully qualified']),
];

/** The finalizers of a Namespace's contents; the server points at all of them. */
export const checkNamespace: NativeCheck = ({ run, value }) => {
  const path = ['spec', 'finalizers'];
  for (const [index, name] of arrayAt(value, path).entries())
    if (typeof name === 'string')
      new Notes(run).named(path, name, checkFinalizer, { mark: { path: [...path, index] } });
};
