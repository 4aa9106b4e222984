import type { RefSpec } from '../../kinds/define-kind.ts';
import { arrayAt, parsePath, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { rowsOf } from '../../topology/rows-of.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, Path } from '../../yaml/json.ts';

/** Where a reference is written: a field, or a list that gets another item. What is missing around it is `around`. */
export type ReferencePlace = Readonly<{
  path: Path;
  append: boolean;
  /** The reference with what has to stand around it at `path`. */
  around: (reference: Json) => Json;
}>;

const ANY = '[*]';

/** Which item of a list is meant where the edge begins at the card as a whole. */
export type ChooseItem = (items: readonly Json[]) => number;

/**
 * The place of a new reference in its holder. An edge that begins at a row is written there; otherwise `choose` says
 * which item of a list is meant. Lists whose items say more than the reference (`beside`) get an item of their own,
 * unless one waits for the reference.
 */
export function referencePlace(
  holder: Resource,
  row: string | null,
  spec: RefSpec,
  choose: ChooseItem,
): ReferencePlace {
  const steps = parsePath(spec.at);
  const begin = rowsOf(holder).find(({ id }) => id === row)?.path ?? [];
  const path: (string | number)[] = [];
  for (const [index, step] of steps.entries()) {
    if (step !== ANY) {
      path.push(step);
      continue;
    }
    const rest = steps.slice(index + 1);
    const items = arrayAt(holder.value, path);
    const item = rest.length === 0 ? undefined : itemFor(items, path, begin, rest, spec, choose);
    if (item === undefined)
      return { path, append: true, around: (reference) => itemAround(rest, reference, spec) };
    path.push(item);
  }
  return { path, append: false, around: (reference) => reference };
}

/** The item of a list in which the reference goes; undefined where it gets one of its own. */
function itemFor(
  items: readonly Json[],
  path: Path,
  begin: Path,
  rest: Path,
  { beside }: RefSpec,
  choose: ChooseItem,
): number | undefined {
  const chosen = begin[path.length];
  if (typeof chosen === 'number' && path.every((step, i) => step === begin[i])) return chosen;
  if (items.length === 0) return undefined;
  if (beside === undefined || rest.includes(ANY)) return choose(items);
  const waiting = items.findIndex(
    (item) => stringAt(item, ['type']) === beside['type'] && valueAt(item, rest) === undefined,
  );
  return waiting < 0 ? undefined : waiting;
}

/** A reference in the fields and lists that lead to it. */
function wrap(steps: Path, reference: Json, spec: RefSpec): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return reference;
  return step === ANY ? [itemAround(rest, reference, spec)] : { [step]: wrap(rest, reference, spec) };
}

/** An item of a list that leads to a reference; the innermost says what has to stand beside it. */
function itemAround(rest: Path, reference: Json, spec: RefSpec): Json {
  const item = wrap(rest, reference, spec);
  return rest.length > 0 && !rest.includes(ANY) ? merge(spec.beside ?? {}, item) : item;
}

/** Two values as one, object by object. */
function merge(a: Json, b: Json): Json {
  if (!isObject(a) || !isObject(b)) return b;
  const both: Record<string, Json> = { ...a };
  for (const [key, value] of Object.entries(b)) both[key] = merge(both[key] ?? {}, value);
  return both;
}
