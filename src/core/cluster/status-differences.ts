import type { Analysis } from '../analysis.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { Steps } from '../incremental/steps.ts';
import { knownAnswers } from '../presets/choices-with.ts';
import { implementationChoices } from '../presets/implementation-choices.ts';
import { presets } from '../presets/implementations/registry.generated.ts';
import type { Preset } from '../presets/define-preset.ts';
import type { Model } from '../model/model.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { objectAt } from '../model/access.ts';
import { generationOf } from '../status/condition.ts';
import { hasStatus, statusValue } from '../status/status-value.ts';
import { describe } from '../topology/describe.ts';
import { stateOf } from '../views/status/state.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { comparePasted, type ComparedLine } from '../views/status/compare-pasted.ts';
import { controllersOf } from './controller-of.ts';

/** Why a cluster answers otherwise than is computed. */
export type Explanation =
  /** An implementation that is known to answer so. */
  | Readonly<{ by: 'implementation'; words: string }>
  /** One answer to a point that the specification leaves open. */
  | Readonly<{ by: 'choice'; words: string }>
  /** The controller has not looked at the object since it was changed last. */
  | Readonly<{ by: 'age'; words: string }>;

/** One line of a live status that is not what is computed, or that is about an older object. */
export type StatusDifferenceRow = Readonly<{
  id: string;
  key: ResourceKey;
  object: string;
  /** `listener https`; empty for the object as a whole. */
  where: string;
  /** `Programmed`, `attachedRoutes`. */
  what: string;
  live: string | null;
  computed: string | null;
  /** Stale: the generation it was written for, and that of the object. */
  stale: string | null;
  /** Null where it is not explained. */
  explanation: Explanation | null;
}>;

/** How the statuses of a cluster differ from what is computed for its objects. */
export type StatusDifferences = Readonly<{
  rows: readonly StatusDifferenceRow[];
  /** How many objects have a status that was compared. */
  compared: number;
  /** How many have one of which the objects at hand leave open how it should be: only its age is looked at. */
  open: number;
  /** Those of which no controller has written one, though one would be expected. */
  silent: readonly Readonly<{ key: ResourceKey; object: string }>[];
}>;

/** How the statuses of one object are, for its card: the worst of its lines. */
export type LiveMark = 'differs' | 'stale' | 'unanswered';

/** The marks of objects of which not all is as computed, and not as their implementation is known to answer. */
export function liveMarks({ rows, silent }: StatusDifferences): ReadonlyMap<ResourceKey, LiveMark> {
  const marks = new Map<ResourceKey, LiveMark>(silent.map(({ key }) => [key, 'unanswered']));
  for (const { key, stale, explanation } of rows)
    if (explanation?.by === 'implementation') continue;
    else if (stale === null) marks.set(key, 'differs');
    else if (!marks.has(key)) marks.set(key, 'stale');
  return marks;
}

/** Analyses the same objects with other answers. */
export type Reanalyze = (choices: Readonly<Record<string, string>>) => Pick<Analysis, 'model' | 'statuses'>;

/** How statuses are held against each other. */
export type DifferenceOptions = Readonly<{
  /** Of this object alone. */
  only?: ResourceKey | null;
  /** Whether choices are tried as well; otherwise only implementations, which takes little. */
  withChoices?: boolean;
  /** Whether all routes and ListenerSets of the cluster are here, so that the numbers of those attached are known. */
  countsAll?: boolean;
}>;

/** A difference on its way to be explained. */
type Open = { readonly resource: Resource; readonly line: ComparedLine; explanation: Explanation | null };

const differs = ({ mark }: ComparedLine): boolean => mark !== 'same' && mark !== 'other';

/** Addresses are the infrastructure's, and a count of none need not be written. */
const isSignificant = ({ what, where, pasted, computed }: ComparedLine): boolean =>
  !(where === '' && (what === 'addresses' || what === 'value' || what === 'type')) &&
  !(pasted === null && computed === '0');

const linesOf = (resource: Resource, { statuses }: Pick<Analysis, 'statuses'>): readonly ComparedLine[] =>
  comparePasted(objectAt(resource.value, 'status'), statusValue(resource, statuses)).filter(isSignificant);

/** The same status, written for the generation that the object has. */
function asOf(generation: number, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => asOf(generation, item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'observedGeneration' ? generation : asOf(generation, inner),
    ]),
  );
}

/** The lines of a status by its age alone, where nothing else is known. */
function linesByAge(resource: Resource): readonly ComparedLine[] {
  const live = objectAt(resource.value, 'status');
  const lines = comparePasted(live, asOf(generationOf(resource), live) as JsonObject);
  return lines.map((line) => ({ ...line, computed: null }));
}

/** Numbers that depend on objects of the whole cluster. */
const COUNTS: ReadonlySet<string> = new Set(['attachedRoutes', 'attachedListenerSets']);

const placeOf = ({ where, what }: ComparedLine): string => `${where} ${what}`;

/** Whether with other answers the line would be as the cluster has it. */
function isAnsweredBy({ resource, line }: Open, other: ReturnType<Reanalyze>): boolean {
  const same = other.model.resources.get(resource.key);
  return (
    same !== undefined && !linesOf(same, other).some((one) => differs(one) && placeOf(one) === placeOf(line))
  );
}

/** The presets of the controllers of an object. */
const presetsFor = (resource: Resource, model: Model): readonly Preset[] => {
  const names = controllersOf(resource, model);
  return presets.filter(({ controllers }) =>
    controllers.some((one) => one.controllers.some((name) => names.includes(name))),
  );
};

function* explainByPresets(open: readonly Open[], model: Model, reanalyze: Reanalyze): Steps<void> {
  for (const preset of presets) {
    const mine = open.filter(
      ({ resource, explanation }) => !explanation && presetsFor(resource, model).includes(preset),
    );
    if (mine.length === 0) continue;
    const other = reanalyze(knownAnswers(preset));
    for (const one of mine)
      if (isAnsweredBy(one, other))
        one.explanation = { by: 'implementation', words: `${preset.name} answers so.` };
    yield;
  }
}

function* explainByChoices(open: readonly Open[], reanalyze: Reanalyze): Steps<void> {
  for (const { id, title, values, default: usual } of implementationChoices) {
    for (const [value, words] of Object.entries(values)) {
      const left = open.filter(({ explanation }) => !explanation);
      if (left.length === 0) return;
      if (value === usual) continue;
      const other = reanalyze({ [id]: value });
      for (const one of left)
        if (isAnsweredBy(one, other))
          one.explanation = {
            by: 'choice',
            words: `It answers so where this is chosen: ${title}: ${words}.`,
          };
      yield;
    }
  }
}

/**
 * How what controllers wrote in a cluster differs from what is computed for the same objects, each difference with what explains
 * it where something does: the implementation, one of the choices that the specification leaves, or its age
 * (docs/model/cluster.md#statuses). In steps, for every choice is computed anew.
 *
 * @param cluster the analysis of the objects of the cluster, with their statuses
 * @param reanalyze the same with other answers
 */
export function* statusDifferences(
  cluster: Pick<Analysis, 'model' | 'statuses' | 'options'>,
  reanalyze: Reanalyze,
  { only = null, withChoices = true, countsAll = true }: DifferenceOptions = {},
): Steps<StatusDifferences> {
  const { model, statuses } = cluster;
  const open: Open[] = [];
  const silent: { key: ResourceKey; object: string }[] = [];
  let [compared, leftOpen] = [0, 0];
  for (const resource of model.resources.values()) {
    if (!hasStatus(resource) || (only !== null && resource.key !== only)) continue;
    const computed = statusValue(resource, statuses);
    const live = objectAt(resource.value, 'status');
    if (isUnwritten(live)) {
      if (computed) silent.push({ key: resource.key, object: describe(resource) });
      continue;
    }
    // What the objects at hand leave open is no difference.
    const isOpen = stateOf(resource, statuses) === 'unknown';
    if (isOpen) leftOpen++;
    else compared++;
    for (const line of isOpen ? linesByAge(resource) : linesOf(resource, cluster)) {
      const isOther = differs(line) && (countsAll || !COUNTS.has(line.what));
      if (!isOther && line.stale === null) continue;
      const explanation: Explanation | null =
        line.stale === null ? null : { by: 'age', words: `It is ${line.stale}.` };
      open.push({ resource, line, explanation });
    }
  }
  yield;
  yield* explainByPresets(open, model, reanalyze);
  if (withChoices) yield* explainByChoices(open, reanalyze);
  return {
    rows: open.map(({ resource, line, explanation }, index) => ({
      id: `${resource.key} ${placeOf(line)} ${index}`,
      key: resource.key,
      object: describe(resource),
      where: line.where,
      what: line.what,
      live: line.pasted,
      computed: line.computed,
      stale: line.stale,
      explanation,
    })),
    compared,
    open: leftOpen,
    silent,
  };
}

/** The conditions that the API server writes itself until a controller does. */
const WAITING = 'Pending';

/** Whether no controller has written a status: there is none, or only what the CRD begins with. */
function isUnwritten(status: JsonObject): boolean {
  const { conditions, ...others } = status;
  if (Object.keys(others).some((key) => !sameValue(others[key], []))) return false;
  return (
    !Array.isArray(conditions) ||
    conditions.every(
      (one) => objectAt(one, [])['status'] === 'Unknown' && objectAt(one, [])['reason'] === WAITING,
    )
  );
}
