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
import { statusBlocks } from './status-blocks.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { ComparedLine } from './compare-pasted.ts';
import type { State } from './state.ts';
import type { StatusBlock } from './status-blocks.ts';

/** A status that came from a cluster, held against the computed one. */
export type Comparison =
  Readonly<{ ok: true; lines: readonly ComparedLine[] }> | Readonly<{ ok: false; message: string }>;

/** Everything that is to be said of the status of one object. */
export type StatusView = Readonly<{
  key: ResourceKey;
  state: State;
  /** The API server does not take the object. */
  refused: boolean;
  /** In sentences; names stand in backticks. */
  sentence: string;
  blocks: readonly StatusBlock[];
  supportedFeatures: readonly string[];
  addresses: readonly string[];
  /** As in the API, `status:` with it; null where no controller writes any. */
  yaml: string | null;
  /** The class that nobody has, so that it could be taken as present. */
  absentClass: string | null;
  /** The status that stands in the manifest, or that was pasted; null without one. */
  comparison: Comparison | null;
}>;

/** The name of a class that the manifests do not hold, where the object hangs on it. */
function absentClass(resource: Resource, statuses: Statuses): string | null {
  if (resource.kind !== 'Gateway') return null;
  const found = linksOf(resource, statuses.cluster).resolutions.find(
    ({ reference }) => reference.role === 'class',
  );
  if (!found || found.target || isRefused(found.reference, statuses)) return null;
  return found.reference.target.name;
}

const PARTS = ['conditions', 'listeners', 'parents', 'ancestors', 'addresses'];

/** The status in a text: a whole manifest, a `status:` block, or what stands in one. */
function readStatus(text: string): Json | string {
  const { value, problems } = parseDocument(text);
  const [problem] = problems;
  if (value === undefined && problem) return problem.message;
  if (!isObject(value)) return 'This is no status: it has no fields.';
  const status = valueAt(value, ['status']);
  if (isObject(status)) return status;
  if (PARTS.some((part) => valueAt(value, [part]) !== undefined)) return value;
  return 'No status is in this text: paste what kubectl get -o yaml prints, or its status.';
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

/**
 * Everything that is to be said of the status of one object; null for kinds without one.
 *
 * @param pasted a status from a cluster; null for the one that stands in the manifest, if any
 */
export function statusView(
  { model, statuses }: Readonly<{ model: Model; statuses: Statuses }>,
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
    supportedFeatures: statuses.classes.get(key)?.supportedFeatures ?? [],
    addresses: arrayAt(computed, 'addresses').map((one) => stringAt(one, 'value') ?? ''),
    yaml: computed ? writeYaml({ status: computed }) : null,
    absentClass: absentClass(resource, statuses),
    comparison: comparison(resource, computed, pasted),
  };
}
