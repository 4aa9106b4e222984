import type { Model } from '../../model/model.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { hasStatus, statusValue } from '../../status/status-value.ts';
import { isRefused, stateOf } from './state.ts';
import { statusSentence } from './status-sentence.ts';
import { linksOf } from '../../topology/links.ts';
import type { Statuses } from '../../status/statuses.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { writeYaml } from '../../yaml/write.ts';
import { comparePasted } from './compare-pasted.ts';
import { deviations, type Deviation } from './deviations.ts';
import { statusBlocks } from './status-blocks.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { ComparedLine } from './compare-pasted.ts';
import type { State } from './state.ts';
import type { StatusBlock } from './status-blocks.ts';
import { statusOf } from '../../status/status-of.ts';

/** A status from a cluster, compared with the computed one. */
export type Comparison =
  | Readonly<{ ok: true; lines: readonly ComparedLine[] }>
  | Readonly<{ ok: false; message: string }>;

/** The status of one object for the inspector. */
export type StatusView = Readonly<{
  key: ResourceKey;
  state: State;
  /** The API server refuses the object. */
  refused: boolean;
  /** In sentences; names are in backticks. */
  sentence: string;
  blocks: readonly StatusBlock[];
  supportedFeatures: readonly string[];
  addresses: readonly string[];
  /** As in the API, `status:` with it; null where no controller writes any. */
  yaml: string | null;
  /** The missing class, which could be assumed to exist. */
  absentClass: string | null;
  /** The status in the manifest, or the pasted one; null without one. */
  comparison: Comparison | null;
  /** Where it is not what is computed by the specification. */
  deviations: readonly Deviation[];
}>;

/** The name of a missing class, where the object depends on it. */
function absentClass(resource: Resource, statuses: Statuses): string | null {
  if (resource.kind !== 'Gateway') return null;
  const found = linksOf(resource, statuses.cluster).resolutions.find(
    ({ reference }) => reference.role === 'class',
  );
  if (!found || found.target || isRefused(found.reference, statuses)) return null;
  return found.reference.target.name;
}

const PARTS = ['conditions', 'listeners', 'parents', 'ancestors', 'addresses'];

/** The status in a text: a whole manifest, a `status:` block, or the content of one. */
function readStatus(text: string): Json | string {
  const { value, problems } = parseDocument(text);
  const [problem] = problems;
  if (value === undefined && problem) return problem.message;
  if (!isObject(value)) return 'This is not a status: it has no fields.';
  const status = valueAt(value, ['status']);
  if (isObject(status)) return status;
  if (PARTS.some((part) => valueAt(value, [part]) !== undefined)) return value;
  return 'There is no status in this text: paste the output of kubectl get -o yaml, or its status.';
}

function comparison(
  resource: Resource,
  computed: JsonObject | undefined,
  text: string | null,
): Comparison | null {
  const found = text === null ? valueAt(resource.value, ['status']) : readStatus(text);
  if (typeof found === 'string') return { ok: false, message: found };
  if (!isObject(found) || Object.keys(found).length === 0) return null;
  return { ok: true, lines: comparePasted(found, computed) };
}

type Computed = Readonly<{ model: Model; statuses: Statuses }>;

/**
 * The status of one object for the inspector; null for kinds without one.
 *
 * @param pasted a status from a cluster; null for the one in the manifest, if any
 */
export function statusView(
  { model, statuses, specification }: Computed & Readonly<{ specification: Computed | null }>,
  key: ResourceKey,
  pasted: string | null,
): StatusView | null {
  const resource = model.resources.get(key);
  if (!resource || !hasStatus(resource)) return null;
  const computed = statusValue(resource, statuses);
  const refused = isRefused(resource, statuses);
  return {
    key,
    state: stateOf(resource, statuses) ?? 'unknown',
    refused,
    sentence: statusSentence(resource, statuses) ?? '',
    blocks: refused ? [] : statusBlocks(resource, statuses),
    supportedFeatures: statusOf(statuses, key, 'class')?.supportedFeatures ?? [],
    addresses: arrayAt(computed, 'addresses').map((one) => stringAt(one, 'value') ?? ''),
    yaml: computed ? writeYaml({ status: computed }) : null,
    absentClass: absentClass(resource, statuses),
    comparison: comparison(resource, computed, pasted),
    deviations: deviations({ model, statuses }, specification, key),
  };
}
