import { boundedCache } from '../incremental/bounded-cache.ts';
import type { Gvk } from './object-id.ts';
import { isOfType } from './build-item.ts';
import {
  emptyMap,
  isNothing,
  scalar,
  withEntry,
  withItems,
  type Place,
  type Traced,
  type TracedMap,
} from './traced.ts';

/** A field of objects of a type (empty parts: of any) that kustomize changes. Lists on the way need no step: all items are meant. */
export type FieldSpec = Gvk & Readonly<{ path: string; create: boolean }>;

/** What stands at a field is changed in this way; undefined removes nothing and changes nothing. */
type Change = (node: Traced) => Traced;

/** What is made where a field is missing. */
type Creation = Readonly<{ kind: 'map' | 'scalar'; at: Place }>;

/** A mistake in the objects or in the configuration that makes kustomize refuse the build. */
export class FieldError extends Error {
  constructor(
    message: string,
    readonly at: Place,
  ) {
    super(message);
  }
}

/** The steps of a path; `\/` is a slash in a step. */
const stepsOf: (path: string) => readonly string[] = boundedCache((path) => {
  const parts = path.split('/');
  if (parts.length > 1 && parts[0] === '') parts.shift();
  const steps: string[] = [];
  for (const part of parts) {
    const last = steps.at(-1);
    if (last?.endsWith('\\')) steps[steps.length - 1] = `${last.slice(0, -1)}/${part}`;
    else steps.push(part);
  }
  return steps;
}, 2000);

/** Changes the field of `spec` in an object, wherever it is. Throws a FieldError where the path meets a scalar. */
export function changeField(
  object: TracedMap,
  spec: FieldSpec,
  change: Change,
  creation: Creation | null = null,
): TracedMap {
  return isOfType(object, spec) ? changeAt(object, spec.path, change, spec.create ? creation : null) : object;
}

/** Changes what stands at a path of an object of any type. */
export function changeAt(
  object: TracedMap,
  path: string,
  change: Change,
  creation: Creation | null = null,
): TracedMap {
  // The root is a map, and a step below it only changes its entries.
  return walk(object, stepsOf(path), 0, change, creation) as TracedMap;
}

function walk(
  node: Traced,
  steps: readonly string[],
  at: number,
  change: Change,
  creation: Creation | null,
): Traced {
  const step = steps[at];
  if (step === undefined) return change(node);
  if (isNothing(node)) return node;
  if (node.kind === 'seq') {
    return withItems(
      node,
      node.items.map((item) => walk(item, steps, at, change, creation)),
    );
  }
  if (node.kind === 'scalar') {
    throw new FieldError(`Here should be a mapping or a list, since ${step} is looked for inside`, node.at);
  }
  const isList = step.endsWith('[]');
  const name = isList ? step.slice(0, -2) : step;
  const found = node.entries.get(name);
  let field = found;
  if (creation !== null && !isList && isNothing(found)) {
    field =
      at === steps.length - 1 && creation.kind === 'scalar' ? scalar('', creation.at) : emptyMap(creation.at);
  }
  if (field === undefined) return node;
  return withEntry(node, name, walk(field, steps, at + 1, change, creation));
}
