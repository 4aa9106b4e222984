import type { Schema } from '../../../core/kinds/schema.ts';
import type { InstalledCrds } from '../../../core/model/installed-crds.ts';
import { isServed } from '../../../core/model/served.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import type { Shape } from './shape.ts';
import { isObject } from '../../../core/yaml/is-object.ts';

/** Which field a control is for. */
export type FieldAt = Readonly<{
  name: string;
  path: Path;
  /** Undefined for fields the schema does not know. */
  schema: Schema | undefined;
  required: boolean;
}>;

/** One field of an object as a form shows it. */
export type Field = FieldAt &
  Readonly<{
    /** Undefined where the manifest does not say. */
    value: Json | undefined;
    /** What to show of it; null for all. */
    shape: Shape | null;
  }>;

/** Not fields to fill in: they identify the object, or the cluster writes them. */
const elsewhere: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'status']);
const elsewhereInMetadata: ReadonlySet<string> = new Set([
  'name',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
  'managedFields',
]);

const isElsewhere = (path: readonly (string | number)[], name: string): boolean =>
  (path.length === 0 && elsewhere.has(name)) ||
  (path.length === 1 && path[0] === 'metadata' && elsewhereInMetadata.has(name));

/**
 * The fields of an object to show: with a shape those it names, there or not; without, those that are there and
 * those that must be. `path` is the object's own, from the root of the manifest.
 */
export function fieldsOf(
  schema: Schema | undefined,
  value: Json | undefined,
  shape: Shape | null,
  path: readonly (string | number)[],
): readonly Field[] {
  const object = isObject(value) ? value : {};
  const properties = schema?.properties ?? {};
  const required = new Set(schema?.required ?? []);
  const field = (name: string, inner: Shape | null): Field => ({
    name,
    path: [...path, name],
    schema: properties[name] ?? schema?.additionalProperties,
    value: Object.hasOwn(object, name) ? object[name] : undefined,
    required: required.has(name),
    shape: inner,
  });
  if (shape && !shape.whole)
    return [...shape.children].map(([name, inner]) => field(name, inner.whole ? null : inner));
  const names = new Set([...Object.keys(object), ...required]);
  const ordered = [...Object.keys(properties).filter((name) => names.has(name)), ...names];
  return [...new Set(ordered)].filter((name) => !isElsewhere(path, name)).map((name) => field(name, null));
}

/** The fields that could be added: known to the schema, served by the installed CRDs, and not there yet. */
export function absentFields(
  schema: Schema | undefined,
  value: Json | undefined,
  crds: InstalledCrds,
  path: readonly (string | number)[],
): readonly Readonly<{ name: string; schema: Schema }>[] {
  const object = isObject(value) ? value : {};
  const required = new Set(schema?.required ?? []);
  return Object.entries(schema?.properties ?? {})
    .filter(([name]) => !Object.hasOwn(object, name) && !required.has(name) && !isElsewhere(path, name))
    .filter(([, inner]) => isServed(inner.served, crds))
    .map(([name, inner]) => ({ name, schema: inner }));
}
