import { arrayAt, objectAt, valueAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { checkLabel, checkLabelValue, checkQualifiedName, type NameCheck } from '../words/names.ts';
import { quote } from '../words/quote.ts';
import { isUnqualified } from './finalizer-groups.ts';
import { note, noteMissing, type Run } from '../structure/run.ts';

/** What the server must know of a kind to check the metadata of its objects. */
export type MetadataRules = Readonly<{
  /** Null where the scope is not known. */
  scope: 'Namespaced' | 'Cluster' | null;
  name: NameCheck;
  /** Whether a finalizer needs a domain. */
  qualifiedFinalizers: boolean;
}>;

/** All annotations of an object together. */
const MOST_ANNOTATIONS = 262144;

/**
 * Names, namespace, labels, annotations, owners and finalizers, in the order and the words of the API server
 * (docs/model/admission.md#metadata).
 */
export function checkMetadata(run: Run, rules: MetadataRules, metadata: JsonObject): void {
  checkName(run, rules.name, metadata);
  // Of a cluster-scoped object the server clears the namespace, whatever it is.
  if (rules.scope === 'Namespaced') checkNamespace(run, metadata['namespace']);
  checkLabels(run, objectAt(metadata, ['labels']));
  checkAnnotations(run, objectAt(metadata, ['annotations']));
  checkOwners(run, arrayAt(metadata, ['ownerReferences']));
  checkFinalizers(run, rules.qualifiedFinalizers, arrayAt(metadata, ['finalizers']));
}

const at = (field: string): readonly string[] => ['metadata', field];

function invalid(run: Run, field: string, value: string, words: string): void {
  // The server points at all labels, whichever is meant.
  if (isPlaceholder(value)) {
    run.notKnown.push(at(PLACES[field] ?? field));
    return;
  }
  note(run, field, `Invalid value: ${quote(value)}: ${words}`, { value, words }, at(PLACES[field] ?? field));
}

/** Codes of metadata, with the field they point at. */
const PLACES: Readonly<Record<string, string>> = {
  name: 'name',
  'generate-name': 'generateName',
  namespace: 'namespace',
  label: 'labels',
  annotation: 'annotations',
  finalizer: 'finalizers',
};

function checkName(run: Run, check: NameCheck, { name, generateName }: JsonObject): void {
  const generated = typeof generateName === 'string' && generateName !== '';
  if (generated) {
    // What is generated ends in letters, so a hyphen at the end of the prefix does no harm.
    const masked = generateName.length > 1 ? generateName.replace(/.-$/, 'a') : generateName;
    for (const words of check(masked)) invalid(run, 'generate-name', generateName, words);
  }
  if (typeof name === 'string' && name !== '') {
    for (const words of check(name)) invalid(run, 'name', name, words);
  } else if (!generated && (name === undefined || name === null || name === '')) {
    run.path.push('metadata');
    noteMissing(run, 'name', 'name or generateName is required');
    run.path.pop();
  }
}

function checkNamespace(run: Run, namespace: Json | undefined): void {
  if (typeof namespace !== 'string' || namespace === '') return;
  for (const words of checkLabel(namespace)) invalid(run, 'namespace', namespace, words);
}

function checkLabels(run: Run, labels: JsonObject): void {
  for (const key of Object.keys(labels)) {
    for (const words of checkQualifiedName(key)) mark(run, 'label', key, key, words);
    const value = labels[key];
    if (typeof value !== 'string') continue;
    for (const words of checkLabelValue(value)) mark(run, 'label', key, value, words);
  }
}

/** The server points at all labels; the text shows the one that is meant. */
function mark(run: Run, code: 'label' | 'annotation', key: string, value: string, words: string): void {
  const before = run.found.length;
  invalid(run, code, value, words);
  const last = run.found[before];
  if (!last) return;
  const place = [...last.path, key];
  run.found[before] = { ...last, mark: value === key ? { path: place, key: true } : { path: place } };
}

function checkAnnotations(run: Run, annotations: JsonObject): void {
  let size = 0;
  for (const key of Object.keys(annotations)) {
    // The server compares them in lower case.
    for (const words of checkQualifiedName(key.toLowerCase())) mark(run, 'annotation', key, key, words);
    const value = annotations[key];
    size += utf8Length(key) + (typeof value === 'string' ? utf8Length(value) : 0);
  }
  if (size > MOST_ANNOTATIONS) {
    const words = `Too long: may not be more than ${MOST_ANNOTATIONS} bytes`;
    note(run, 'max-length', words, { limit: MOST_ANNOTATIONS, size }, at('annotations'));
  }
}

const OWNER_FIELDS: readonly (readonly [string, string])[] = [
  ['apiVersion', 'version must not be empty'],
  ['kind', 'must not be empty'],
  ['name', 'must not be empty'],
  ['uid', 'must not be empty'],
];

function checkOwners(run: Run, owners: readonly Json[]): void {
  const controllers: string[] = [];
  for (const [index, owner] of owners.entries()) {
    for (const [field, words] of OWNER_FIELDS) {
      const value = valueAt(owner, [field]);
      const isGroupVersion =
        typeof value !== 'string' || field !== 'apiVersion' || value.split('/').length < 3;
      if (value !== undefined && value !== '' && isGroupVersion) continue;
      const path = [...at('ownerReferences'), index, field];
      note(
        run,
        'owner',
        `Invalid value: ${quote(typeof value === 'string' ? value : '')}: ${words}`,
        { field },
        path,
      );
    }
    if (valueAt(owner, ['apiVersion']) === 'v1' && valueAt(owner, ['kind']) === 'Event') {
      const words = `Invalid value: ${JSON.stringify(owner)}: /v1, Kind=Event is disallowed from being an owner`;
      note(run, 'owner', words, { field: 'kind' }, [...at('ownerReferences'), index, 'kind']);
    }
    if (valueAt(owner, ['controller']) === true) controllers.push(String(valueAt(owner, ['name']) ?? ''));
  }
  const [first, second] = controllers;
  if (first === undefined || second === undefined) return;
  const words = `Invalid value: "array": Only one reference can have Controller set to true. Found "true" in references for ${first} and ${second}`;
  note(run, 'owner', words, {}, at('ownerReferences'));
}

function checkFinalizers(run: Run, qualified: boolean, finalizers: readonly Json[]): void {
  for (const finalizer of finalizers) {
    if (typeof finalizer !== 'string') continue;
    const found = checkQualifiedName(finalizer);
    for (const words of found) invalid(run, 'finalizer', finalizer, words);
    if (found.length === 0 && qualified && isUnqualified(finalizer)) {
      const words = 'name is neither a standard finalizer name nor is it fully qualified';
      invalid(run, 'finalizer', finalizer, words);
    }
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    const words = `Invalid value: ${JSON.stringify(finalizers)}: finalizer orphan and foregroundDeletion cannot be both set`;
    note(run, 'finalizer', words, {}, at('finalizers'));
  }
}
