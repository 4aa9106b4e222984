import { arrayAt, objectAt, valueAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { checkLabel, checkLabelValue, checkQualifiedName, type NameCheck } from '../words/names.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';
import { isUnqualified } from './finalizer-groups.ts';
import { shownOwner, shownOwners, shownTexts } from './shown-metadata.ts';
import { isSince } from '../../model/kubernetes-version.ts';
import { note, noteLine, noteMissing, type Run } from '../structure/run.ts';

/** What the server must know of a kind to check the metadata of its objects. */
export type MetadataRules = Readonly<{
  /** Null where the scope is not known. */
  scope: 'Namespaced' | 'Cluster' | null;
  name: NameCheck;
  /** Whether a finalizer needs a domain. */
  qualifiedFinalizers: boolean;
  /** Whether the server makes a label of the name. */
  nameIsLabel: boolean;
}>;

/** All annotations of an object together. */
const MOST_ANNOTATIONS = 262144;

/**
 * Names, namespace, labels, annotations, owners and finalizers, in the order and the words of the API server
 * (docs/model/admission.md#metadata).
 */
export function checkMetadata(run: Run, rules: MetadataRules, metadata: JsonObject): void {
  checkName(run, (name) => rules.name(name, run.kubernetes), metadata);
  // Of a cluster-scoped object the server clears the namespace, whatever it is.
  if (rules.scope === 'Namespaced') checkNamespace(run, metadata['namespace']);
  checkLabels(run, objectAt(metadata, ['labels']));
  if (rules.nameIsLabel) checkNameLabel(run, metadata['name']);
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
    const found = check(masked);
    for (const words of found) invalid(run, 'generate-name', generateName, words);
    if (isAbsent(name)) checkGenerated(run, check, { prefix: generateName, follows: found.length > 0 });
  }
  if (typeof name === 'string' && name !== '') {
    for (const words of check(name)) invalid(run, 'name', name, words);
  } else if (!generated && isAbsent(name)) {
    run.path.push('metadata');
    noteMissing(run, 'name', 'name or generateName is required');
    run.path.pop();
  }
}

const isAbsent = (name: Json | undefined): boolean => name === undefined || name === null || name === '';

/** What the server makes a name of: as much of the prefix as leaves room for five letters, which are not known before. */
function checkGenerated(
  run: Run,
  check: NameCheck,
  { prefix, follows }: Readonly<{ prefix: string; follows: boolean }>,
): void {
  const name = `${prefix.slice(0, 58)}xxxxx`;
  for (const words of check(name)) {
    const line = `metadata.name: Invalid value: ${quote(name)}: ${words}`;
    noteLine(run, 'generate-name', {
      line,
      facts: { value: prefix, words, matters: !follows },
      at: at('generateName'),
    });
  }
}

function checkNamespace(run: Run, namespace: Json | undefined): void {
  if (typeof namespace !== 'string' || namespace === '') return;
  for (const words of checkLabel(namespace)) invalid(run, 'namespace', namespace, words);
}

function checkLabels(run: Run, labels: JsonObject): void {
  for (const key of Object.keys(labels)) {
    for (const words of checkQualifiedName(key, run.kubernetes)) mark(run, 'label', key, key, words);
    const value = labels[key];
    if (typeof value !== 'string') continue;
    for (const words of checkLabelValue(value, run.kubernetes)) mark(run, 'label', key, value, words);
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

/** A Namespace has its name as a label, which the server sets before it checks either. */
function checkNameLabel(run: Run, name: Json | undefined): void {
  if (typeof name !== 'string' || isPlaceholder(name)) return;
  for (const words of checkLabelValue(name, run.kubernetes)) {
    const line = `metadata.labels: Invalid value: ${quote(name)}: ${words}`;
    noteLine(run, 'label', { line, facts: { value: name, words, matters: false }, at: at('name') });
  }
}

function checkAnnotations(run: Run, annotations: JsonObject): void {
  let size = 0;
  for (const key of Object.keys(annotations)) {
    // The server compares them in lower case.
    for (const words of checkQualifiedName(key.toLowerCase(), run.kubernetes))
      mark(run, 'annotation', key, key, words);
    const value = annotations[key];
    size += utf8Length(key) + (typeof value === 'string' ? utf8Length(value) : 0);
  }
  if (size > MOST_ANNOTATIONS) {
    const words = `Too long: may not be more than ${MOST_ANNOTATIONS} bytes`;
    note(run, 'max-length', words, { limit: MOST_ANNOTATIONS, size }, at('annotations'));
  }
}

const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid'] as const;

function checkOwners(run: Run, owners: readonly Json[]): void {
  let first: string | null = null;
  for (const [index, owner] of owners.entries()) {
    for (const field of OWNER_FIELDS) {
      const value = textAt(owner, field);
      const words = ownerWords(run, field, value);
      if (words !== null) noteOwner(run, [index, field], words, { field });
    }
    if (/^\/?v1$/.test(textAt(owner, 'apiVersion')) && textAt(owner, 'kind') === 'Event') {
      const words = `Invalid value: ${shownOwner(owner, run.kubernetes)}: /v1, Kind=Event is disallowed from being an owner`;
      noteOwner(run, [index], words, { field: 'kind' });
    }
    if (valueAt(owner, ['controller']) !== true) continue;
    const name = `${textAt(owner, 'kind')}/${textAt(owner, 'name')}`;
    if (first === null) first = name;
    else {
      const value = shownOwners(owners, run.kubernetes);
      const words = `Invalid value: ${value}: Only one reference can have Controller set to true. Found "true" in references for ${first} and ${name}`;
      note(run, 'owner', words, {}, at('ownerReferences'));
    }
  }
}

/** A text of an owner; what is absent, or null, is empty to the server. */
function textAt(owner: Json, field: string): string {
  const value = valueAt(owner, [field]);
  return typeof value === 'string' ? value : '';
}

/** What is wrong with a field of an owner, in the words of each version; null when it is fine. */
function ownerWords({ kubernetes }: Run, field: (typeof OWNER_FIELDS)[number], value: string): string | null {
  const isVersion = field === 'apiVersion' && value !== '' && value !== '/';
  if (isVersion ? hasVersion(value) : value !== '' && field !== 'apiVersion') return null;
  if (isSince('1.37', kubernetes))
    return value === ''
      ? 'Required value: must not be empty'
      : `Invalid value: ${quote(value)}: must be <group>/<version> or <version>`;
  if (field === 'apiVersion') return `Invalid value: ${quote(value)}: version must not be empty`;
  return `Invalid value: "": ${isSince('1.34', kubernetes) ? '' : `${field} `}must not be empty`;
}

/** Whether the server finds a version in `group/version`. */
function hasVersion(apiVersion: string): boolean {
  const parts = apiVersion.split('/');
  return parts.length < 3 && parts.at(-1) !== '';
}

/** Before 1.37 the server points at all owners, whichever is meant. */
function noteOwner(run: Run, place: Path, words: string, facts: JsonObject): void {
  const path = [...at('ownerReferences'), ...place];
  const shown = isSince('1.37', run.kubernetes) ? path : path.filter((step) => typeof step !== 'number');
  if (words.startsWith('Required') && run.isKnown(path)) run.blocked = true;
  noteLine(run, 'owner', { line: `${fieldPath(shown)}: ${words}`, facts, at: path });
}

function checkFinalizers(run: Run, qualified: boolean, finalizers: readonly Json[]): void {
  for (const given of finalizers) {
    // A null is an empty text to the server.
    const finalizer = given ?? '';
    if (typeof finalizer !== 'string') continue;
    for (const words of checkQualifiedName(finalizer, run.kubernetes))
      invalid(run, 'finalizer', finalizer, words);
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    const words = `Invalid value: ${shownTexts(finalizers, run.kubernetes)}: finalizer orphan and foregroundDeletion cannot be both set`;
    note(run, 'finalizer', words, {}, at('finalizers'));
  }
  if (qualified) for (const [index, given] of finalizers.entries()) checkDomain(run, index, given ?? '');
}

/** In kinds of Kubernetes itself a finalizer is a standard name, or has a domain; of these the server says which is meant. */
function checkDomain(run: Run, index: number, finalizer: Json): void {
  if (typeof finalizer !== 'string' || isPlaceholder(finalizer) || !isUnqualified(finalizer)) return;
  const words = 'name is neither a standard finalizer name nor is it fully qualified';
  const matters = checkQualifiedName(finalizer).length === 0;
  const facts = { value: finalizer, words, matters };
  note(run, 'finalizer', `Invalid value: ${quote(finalizer)}: ${words}`, facts, [...at('finalizers'), index]);
}
