import { isObject } from '../yaml/is-object.ts';
import { DEFAULT_FIELDS, type FieldConfig, type NameReference } from './default-fields.ts';
import type { FieldSpec } from './field-spec.ts';
import { isSelected, type Gvk } from './object-id.ts';
import { plain, textOf, type Place, type Traced, type TracedMap } from './traced.ts';

/** The fields of lists of field specs, in a configuration file as in `FieldConfig`. */
const LISTS = [
  'namePrefix',
  'nameSuffix',
  'namespace',
  'commonLabels',
  'labels',
  'templateLabels',
  'commonAnnotations',
  'varReference',
  'images',
  'replicas',
] as const;

/** A configuration that adds nothing. */
export const EMPTY_FIELDS: FieldConfig = {
  ...(Object.fromEntries(LISTS.map((name) => [name, []])) as unknown as Record<
    (typeof LISTS)[number],
    readonly FieldSpec[]
  >),
  nameReference: [],
};

/**
 * Two configurations as one. A field that the first one has for the same or a narrower type is not added again. Every
 * kustomization brings the defaults, so whatever has come from one contains them already.
 */
export function mergeFields(before: FieldConfig, more: FieldConfig): FieldConfig {
  if (before === more || more === EMPTY_FIELDS) return before;
  if (before === EMPTY_FIELDS || before === DEFAULT_FIELDS)
    return before === EMPTY_FIELDS ? more : merged(before, more);
  return more === DEFAULT_FIELDS ? before : merged(before, more);
}

function merged(before: FieldConfig, more: FieldConfig): FieldConfig {
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, mergeSpecs(before[name], more[name])]),
  ) as unknown as FieldConfig;
  return { ...lists, nameReference: mergeReferences(before.nameReference, more.nameReference) };
}

/** Field specs with others added that they do not have yet. */
export function mergeSpecs(before: readonly FieldSpec[], more: readonly FieldSpec[]): readonly FieldSpec[] {
  const paths = new Map<string, FieldSpec[]>();
  for (const spec of before) paths.set(spec.path, [...(paths.get(spec.path) ?? []), spec]);
  const added: FieldSpec[] = [];
  for (const spec of more) {
    const same = paths.get(spec.path) ?? [];
    if (same.some((known) => isSelected(known, spec))) continue;
    paths.set(spec.path, [...same, spec]);
    added.push(spec);
  }
  return added.length === 0 ? before : [...before, ...added];
}

const sameType = (a: Gvk, b: Gvk): boolean =>
  a.group === b.group && a.version === b.version && a.kind === b.kind;

function mergeReferences(
  before: readonly NameReference[],
  more: readonly NameReference[],
): readonly NameReference[] {
  const result = [...before];
  for (const reference of more) {
    const index = result.findIndex((known) => sameType(known, reference));
    const known = result[index];
    if (known === undefined) result.push(reference);
    else result[index] = { ...known, referrers: mergeSpecs(known.referrers, reference.referrers) };
  }
  return result;
}

/** The type that a mapping names with `group`, `version` and `kind`. */
export const readGvk = (map: TracedMap): Gvk => ({
  group: textOf(map.entries.get('group')),
  version: textOf(map.entries.get('version')),
  kind: textOf(map.entries.get('kind')),
});

/** A list of field specs, as configurations, `labels[].fields` and transformers have them. */
export const readSpecs = (node: Traced | undefined): readonly FieldSpec[] =>
  node?.kind === 'seq'
    ? node.items.flatMap((item) =>
        item.kind === 'map'
          ? [
              {
                ...readGvk(item),
                path: textOf(item.entries.get('path')),
                create: plain(item.entries.get('create') ?? item) === true,
              },
            ]
          : [],
      )
    : [];

/** A file of `configurations`. Keys that kustomize does not know make it refuse the file. */
export function readFields(node: Traced, report: (at: Place, message: string) => void): FieldConfig {
  if (node.kind !== 'map' || !isObject(plain(node))) {
    report(node.at, 'A configuration is a mapping of lists of fields');
    return EMPTY_FIELDS;
  }
  const known = new Set<string>([...LISTS, 'nameReference']);
  for (const [key, value] of node.entries) {
    if (!known.has(key)) report(value.at, `kustomize knows no list "${key}" in a configuration`);
  }
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, readSpecs(node.entries.get(name))]),
  ) as unknown as FieldConfig;
  const references = node.entries.get('nameReference');
  return {
    ...lists,
    nameReference:
      references?.kind === 'seq'
        ? references.items.flatMap((item) =>
            item.kind === 'map'
              ? [{ ...readGvk(item), referrers: readSpecs(item.entries.get('fieldSpecs')) }]
              : [],
          )
        : [],
  };
}
