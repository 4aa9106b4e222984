import { DNS_SUBDOMAIN } from '../../kinds/shared/patterns.ts';
import { pathText, valueAt } from '../../model/access.ts';
import type { Identity, Resource } from '../../model/resource.ts';
import { kindOf } from '../../kinds/registry.ts';
import { describe } from '../../topology/describe.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { Fix } from '../finding.ts';
import { pluralOf } from '../../text/words.ts';

/** Marks a fix as the one safe answer to its finding. */
export const safe = (fix: Fix): Fix => ({ ...fix, safe: true });

/** Writes a value at a path of an object. */
export const setFix = (on: Resource, path: Path, value: Json, title: string): Fix => ({
  title,
  call: { id: 'set', args: { key: on.key, path: [...path], value } },
});

/** Takes a key or an item out of an object; an item only as long as it is the one that is meant. */
export function unsetFix(on: Resource, path: Path, title: string): Fix {
  const was = typeof path.at(-1) === 'number' ? valueAt(on.value, path) : undefined;
  const args = { key: on.key, path: [...path], ...(was !== undefined && { was }) };
  return { title, call: { id: 'unset', args } };
}

/** Gives a key another name. */
export const renameKeyFix = (on: Resource, path: Path, name: string): Fix => ({
  title: `Rename ${pathText(path.slice(-1))} to ${name}`,
  call: { id: 'rename-key', args: { key: on.key, path: [...path], name } },
});

export const deleteFix = (on: Resource): Fix => ({
  title: `Delete ${describe(on)}`,
  call: { id: 'delete', args: { keys: [on.key] } },
});

/**
 * Makes what is missing, where there is a template for its kind, and objects can have such a name. `set` goes into the
 * template.
 */
export function createFix({ group, kind, name, namespace }: Identity, set?: JsonObject): readonly Fix[] {
  if (!kindOf(group, kind) || !NAME.test(name)) return [];
  const args = { kind: `${group}/${kind}`, name, namespace, file: null, exact: true, ...(set && { set }) };
  return [{ title: `Create ${describe({ group, kind, name, namespace })}`, call: { id: 'create', args } }];
}

/** What names of objects are made of, whatever else their kind asks for. */
const NAME = new RegExp(DNS_SUBDOMAIN);

/** Writes the ReferenceGrant that allows exactly one reference, into an existing grant where that is enough. */
export const grantFix = (from: Resource, to: Identity): Fix => ({
  title: `Allow ${pluralOf(from.kind)} of ${from.namespace} to refer to ${describe(to)}`,
  call: {
    id: 'grant-reference',
    args: {
      from: { group: from.group, kind: from.kind, namespace: from.namespace },
      to: { group: to.group, kind: to.kind, namespace: to.namespace, name: to.name },
    },
  },
});

/** The deepest part of `path` that is written: what a finding can point at. */
export function writtenPath(on: Resource, path: Path): Path {
  let length = path.length;
  while (length > 0 && valueAt(on.value, path.slice(0, length)) === undefined) length--;
  return path.slice(0, length);
}

/** The name of a reference, or the reference itself where it is a plain name. */
export const namePath = ({ value, path }: Readonly<{ value: Json; path: Path }>): Path =>
  typeof value === 'string' ? path : [...path, 'name'];
