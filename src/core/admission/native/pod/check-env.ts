import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkDataKey } from '../../words/data-key.ts';
import { checkSubdomain, type NameCheck } from '../../words/names.ts';
import { objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkFieldRef, checkResourceRef, VARIABLE_FIELDS } from './check-downward.ts';

const checkVariableName: NameCheck = (name) =>
  /^[ -<>-~]*$/.test(name)
    ? []
    : ["a valid environment variable name must consist only of printable ASCII characters other than '='"];

/** The variables of a container. */
export function checkEnv(notes: Notes, path: Path, variables: readonly Json[]): void {
  for (const [index, variable] of variables.entries()) {
    const at = [...path, index];
    const name = textOf(variable, 'name');
    if (name === '') notes.required([...at, 'name']);
    else notes.named([...at, 'name'], name, checkVariableName);
    const source = objectOf(variable, 'valueFrom');
    if (source !== undefined)
      checkSource(notes, [...at, 'valueFrom'], source, textOf(variable, 'value') !== '');
  }
}

function checkKeyRef(notes: Notes, path: Path, ref: Json): void {
  notes.named([...path, 'name'], textOf(ref, 'name'), checkSubdomain);
  const key = textOf(ref, 'key');
  if (key === '') notes.required([...path, 'key']);
  else notes.named([...path, 'key'], key, checkDataKey);
}

const SOURCES: Readonly<Record<string, (notes: Notes, path: Path, ref: Json) => void>> = {
  fieldRef: (notes, path, ref) => checkFieldRef(notes, path, ref, VARIABLE_FIELDS),
  resourceFieldRef: (notes, path, ref) => checkResourceRef(notes, path, ref, false),
  configMapKeyRef: checkKeyRef,
  secretKeyRef: checkKeyRef,
  fileKeyRef: () => {},
};

function checkSource(notes: Notes, path: Path, source: Json, hasValue: boolean): void {
  let count = 0;
  for (const [field, check] of Object.entries(SOURCES)) {
    const ref = objectOf(source, field);
    // Without the feature the server leaves the field out.
    if (ref === undefined || (field === 'fileKeyRef' && !notes.has('variables-of-files'))) continue;
    count++;
    check(notes, [...path, field], ref);
  }
  if (holdsUnknown(source)) return;
  if (count === 0)
    notes.invalid(
      path,
      '',
      `must specify one of: \`fieldRef\`, \`resourceFieldRef\`, ${notes.has('variables-of-files') ? '`configMapKeyRef`, `secretKeyRef` or `fileKeyRef`' : '`configMapKeyRef` or `secretKeyRef`'}`,
    );
  else if (hasValue) notes.invalid(path, '', 'may not be specified when `value` is not empty');
  else if (count > 1) notes.invalid(path, '', 'may not have more than one field specified at a time');
}

/** ConfigMaps and Secrets whose keys are variables. The server points at the list where it says what an item lacks. */
export function checkEnvFrom(notes: Notes, path: Path, sources: readonly Json[]): void {
  for (const [index, source] of sources.entries()) {
    const at = [...path, index];
    const prefix = textOf(source, 'prefix');
    if (prefix !== '') notes.named([...at, 'prefix'], prefix, checkVariableName);
    let count = 0;
    for (const field of ['configMapRef', 'secretRef']) {
      const ref = objectOf(source, field);
      if (ref === undefined) continue;
      count++;
      const name = textOf(ref, 'name');
      if (name === '') notes.required([...at, field, 'name']);
      else notes.named([...at, field, 'name'], name, checkSubdomain);
    }
    if (holdsUnknown(source)) continue;
    const mark = { path: at };
    if (count === 0) notes.invalid(path, '', 'must specify one of: `configMapRef` or `secretRef`', { mark });
    if (count > 1) notes.invalid(path, '', 'may not have more than one field specified at a time', { mark });
  }
}
