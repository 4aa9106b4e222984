import { arrayAt, objectAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkSubdomain } from '../../words/names.ts';
import { checkSelector } from '../check-selector.ts';
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
  const attributes = textOf(spec, 'volumeAttributesClassName');
  if (attributes !== '') notes.named([...path, 'volumeAttributesClassName'], attributes, checkSubdomain);
}

function checkStorage(notes: Notes, path: Path, spec: Json): void {
  const written = keyed(path, 'storage');
  const requests = objectAt(spec, 'resources.requests');
  const place = [...path, 'requests', 'storage'];
  if (!Object.hasOwn(requests, 'storage')) return notes.required(place, '', { written });
  const amount = quantityValue(requests['storage']);
  if (amount && amount.nano <= 0n)
    notes.invalid(place, quantityText(amount), 'must be greater than zero', { written });
}
