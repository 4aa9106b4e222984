import { isSince, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import { objectAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { goJson } from '../words/go-json.ts';
import { quote } from '../words/quote.ts';

// Messages show what the metadata were decoded into: as JSON, which versions before 1.34 wrote as the structures of Go.

/** Where Go keeps a value that is set: an address that is another one each time. */
const SOMEWHERE = '(*bool)(0xc000000000)';

/** The fields of an owner in the order of the structure, with their names there. */
const OWNER_FIELDS = [
  ['apiVersion', 'APIVersion'],
  ['kind', 'Kind'],
  ['name', 'Name'],
  ['uid', 'UID'],
  ['controller', 'Controller'],
  ['blockOwnerDeletion', 'BlockOwnerDeletion'],
] as const;

/** One owner of an object. */
export function shownOwner(owner: Json, version: KubernetesVersion): string {
  const fields = objectAt(owner, []);
  const parts = OWNER_FIELDS.flatMap(([key, name]): string[] => {
    const value = fields[key] ?? null;
    const isText = key !== 'controller' && key !== 'blockOwnerDeletion';
    if (isSince('1.34', version)) {
      if (isText) return [`${quote(key)}:${goJson(value ?? '')}`];
      return value === null ? [] : [`${quote(key)}:${goJson(value)}`];
    }
    if (isText) return [`${name}:${quote(typeof value === 'string' ? value : '')}`];
    return [`${name}:${value === null ? '(*bool)(nil)' : SOMEWHERE}`];
  });
  return isSince('1.34', version) ? `{${parts.join(',')}}` : `v1.OwnerReference{${parts.join(', ')}}`;
}

/** All owners of an object. */
export function shownOwners(owners: readonly Json[], version: KubernetesVersion): string {
  const shown = owners.map((owner) => shownOwner(owner, version));
  return isSince('1.34', version) ? `[${shown.join(',')}]` : `[]v1.OwnerReference{${shown.join(', ')}}`;
}

/** A list of texts. */
export function shownTexts(texts: readonly Json[], version: KubernetesVersion): string {
  const read = texts.map((text) => text ?? '');
  return isSince('1.34', version)
    ? goJson(read)
    : `[]string{${read.map((text) => quote(String(text))).join(', ')}}`;
}
