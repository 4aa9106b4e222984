import type { Kind, RefSpec } from '../../../core/kinds/define-kind.ts';
import { rowFacts } from '../../../core/kinds/row.ts';
import type { Schema } from '../../../core/kinds/schema.ts';
import { parsePath, stringAt } from '../../../core/model/access.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import type { Json, JsonObject, Path } from '../../../core/yaml/json.ts';
import { isObject } from '../../../core/yaml/is-object.ts';

/** What a form's edits are made of: a value to write, or a field to remove. */
export type FieldEdit = Readonly<{ path: Path; value: Json | undefined }>;

/** The declared reference at a path, if there is one. */
export function refAt(kind: Kind | undefined, path: Path): RefSpec | null {
  for (const spec of kind?.refs ?? []) {
    const pattern = parsePath(spec.at);
    if (pattern.length !== path.length) continue;
    if (
      pattern.every((step, index) =>
        step === '[*]' ? typeof path[index] === 'number' : step === path[index],
      )
    )
      return spec;
  }
  return null;
}

/** The keys under which a reference of that kind holds its parts. */
export const keysOf = ({ keys }: RefSpec) => ({
  group: keys?.group ?? 'group',
  kind: keys?.kind ?? 'kind',
  namespace: keys?.namespace ?? 'namespace',
  name: keys?.name ?? 'name',
});

/** The objects that a reference may choose among: its own namespace first, then by kind and name. */
export function choicesOf(
  spec: RefSpec,
  nodes: ReadonlyMap<ResourceKey, GraphNode>,
  owner: Readonly<{ key: ResourceKey; namespace: string }>,
): readonly GraphNode[] {
  const targets = new Set(spec.targets);
  const away = (node: GraphNode) => (node.namespace === owner.namespace ? 0 : 1);
  return [...nodes.values()]
    .filter(
      ({ origin, group, kind, key }) =>
        origin === 'manifest' && key !== owner.key && targets.has(`${group}/${kind}`),
    )
    .filter(({ namespace }) => spec.namespace !== 'local' || namespace === owner.namespace)
    .toSorted(
      (a, b) =>
        away(a) - away(b) ||
        a.namespace.localeCompare(b.namespace) ||
        a.kind.localeCompare(b.kind) ||
        a.name.localeCompare(b.name),
    );
}

/** The object a reference means, whether it is there or not. Null while it has no name. */
export function meantBy(spec: RefSpec, value: Json | undefined, namespace: string) {
  const keys = keysOf(spec);
  const object: JsonObject = isObject(value) ? value : {};
  const name = typeof value === 'string' ? value : stringAt(object, [keys.name]);
  if (name === undefined || name === '') return null;
  return {
    name,
    group: stringAt(object, [keys.group]) ?? spec.group ?? '',
    kind: stringAt(object, [keys.kind]) ?? spec.kind ?? '',
    namespace:
      spec.namespace === 'cluster'
        ? ''
        : spec.namespace === 'local'
          ? namespace
          : (stringAt(object, [keys.namespace]) ?? namespace),
  };
}

/** The smallest edits that make the reference at `path` mean `target`; its other fields stay. */
export function pointAt(
  spec: RefSpec,
  schema: Schema | undefined,
  path: Path,
  value: Json | undefined,
  target: GraphNode,
  namespace: string,
): readonly FieldEdit[] {
  if (typeof value === 'string' || (schema?.type === 'string' && !isObject(value)))
    return [{ path, value: target.name }];
  const keys = keysOf(spec);
  const object: JsonObject = isObject(value) ? value : {};
  const wanted: Record<string, string | undefined> = {
    [keys.group]:
      spec.group === null || spec.group !== target.group || spec.kind !== target.kind
        ? target.group
        : undefined,
    [keys.kind]: spec.kind === null || spec.kind !== target.kind ? target.kind : undefined,
    [keys.name]: target.name,
    [keys.namespace]:
      spec.namespace === 'own' && target.namespace !== namespace ? target.namespace : undefined,
  };
  // A default group is omitted even where the kind has to be written.
  if (spec.group !== null && spec.group === target.group) wanted[keys.group] = undefined;
  if (!isObject(value)) {
    const entries = Object.entries(wanted).filter(([, part]) => part !== undefined) as [string, string][];
    return [{ path, value: Object.fromEntries(entries) }];
  }
  const meaningless: Record<string, string> = {
    [keys.group]: spec.group ?? '',
    [keys.kind]: spec.kind ?? '',
    [keys.namespace]: namespace,
  };
  return Object.entries(wanted).flatMap(([key, part]) => {
    if (object[key] === part) return [];
    if (part === undefined && object[key] === meaningless[key]) return [];
    return [{ path: [...path, key], value: part }];
  });
}

/** Fields shown beside the target of a reference, whether they are set or not. */
export const directFields = (schema: Schema | undefined): readonly string[] =>
  ['sectionName', 'port', 'weight'].filter((field) => schema?.properties?.[field]);

/** The fields of a reference that its own controls show. */
export function shownByReference(spec: RefSpec, schema: Schema | undefined): ReadonlySet<string> {
  return new Set([...Object.values(keysOf(spec)), ...directFields(schema)]);
}

/** Ports and sections a reference may name: taken from the rows of its target. */
export function rowChoices(
  target: GraphNode | undefined,
  field: string,
): readonly Readonly<{ value: string; label: string }>[] {
  const rows = target?.rows ?? [];
  if (field === 'sectionName')
    return rows
      .filter(({ id }) => id.startsWith('listener:'))
      .map(({ id, value = '', chips }) => ({
        value: id.slice('listener:'.length),
        label: [value, ...chips].join(' '),
      }));
  if (field !== 'port') return [];
  return rows.flatMap((row) => {
    const port = /^port:(\d+)\//.exec(row.id)?.[1];
    return port === undefined ? [] : [{ value: port, label: rowFacts(row).join(' ') }];
  });
}
