import { valueAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkQualifiedName } from '../../words/names.ts';
import { objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { quantityText, quantityValue } from '../quantity-value.ts';

/** Fields of a Pod that a volume can have files of. */
export const VOLUME_FIELDS = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
];

/** Fields of a Pod that a variable can have. */
export const VARIABLE_FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

const OTHER_FIELDS = ['spec.restartPolicy', 'spec.schedulerName', 'status.phase'];

const RESOURCES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
];

/** What the server says of a field of the Pod that it does not hand on. */
export function checkFieldRef(notes: Notes, path: Path, ref: Json, allowed: readonly string[]): void {
  const at = [...path, 'fieldPath'];
  const field = textOf(ref, 'fieldPath');
  const version = textOf(ref, 'apiVersion') || 'v1';
  if (field === '') return notes.required(at);
  const converting = 'error converting fieldPath: ';
  if (version !== 'v1') return notes.invalid(at, field, `${converting}unsupported pod version: ${version}`);
  const [, base, key] = /^(.+?)\['(.*)'\]$/s.exec(field) ?? [];
  if (base !== undefined && key !== undefined) {
    if (base === 'metadata.annotations') notes.named(path, key.toLowerCase(), checkQualifiedName);
    else if (base === 'metadata.labels') notes.named(path, key, checkQualifiedName);
    else notes.invalid(at, field, `${converting}field label does not support subscript: ${field}`);
    return;
  }
  const name = field === 'spec.host' ? 'spec.nodeName' : field;
  if (![...VOLUME_FIELDS, ...VARIABLE_FIELDS, ...OTHER_FIELDS].includes(name))
    return notes.invalid(at, field, `${converting}field label not supported: ${field}`);
  notes.oneOf(at, name, allowed);
}

/** A resource of a container; in a volume the container has to be named. */
export function checkResourceRef(notes: Notes, path: Path, ref: Json, inVolume: boolean): void {
  const resource = textOf(ref, 'resource');
  if (inVolume && textOf(ref, 'containerName') === '') notes.required([...path, 'containerName']);
  else if (resource === '') notes.required([...path, 'resource']);
  else if (!/^(?:limits|requests)\.hugepages-/.test(resource))
    notes.oneOf([...path, 'resource'], resource, RESOURCES);
  checkDivisor(notes, [...path, 'divisor'], resource, valueAt(ref, ['divisor']));
}

const SIZES = '1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei';

const DIVISORS: readonly (readonly [names: RegExp, allowed: string, resource: string])[] = [
  [/^(?:limits|requests)\.cpu$/, '1m and 1', 'cpu'],
  [/^(?:limits|requests)\.memory$/, SIZES, 'memory'],
  [/^(?:limits|requests)\.ephemeral-storage$/, SIZES, 'local ephemeral storage'],
  [/^(?:limits|requests)\.hugepages-/, SIZES, 'hugepages'],
];

function checkDivisor(notes: Notes, path: Path, resource: string, divisor: Json | undefined): void {
  const amount = quantityValue(divisor);
  if (!amount || amount.nano === 0n) return;
  for (const [names, allowed, what] of DIVISORS) {
    if (!names.test(resource) || allowed.split(/, | and /).includes(quantityText(amount))) continue;
    const words = `only divisor's values ${allowed} are supported with the ${what} resource`;
    notes.invalid(path, resource, words);
  }
}

/** One of a field and a resource, for a file of a volume. */
export function checkFieldOrResource(notes: Notes, path: Path, file: Json, allowed: readonly string[]): void {
  const [field, resource] = [objectOf(file, 'fieldRef'), objectOf(file, 'resourceFieldRef')];
  if (field !== undefined) {
    checkFieldRef(notes, [...path, 'fieldRef'], field, allowed);
    if (resource !== undefined)
      notes.invalid(path, 'resource', 'fieldRef and resourceFieldRef can not be specified simultaneously');
  } else if (resource === undefined) notes.required(path, 'one of fieldRef and resourceFieldRef is required');
  else checkResourceRef(notes, [...path, 'resourceFieldRef'], resource, true);
}
