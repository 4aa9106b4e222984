import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json } from '../../yaml/json.ts';

const hasHosts = (entry: Json): boolean => arrayAt(entry, 'hosts').length > 0;

export const hasSecret = (entry: Json): boolean => Boolean(stringAt(entry, 'secretName'));

const areHalves = (a: Json, b: Json): boolean =>
  hasHosts(a) !== hasSecret(a) && hasHosts(b) !== hasSecret(b) && hasHosts(a) !== hasHosts(b);

/** Entries of `tls` of an Ingress that, with the entry before, are one entry written as two: their indexes. */
export const splitEntries = ({ value }: Resource): readonly number[] => {
  const found: number[] = [];
  const entries = arrayAt(value, 'spec.tls');
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    // Of three in a row the one in the middle belongs to the first.
    if (before !== undefined && found.at(-1) !== at - 1 && areHalves(before, entry)) found.push(at);
  }
  return found;
};
