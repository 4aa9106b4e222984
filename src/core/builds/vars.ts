import type { Accumulation, Var } from './accumulation.ts';
import type { BuildContext } from './build-context.ts';
import { allIds, type BuildItem } from './build-item.ts';
import type { FieldConfig } from './default-fields.ts';
import { readGvk } from './field-config.ts';
import { lookUpField, splitFieldPath } from './field-path.ts';
import { changeField } from './field-spec.ts';
import { effectiveNamespace, isClusterScoped, splitApiVersion, type ObjectId } from './object-id.ts';
import { attempt } from './patches.ts';
import type { ProblemList } from './problem-list.ts';
import { MAX_BYTES, tooLarge, withinLimits } from './within-limits.ts';
import { followShared } from './follow-shared.ts';
import {
  scalar,
  textOf,
  withEntry,
  withItems,
  type Traced,
  type TracedMap,
  type TracedScalar,
} from './traced.ts';

/** Adds the `vars` of a kustomization, and notes the objects that they read from. */
export function addVars(
  { problems }: BuildContext,
  accumulation: Accumulation,
  vars: Traced | undefined,
): void {
  if (vars?.kind !== 'seq') return;
  for (const entry of vars.items) {
    const object = entry.kind === 'map' ? entry.entries.get('objref') : undefined;
    if (entry.kind !== 'map' || object?.kind !== 'map') {
      problems.error(entry.at, 'A var needs a name and an objref');
      continue;
    }
    const name = textOf(entry.entries.get('name'));
    if (accumulation.vars.some((other) => other.name === name)) {
      problems.error(entry.at, `There is a var "${name}" already`);
      continue;
    }
    const id = referredId(object);
    const found = accumulation.items.filter(
      (item) => !item.removed && allIds(item).some((known) => fits(known, id)),
    );
    const [item] = found;
    if (found.length > 1) problems.error(object.at, `There are ${found.length} objects that fit this var`);
    else if (item !== undefined) item.vars = [...item.vars, name];
    accumulation.vars.push({ name, fieldPath: fieldPathOf(entry), at: entry.at });
  }
}

function referredId(object: TracedMap): ObjectId {
  const apiVersion = textOf(object.entries.get('apiVersion'));
  return {
    ...readGvk(object),
    ...(apiVersion === '' ? {} : splitApiVersion(apiVersion)),
    name: textOf(object.entries.get('name')),
    namespace: textOf(object.entries.get('namespace')),
  };
}

function fieldPathOf(entry: TracedMap): string {
  const field = entry.entries.get('fieldref');
  return (field?.kind === 'map' ? textOf(field.entries.get('fieldPath')) : '') || 'metadata.name';
}

const fits = (known: ObjectId, id: ObjectId): boolean =>
  known.name === id.name &&
  known.kind === id.kind &&
  known.group === id.group &&
  known.version === id.version &&
  ((id.namespace === '' && !isClusterScoped(id)) || effectiveNamespace(known) === effectiveNamespace(id));

/** Writes the values of all vars where `$(NAME)` stands for them, in the fields that the configuration names. */
export function resolveVars(
  items: readonly BuildItem[],
  vars: readonly Var[],
  { varReference }: FieldConfig,
  problems: ProblemList,
): void {
  if (vars.length === 0) return;
  const values = new Map<string, TracedScalar>();
  for (const { name, fieldPath, at } of vars) {
    const item = items.find((other) => other.vars.includes(name));
    const value =
      item &&
      attempt(problems, () =>
        lookUpField(item.value, splitFieldPath(fieldPath.replace(/\[(\d+)\]/g, '.$1')), at),
      );
    if (value?.kind === 'scalar') values.set(name, value);
    else if (!problems.isPartial()) {
      problems.error(
        at,
        item
          ? `The object of the var "${name}" has no field ${fieldPath}`
          : `There is no object for the var "${name}"`,
      );
    }
  }
  for (const item of items) {
    for (const spec of varReference) {
      const value = attempt(problems, () =>
        withinLimits(
          changeField(item.value, spec, (node) => expanded(node, values)),
          item.value.at,
        ),
      );
      if (value !== null) item.value = followShared(item, value);
    }
  }
}

/** A text, or the texts of a mapping or a list, with vars expanded. */
function expanded(node: Traced, values: ReadonlyMap<string, TracedScalar>): Traced {
  if (node.kind === 'scalar') return expandText(node, values);
  if (node.kind === 'seq') {
    return withItems(
      node,
      node.items.map((item) => (item.kind === 'scalar' ? expandText(item, values) : item)),
    );
  }
  let result = node;
  for (const [key, value] of node.entries) {
    if (value.kind === 'scalar') result = withEntry(result, key, expandText(value, values));
  }
  return result;
}

const VAR = /\$(?:\$|\(([^)]*)\))/g;

/** `$(NAME)` alone takes the type of the value; `$$` is a dollar. What is no var stays. */
function expandText(node: TracedScalar, values: ReadonlyMap<string, TracedScalar>): TracedScalar {
  if (typeof node.value !== 'string' || !node.value.includes('$')) return node;
  const whole = /^\$\(([^)]*)\)$/.exec(node.value)?.[1];
  const value = whole === undefined ? undefined : values.get(whole);
  if (value !== undefined) return value;
  let length = node.value.length;
  const text = node.value.replace(VAR, (written, name: string | undefined) => {
    if (name === undefined) return '$';
    const inner = values.get(name);
    if (inner === undefined) return written;
    const put = textOf(inner);
    length += put.length;
    if (length > MAX_BYTES) throw tooLarge(node.at);
    return put;
  });
  return text === node.value ? node : scalar(text, node.at);
}
