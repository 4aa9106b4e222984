import type { JsonObject, Path } from '../yaml/json.ts';
import { objectAt, valueAt } from './access.ts';

/** Fields of every object that the API server and its controllers write, and that mean nothing in a manifest. */
const FIELDS: readonly Path[] = [
  ['metadata', 'creationTimestamp'],
  ['metadata', 'deletionGracePeriodSeconds'],
  ['metadata', 'deletionTimestamp'],
  ['metadata', 'generation'],
  ['metadata', 'managedFields'],
  ['metadata', 'resourceVersion'],
  ['metadata', 'selfLink'],
  ['metadata', 'uid'],
  ['spec', 'template', 'metadata', 'creationTimestamp'],
  ['status'],
];

/** Annotations of kubectl and controllers for their own bookkeeping. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'deployment.kubernetes.io/revision',
  'kubectl.kubernetes.io/last-applied-configuration',
]);

/**
 * The server fields of an object: leftovers of `kubectl get -o yaml`. Annotations go together with
 * their parent where nothing else is in it.
 */
export function serverFields(value: JsonObject): readonly Path[] {
  const fields = FIELDS.filter((path) => valueAt(value, path) !== undefined);
  const annotations = Object.keys(objectAt(value, ['metadata', 'annotations']));
  const owned = annotations.filter((name) => ANNOTATIONS.has(name));
  if (owned.length === 0) return fields;
  const parent = ['metadata', 'annotations'];
  return [
    ...fields,
    ...(owned.length === annotations.length ? [parent] : owned.map((name) => [...parent, name])),
  ];
}
