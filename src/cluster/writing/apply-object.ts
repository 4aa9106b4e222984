import type { JsonObject } from '../../core/yaml/json.ts';
import type { ApplyOptions, ApplyResult, ClusterClock, ClusterObject } from '../cluster-types.ts';
import { fields, text, textOrNull } from '../json-fields.ts';
import { findResource, type Discovery } from '../reading/discovery.ts';
import { objectOf } from '../reading/object-of.ts';
import type { Api, ApiAnswer, ApiRequest } from '../requests/api.ts';
import { failureOf } from '../requests/failure.ts';
import { collectionPath, objectPath, permissionFor, type ApiResource } from '../requests/paths.ts';
import { applyOutcome, READ_ONLY } from './apply-outcome.ts';
import { FIELD_MANAGER } from './field-manager.ts';
import { sameBesideStatus } from './same-content.ts';
import { sendable } from './sendable.ts';

type Applying = Readonly<{
  api: Api;
  clock: ClusterClock;
  readOnly: boolean;
  discovery: () => Discovery | null;
}>;

/** JSON is YAML, and this is the only type by which it is an apply. */
const APPLY = 'application/apply-patch+yaml';

/** How often a server that asks to wait is asked again, and how long it may let wait. */
const ATTEMPTS = 3;
const LONGEST = 10_000;

/** Applies a whole manifest on the server, or asks what would happen. It never throws. */
export async function applyObject(
  applying: Applying,
  given: JsonObject,
  options: ApplyOptions,
): Promise<ApplyResult> {
  if (applying.readOnly) return { outcome: 'read-only', message: READ_ONLY, warnings: [] };
  const discovery = applying.discovery();
  if (!discovery)
    return { outcome: 'unreachable', message: 'It is not read yet what the cluster serves.', warnings: [] };
  const object = sendable(given);
  const kind = text(object['kind']);
  const [version = '', group = ''] = text(object['apiVersion']).split('/').toReversed();
  const resource = findResource(discovery, group, version, kind);
  if (!resource)
    return { outcome: 'gone', message: notServed(discovery, group, version, kind), warnings: [] };
  const metadata = fields(object['metadata']);
  const name = text(metadata['name']);
  if (name === '')
    return {
      outcome: 'refused',
      message: 'metadata.name is missing: only what has a name can be applied.',
      causes: [],
      warnings: [],
    };
  const namespace = resource.namespaced ? (textOrNull(metadata['namespace']) ?? 'default') : null;

  const path = objectPath(resource, namespace, name);
  const before = await read(applying.api, resource, namespace, path);
  if (options.expected !== undefined && !isExpected(before, options.expected))
    return { outcome: 'changed-meanwhile', message: CHANGED, warnings: [] };
  const query = {
    fieldManager: options.manager ?? FIELD_MANAGER,
    fieldValidation: 'Strict',
    ...(options.dryRun ? { dryRun: 'All' } : {}),
    ...(options.force ? { force: 'true' } : {}),
  };
  const answer = await askPatiently(applying, {
    method: 'PATCH',
    path,
    query,
    body: { type: APPLY, value: object },
  });
  const result = applyOutcome(answer, resource, before, permissionFor('patch', resource, namespace));
  if (result.outcome !== 'refused' || !answer.answered || answer.status !== 500) return result;
  return (await allFaults(applying, resource, namespace, object)) ?? result;
}

const CHANGED =
  'It is not as it was when it was asked about. Nothing was sent: ask again to see what would be written now.';

const isExpected = (now: ClusterObject | null, expected: ClusterObject | null): boolean =>
  now === null || expected === null ? now === expected : sameBesideStatus(now, expected);

/** The object as it is; null where there is none, or it may not be read. */
async function read(
  api: Api,
  resource: ApiResource,
  namespace: string | null,
  path: string,
): Promise<ClusterObject | null> {
  const answer = await api.ask({ path });
  if (failureOf(answer, permissionFor('get', resource, namespace)) || !answer.answered || !answer.body)
    return null;
  return objectOf(answer.body, resource);
}

/**
 * An apply of what does not have the shape of its schema names the first fault in words of its own; a creation that is only asked
 * for names all, in those that `kubectl` has, also where there is an object of that name. Null where it names none.
 */
async function allFaults(
  applying: Applying,
  resource: ApiResource,
  namespace: string | null,
  object: JsonObject,
): Promise<ApplyResult | null> {
  const answer = await askPatiently(applying, {
    method: 'POST',
    path: collectionPath(resource, namespace),
    query: { dryRun: 'All', fieldValidation: 'Strict', fieldManager: FIELD_MANAGER },
    body: { type: 'application/json', value: object },
  });
  if (!answer.answered || (answer.status !== 400 && answer.status !== 422)) return null;
  const result = applyOutcome(answer, resource, null, permissionFor('create', resource, namespace));
  return result.outcome === 'refused' ? result : null;
}

/** Asks, and again after the time that the server names. An apply can be repeated: it says how the object is to be. */
async function askPatiently({ api, clock }: Applying, request: ApiRequest): Promise<ApiAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await api.ask(request);
    const isBusy = answer.answered && (answer.status === 429 || answer.status === 503);
    if (!isBusy || answer.retryAfter === null || attempt === ATTEMPTS) return answer;
    const wait = Math.min(answer.retryAfter, LONGEST);
    await new Promise<void>((resolve) => clock.after(wait, resolve));
  }
}

function notServed({ resources }: Discovery, group: string, version: string, kind: string): string {
  const apiVersion = group === '' ? version : `${group}/${version}`;
  const others = resources
    .filter((each) => each.group === group && each.kind === kind)
    .map((each) => each.version);
  const served = others.length === 0 ? '' : ` It serves ${others.join(', ')}.`;
  return `The cluster does not serve ${kind} in ${apiVersion}.${served}`;
}
