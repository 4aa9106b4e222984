import { kinds } from '../kinds/registry.ts';
import type { Cursor } from './cursor.ts';
import type { Offer } from './completion.ts';
import type { Field } from './locate-field.ts';
import type { ObjectType } from './object-type.ts';

const API_VERSION = /^apiVersion:[ \t]*["']?([^\s"'#]+)/m;

/**
 * `apiVersion` and `kind`, which decide all the rest; and the first keys of an object whose kind is not told yet.
 * Null when this is something else.
 */
export function completeType(
  cursor: Cursor,
  { doc, path }: Field,
  type: ObjectType | null,
): readonly Offer[] | null {
  if (cursor.slot === 'key') return path.length === 0 && !type ? firstKeys(doc.text, cursor) : null;
  if (path.length !== 1) return null;
  if (path[0] === 'apiVersion') return versions(doc.text);
  if (path[0] === 'kind') return kindNames(API_VERSION.exec(doc.text)?.[1]);
  return null;
}

function versions(text: string): readonly Offer[] {
  const kind = /^kind:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
  const found = new Map<string, string[]>();
  for (const candidate of kinds) {
    if (kind !== undefined && candidate.kind !== kind) continue;
    for (const { name, served } of candidate.versions) {
      if (served.length === 0) continue;
      const apiVersion = candidate.group === '' ? name : `${candidate.group}/${name}`;
      found.set(apiVersion, [...(found.get(apiVersion) ?? []), candidate.kind]);
    }
  }
  return [...found].map(([apiVersion, names]) => ({
    label: apiVersion,
    insert: apiVersion,
    detail: names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', '),
    documentation: `Serves ${names.join(', ')}.`,
    kind: 'value',
  }));
}

function kindNames(apiVersion: string | undefined): readonly Offer[] {
  const fits = ({ group, versions: served }: (typeof kinds)[number]): boolean =>
    apiVersion === undefined ||
    served.some(({ name }) => (group === '' ? name : `${group}/${name}`) === apiVersion);
  return kinds.filter(fits).map(({ kind, group, description }) => ({
    label: kind,
    insert: kind,
    detail: group,
    documentation: description,
    kind: 'value',
  }));
}

const FIRST: readonly (readonly [key: string, insert: string, documentation: string])[] = [
  [
    'apiVersion',
    'apiVersion: ',
    'Group and version of the kind: `gateway.networking.k8s.io/v1`, `v1`, `apps/v1`.',
  ],
  ['kind', 'kind: ', 'What kind of object this is.'],
  ['metadata', 'metadata:\n  name: ', 'Name, namespace, labels and annotations.'],
  ['spec', 'spec:\n  ', 'What is wanted of the object.'],
];

const firstKeys = (text: string, { finished }: Cursor): readonly Offer[] =>
  FIRST.filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text)).map(([key, insert, documentation]) => ({
    label: key,
    insert: finished ? key : insert,
    detail: '',
    documentation,
    kind: 'key',
  }));
