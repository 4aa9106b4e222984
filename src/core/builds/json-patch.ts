import { FieldError } from './field-spec.ts';
import { withinLimits } from './within-limits.ts';
import {
  isEmpty,
  plain,
  textOf,
  withEntry,
  withItems,
  type Place,
  type Traced,
  type TracedMap,
} from './traced.ts';

/**
 * A value with the operations of a JSON patch (RFC 6902) applied, in the order of the patch.
 *
 * @throws FieldError where an operation is none, does not fit the value, or makes it too large
 */
export function applyJsonPatch(value: Traced, operations: readonly Traced[]): Traced {
  return operations.reduce((before, operation) => {
    const after = applyOperation(before, operation);
    return after === before ? before : withinLimits(after, operation.at);
  }, value);
}

function applyOperation(value: Traced, operation: Traced): Traced {
  if (operation.kind !== 'map')
    throw new FieldError('An operation of a JSON patch is a mapping', operation.at);
  const name = textOf(operation.entries.get('op'));
  const path = pointerOf(operation, 'path');
  switch (name) {
    case 'add':
      return changeAt(value, path, (parent, step) => insert(parent, step, contentOf(operation), path.at));
    case 'replace':
      if (path.text === '') return contentOf(operation);
      return changeAt(value, path, (parent, step) => replace(parent, step, contentOf(operation), path.at));
    case 'remove':
      return changeAt(value, path, (parent, step) => remove(parent, step, path.at));
    case 'move': {
      const from = pointerOf(operation, 'from');
      const moved = found(value, from);
      const without = changeAt(value, from, (parent, step) => remove(parent, step, from.at));
      return changeAt(without, path, (parent, step) => insert(parent, step, moved, path.at));
    }
    case 'copy': {
      const copied = found(value, pointerOf(operation, 'from'));
      return changeAt(value, path, (parent, step) => insert(parent, step, copied, path.at));
    }
    case 'test': {
      const expected = plain(operation.entries.get('value') ?? operation);
      const actual = find(value, path.steps);
      const same =
        actual === undefined
          ? !operation.entries.has('value') || expected === null
          : canonical(plain(actual)) === canonical(expected);
      if (!same) throw new FieldError(`The value at ${path.text} is not the one that is tested for`, path.at);
      return value;
    }
    default:
      throw new FieldError(
        name === ''
          ? 'This operation of the JSON patch names no op'
          : `There is no operation "${name}" in JSON patches`,
        operation.at,
      );
  }
}

type Pointer = Readonly<{ text: string; steps: readonly string[]; at: Place }>;

function pointerOf(operation: TracedMap, field: 'path' | 'from'): Pointer {
  const node = operation.entries.get(field);
  if (node === undefined)
    throw new FieldError(`This operation of the JSON patch has no ${field}`, operation.at);
  const text = textOf(node);
  const steps = text === '' ? [] : text.split('/').slice(1);
  return {
    text,
    steps: steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    at: node.at,
  };
}

const contentOf = (operation: TracedMap): Traced => {
  const value = operation.entries.get('value');
  // Without a value, null is written.
  return value ?? { kind: 'scalar', value: null, at: operation.at };
};

function find(value: Traced, steps: readonly string[]): Traced | undefined {
  let here: Traced | undefined = value;
  for (const step of steps) {
    if (here?.kind === 'map') here = here.entries.get(step);
    else if (here?.kind === 'seq') {
      const items: readonly Traced[] = here.items;
      const index = indexOf(step, items.length);
      here = index === null ? undefined : items[index];
    } else here = undefined;
  }
  return here;
}

function found(value: Traced, pointer: Pointer): Traced {
  const node = find(value, pointer.steps);
  if (node === undefined) throw new FieldError(`There is nothing at ${pointer.text}`, pointer.at);
  return node;
}

/** A place in a list; a negative one counts from its end. */
function indexOf(step: string, length: number): number | null {
  if (!/^-?\d+$/.test(step)) return null;
  const index = Number(step);
  return index < 0 ? index + length : index;
}

/** Changes what holds the last step of a path. */
function changeAt(
  value: Traced,
  { text, steps, at }: Pointer,
  change: (parent: Traced, step: string) => Traced,
): Traced {
  if (steps.length === 0) throw new FieldError(`"${text}" is no path: a path begins with a slash`, at);
  const walk = (here: Traced, index: number): Traced => {
    const step = steps[index] ?? '';
    if (index >= steps.length - 1) return change(here, step);
    if (here.kind === 'map') {
      const next = here.entries.get(step);
      if (next !== undefined) return withEntry(here, step, walk(next, index + 1));
    } else if (here.kind === 'seq') {
      const position = indexOf(step, here.items.length);
      const next = position === null ? undefined : here.items[position];
      if (next !== undefined) {
        return withItems(
          here,
          here.items.map((item, other) => (other === position ? walk(next, index + 1) : item)),
        );
      }
    }
    throw new FieldError(`There is nothing at ${text}: its part "${step}" does not exist`, at);
  };
  return walk(value, 0);
}

function insert(parent: Traced, step: string, content: Traced, at: Place): Traced {
  if (parent.kind === 'map') return withEntry(parent, step, content);
  if (parent.kind === 'seq') {
    if (step === '-') return { ...parent, items: [...parent.items, content] };
    const { length } = parent.items;
    const written = /^-?\d+$/.test(step) ? Number(step) : null;
    const index = written !== null && written < 0 ? written + length + 1 : written;
    if (index !== null && index >= 0 && index <= length) {
      return { ...parent, items: parent.items.toSpliced(index, 0, content) };
    }
    throw new FieldError(`The list has ${length} items, so nothing can be put at ${step}`, at);
  }
  throw new FieldError('There is neither a mapping nor a list to add to', at);
}

/** Of a mapping, kustomize also replaces a key that is not there. */
function replace(parent: Traced, step: string, content: Traced, at: Place): Traced {
  if (parent.kind === 'map') return withEntry(parent, step, content);
  if (parent.kind === 'seq') {
    const index = indexOf(step, parent.items.length);
    if (index !== null && index >= 0 && index < parent.items.length) {
      return { ...parent, items: parent.items.with(index, content) };
    }
  }
  throw new FieldError(`There is nothing to replace: "${step}" does not exist`, at);
}

function remove(parent: Traced, step: string, at: Place): Traced {
  if (parent.kind === 'map' && parent.entries.has(step)) return withEntry(parent, step, undefined);
  if (parent.kind === 'seq') {
    const index = indexOf(step, parent.items.length);
    if (index !== null && index >= 0 && index < parent.items.length) {
      return { ...parent, items: parent.items.toSpliced(index, 1) };
    }
  }
  throw new FieldError(`There is nothing to remove: "${step}" does not exist`, at);
}

/** Equal values have equal texts, whatever the order of their keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Whether a value looks like a JSON patch rather than an object. */
export const isJsonPatch = (value: Traced): boolean => value.kind === 'seq' && !isEmpty(value);
