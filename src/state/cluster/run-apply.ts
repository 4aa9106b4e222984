import type { ApplyOptions, ApplyResult, ClusterConnection } from '../../cluster/cluster-types.ts';
import type { ApplyItem } from '../../core/cluster/apply-plan.ts';
import { withoutManagedField } from '../../core/cluster/without-managed-field.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { JsonObject } from '../../core/yaml/json.ts';

/** What became of each object, as it comes in. */
export type ApplyResults = ReadonlyMap<ResourceKey, ApplyResult>;

type Run = Readonly<{
  connection: Pick<ClusterConnection, 'apply'>;
  /** Says what became of one. */
  onResult: (key: ResourceKey, result: ApplyResult) => void;
  /** Ends it before the next object. */
  signal: AbortSignal;
}>;

/** Of six connections that a browser opens to one address. */
const AT_ONCE = 3;

/** Asks of each object what its apply would do, a few at once: dry runs do not see each other. */
export async function dryRunAll(
  items: readonly ApplyItem[],
  { connection, onResult, signal }: Run,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item && !signal.aborted; item = waiting.shift()) {
      const result = await connection.apply(item.object, { dryRun: true });
      if (!signal.aborted) onResult(item.key, result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The fields of others that the user takes over, as the API server names them; the others of a conflict stay as they are. */
export type TakenOver = ReadonlyMap<ResourceKey, ReadonlySet<string>>;

/** An object to apply, with what its dry run said of it; null where none could be asked. */
export type ToApply = Readonly<{
  item: ApplyItem;
  dryRun: ApplyResult | null;
  /** What was said of it with the user's choice about its conflicts. */
  settled?: ApplyResult | null;
}>;

/** The object that what was confirmed was shown against: it has to be that still. */
function shownAgainst({ dryRun, settled }: ToApply): Pick<ApplyOptions, 'expected'> {
  const shown = settled ?? dryRun;
  switch (shown?.outcome) {
    case 'created':
      return { expected: null };
    case 'unchanged':
      return { expected: shown.after };
    case 'changed':
      return shown.before === null ? {} : { expected: shown.before };
    default:
      return {};
  }
}

const conflictingFields = (result: ApplyResult | null): readonly string[] =>
  result?.outcome === 'conflict' ? result.conflicts.flatMap(({ fields }) => fields) : [];

/** The object without what stays with others; null where that cannot be left out. */
export function leavingToOthers(object: JsonObject, fields: readonly string[]): JsonObject | null {
  let rest: JsonObject | null = object;
  for (const field of fields) rest = rest && withoutManagedField(rest, field);
  return rest;
}

const refused = (message: string): ApplyResult => ({ outcome: 'refused', message, causes: [], warnings: [] });

const NONE: ReadonlySet<string> = new Set();

/** What is sent of an object by what the user chose about conflicts; null where it cannot be sent so. */
function chosenObject({ item, dryRun }: ToApply, chosen: ReadonlySet<string>) {
  const left = conflictingFields(dryRun).filter((field) => !chosen.has(field));
  return { left, object: leavingToOthers(item.object, left) };
}

/** Asks what an object would become by what the user chose about its conflicts. */
export async function settleConflict(
  one: ToApply,
  takenOver: TakenOver,
  words: ApplyWords,
  connection: Run['connection'],
): Promise<ApplyResult> {
  const chosen = takenOver.get(one.item.key) ?? NONE;
  const { object, left } = chosenObject(one, chosen);
  if (!object) return refused(words.cannotLeave(left));
  return connection.apply(object, { dryRun: true, force: chosen.size > 0 });
}

/** Applies one object, taking over no other fields than those that were chosen. */
async function applyOne(
  one: ToApply,
  chosen: ReadonlySet<string>,
  connection: Run['connection'],
  words: ApplyWords,
): Promise<ApplyResult> {
  const { object, left } = chosenObject(one, chosen);
  if (!object) return refused(words.cannotLeave(left));
  const expecting = shownAgainst(one);
  if (chosen.size === 0) return connection.apply(object, { dryRun: false, ...expecting });
  // Forcing takes over whatever conflicts: it has to be what was confirmed, and nothing that came since.
  const now = await connection.apply(object, { dryRun: true });
  const others = conflictingFields(now).filter((field) => !chosen.has(field));
  if (others.length > 0) return refused(words.newConflict(others));
  return connection.apply(object, { dryRun: false, force: true, ...expecting });
}

/** What is said where nothing was sent. */
export type ApplyWords = Readonly<{
  cannotLeave: (fields: readonly string[]) => string;
  newConflict: (fields: readonly string[]) => string;
}>;

/**
 * Applies objects one after the other, in the order in which they stand on each other. An object that fails does not keep the
 * others from being applied: the server says of each what became of it.
 */
export async function applyAll(
  all: readonly ToApply[],
  takenOver: TakenOver,
  words: ApplyWords,
  { connection, onResult, signal }: Run,
): Promise<void> {
  for (const one of all) {
    if (signal.aborted) return;
    onResult(one.item.key, await applyOne(one, takenOver.get(one.item.key) ?? NONE, connection, words));
  }
}
