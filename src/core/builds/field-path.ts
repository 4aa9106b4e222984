import { patternOf } from './anchored-pattern.ts';
import { FieldError } from './field-spec.ts';
import {
  emptyMap,
  isNothing,
  scalar,
  textOf,
  withEntry,
  withItems,
  type Place,
  type Traced,
} from './traced.ts';

/** The steps of a path with dots; `\.` is a dot, and what is in brackets is one step. */
export function splitFieldPath(path: string): readonly string[] {
  const pieces = path.split('.');
  if (pieces.length > 1 && pieces[0] === '') pieces.shift();
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last?.endsWith('\\')) parts[parts.length - 1] = `${last.slice(0, -1)}.${piece}`;
    else parts.push(piece);
  }
  const steps: string[] = [];
  for (let index = 0; index < parts.length; index++) {
    let step = parts[index] ?? '';
    if (step.startsWith('[') && !step.endsWith(']')) {
      while (index < parts.length - 1) {
        index++;
        const more = parts[index] ?? '';
        step += `.${more}`;
        if (more.endsWith(']')) break;
      }
      if (!step.includes('=')) step = step.replace(/^[[\]]+|[[\]]+$/g, '');
    }
    steps.push(step);
  }
  return steps;
}

/** `[name=web]`, or `[=value]` of a list of texts. */
type ItemStep = Readonly<{ key: string; value: string }>;

function itemStep(step: string, at: Place): ItemStep | null {
  if (!step.startsWith('[') || !step.endsWith(']')) return null;
  const inside = step.slice(1, -1);
  const split = inside.indexOf('=');
  if (split < 0) throw new FieldError(`"${step}" has to say which items it means, as in [name=web]`, at);
  return { key: inside.slice(0, split), value: inside.slice(split + 1) };
}

const isIndex = (step: string): boolean => /^\+?\d+$/.test(step);

/** The one node at a path; undefined where there is none. */
export function lookUpField(value: Traced, steps: readonly string[], at: Place): Traced | undefined {
  let here: Traced | undefined = value;
  for (const written of steps) {
    const step = written.trim();
    if (step === '') continue;
    if (step === '*') throw new FieldError('A value is read from one field, so its path has no *', at);
    here = lookUpStep(here, step, at);
    if (here === undefined || isNothing(here)) return undefined;
  }
  return here;
}

function lookUpStep(node: Traced, step: string, at: Place): Traced | undefined {
  const item = itemStep(step, at);
  if (item !== null || isIndex(step) || step === '-') {
    if (node.kind !== 'seq') throw new FieldError(`"${step}" is looked for in what is no list`, at);
    if (item === null) return step === '-' ? node.items.at(-1) : node.items[Number(step)];
    return node.items.find((one) =>
      item.key === ''
        ? textOf(one) === item.value
        : one.kind === 'map' && one.entries.has(item.key) && textOf(one.entries.get(item.key)) === item.value,
    );
  }
  if (node.kind !== 'map') throw new FieldError(`"${step}" is looked for in what is no mapping`, at);
  return node.entries.get(step);
}

/** What is written at a path. */
export type Assignment = Readonly<{
  change: (node: Traced) => Traced;
  /** Of what kind a missing field is made; null where it is not. */
  creates: Traced['kind'] | null;
  /** The field path, for problems. */
  at: Place;
}>;

/** The value with all nodes at a path changed, and how many there were. */
export type Assigned = Readonly<{ value: Traced; count: number }>;

/** A text on the way: what is inside of it is not a field of the object. */
export class EmbeddedText extends Error {}

/**
 * Changes every node at a path, in which `*` stands for all items of a list.
 *
 * @throws FieldError where the path does not fit the value, EmbeddedText where it leads into a text
 */
export function assignField(value: Traced, steps: readonly string[], how: Assignment): Assigned {
  const [step, ...rest] = steps;
  if (step === undefined) return { value: how.change(value), count: 1 };
  if (isIndex(step)) return assignIndex(value, Number(step), rest, how);
  const item = itemStep(step, how.at);
  if (item !== null) return assignItems(value, item, steps, how);
  if (step === '*') {
    if (value.kind !== 'seq')
      throw new FieldError('"*" stands for the items of a list, and here is none', how.at);
    return assignAll(value, () => true, rest, how);
  }
  if (isNothing(value)) return { value, count: 0 };
  if (value.kind === 'scalar') throw new EmbeddedText();
  if (value.kind !== 'map') throw new FieldError(`"${step}" is looked for in what is no mapping`, how.at);
  const field = value.entries.get(step) ?? created(rest[0], how);
  if (field === undefined) return { value, count: 0 };
  const inner = assignField(field, rest, how);
  return { value: withEntry(value, step, inner.value), count: inner.count };
}

/** A missing field, of the kind that the next step needs. */
function created(next: string | undefined, { creates, at }: Assignment): Traced | undefined {
  if (creates === null) return undefined;
  if (next === undefined) {
    return creates === 'map'
      ? emptyMap(at)
      : creates === 'seq'
        ? { kind: 'seq', items: [], at }
        : scalar('', at);
  }
  return isIndex(next) || (next.startsWith('[') && next.endsWith(']'))
    ? { kind: 'seq', items: [], at }
    : emptyMap(at);
}

function assignIndex(value: Traced, index: number, rest: readonly string[], how: Assignment): Assigned {
  if (value.kind !== 'seq') throw new FieldError(`Item ${index} is looked for in what is no list`, how.at);
  const { length } = value.items;
  const item = value.items[index] ?? (index === length ? created(rest[0], how) : undefined);
  if (item === undefined)
    throw new FieldError(`Item ${index} is looked for, and the list has ${length}`, how.at);
  const inner = assignField(item, rest, how);
  const items = index === length ? [...value.items, inner.value] : value.items.with(index, inner.value);
  return { value: withItems(value, items), count: inner.count };
}

function assignItems(value: Traced, item: ItemStep, steps: readonly string[], how: Assignment): Assigned {
  if (value.kind !== 'seq')
    throw new FieldError(`"${steps[0] ?? ''}" is looked for in what is no list`, how.at);
  const pattern = patternOf(item.value);
  if (pattern === undefined) throw new FieldError(`"${item.value}" is no regular expression`, how.at);
  const { key } = item;
  const fits = (one: Traced): boolean => {
    if (key === '') return one.kind === 'scalar' && pattern.find(textOf(one));
    const field = one.kind === 'map' ? one.entries.get(key) : undefined;
    return field !== undefined && pattern.find(textOf(field));
  };
  const rest = key === '' ? [] : steps.slice(1);
  const changed = assignAll(value, fits, rest, how);
  if (changed.count > 0 || how.creates === null) return changed;
  const made =
    key === ''
      ? scalar(item.value, how.at)
      : { ...emptyMap(how.at), entries: new Map([[key, scalar(item.value, how.at)]]) };
  return assignAll({ ...value, items: [...value.items, made] }, fits, rest, how);
}

function assignAll(
  value: Extract<Traced, Readonly<{ kind: 'seq' }>>,
  fits: (item: Traced) => boolean,
  rest: readonly string[],
  how: Assignment,
): Assigned {
  let count = 0;
  const items = value.items.map((item) => {
    if (!fits(item)) return item;
    const inner = assignField(item, rest, how);
    count += inner.count;
    return inner.value;
  });
  return { value: withItems(value, items), count };
}
