import { arrayAt, objectAt, valueAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkLabel, checkQualifiedName, checkSubdomain } from '../../words/names.ts';
import { checkLabels, checkSelector } from '../check-selector.ts';
import { has, objectOf, textOf } from '../fields.ts';
import { keyed, type Notes } from '../notes.ts';
import { quantityText, quantityValue } from '../quantity-value.ts';

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** What a claim for storage asks for. */
export function checkClaimSpec(notes: Notes, path: Path, spec: Json): void {
  const modes = arrayAt(spec, 'accessModes').filter((mode) => typeof mode === 'string');
  const at = [...path, 'accessModes'];
  if (modes.length === 0) notes.required(at, 'at least 1 access mode is required');
  const selector = objectOf(spec, 'selector');
  if (selector !== undefined) checkSelector(notes, [...path, 'selector'], selector);
  for (const [index, mode] of modes.entries())
    notes.oneOf(at, mode, ACCESS_MODES, { mark: { path: [...at, index] } });
  const alone = modes.includes('ReadWriteOncePod');
  if (alone && modes.some((mode) => mode !== 'ReadWriteOncePod' && ACCESS_MODES.includes(mode)))
    notes.forbidden(at, 'may not use ReadWriteOncePod with other access modes');
  checkStorage(notes, [...path, 'resources'], spec);
  const storageClass = textOf(spec, 'storageClassName');
  if (storageClass !== '') notes.named([...path, 'storageClassName'], storageClass, checkSubdomain);
  if (has(spec, 'volumeMode'))
    notes.oneOf([...path, 'volumeMode'], textOf(spec, 'volumeMode'), ['Block', 'Filesystem']);
  checkSources(notes, path, spec);
  const attributes = textOf(spec, 'volumeAttributesClassName');
  if (attributes !== '') notes.named([...path, 'volumeAttributesClassName'], attributes, checkSubdomain);
}

/** Fields that metadata of objects has, in the order of the server; a claim that a Pod makes has its name from the Pod. */
const OF_OBJECTS = [
  'name',
  'generateName',
  'namespace',
  'selfLink',
  'uid',
  'resourceVersion',
  'generation',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'ownerReferences',
  'finalizers',
  'managedFields',
];

/** What a Pod gives the claim that it makes: labels and annotations, and nothing else. */
export function checkClaimMetadata(notes: Notes, path: Path, metadata: Json): void {
  const annotations = [...path, 'annotations'];
  for (const key of Object.keys(objectAt(metadata, 'annotations')))
    notes.named(annotations, key.toLowerCase(), checkQualifiedName, {
      mark: { path: [...annotations, key], key: true },
    });
  checkLabels(notes, [...path, 'labels'], objectAt(metadata, 'labels'));
  for (const field of OF_OBJECTS)
    if (isSet(valueAt(metadata, [field]))) notes.forbidden([...path, field], 'cannot be set');
}

const isSet = (value: Json | undefined): boolean => value !== undefined && value !== '' && value !== 0;

function checkStorage(notes: Notes, path: Path, spec: Json): void {
  const written = keyed(path, 'storage');
  const requests = objectAt(spec, 'resources.requests');
  const place = [...path, 'requests', 'storage'];
  if (!Object.hasOwn(requests, 'storage')) return notes.required(place, '', { written });
  const amount = quantityValue(requests['storage']);
  if (amount && amount.nano <= 0n)
    notes.invalid(place, quantityText(amount), 'must be greater than zero', { written });
}

/** What a claim is filled from: by default, another claim. */
function checkSources(notes: Notes, path: Path, spec: Json): void {
  for (const field of ['dataSource', 'dataSourceRef']) {
    const source = objectOf(spec, field);
    if (source === undefined) continue;
    const at = [...path, field];
    const [kind, group] = [textOf(source, 'kind'), textOf(source, 'apiGroup')];
    if (textOf(source, 'name') === '') notes.required([...at, 'name']);
    if (kind === '') notes.required([...at, 'kind']);
    if (group !== '') notes.named([...at, 'apiGroup'], group, checkSubdomain);
    else if (kind !== 'PersistentVolumeClaim')
      notes.invalid(at, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
    const namespace = field === 'dataSourceRef' ? textOf(source, 'namespace') : '';
    if (namespace !== '') notes.named([...at, 'namespace'], namespace, checkLabel);
  }
}
