import type { Kind } from '../../core/kinds/define-kind.ts';
import type { JsonObject } from '../../core/yaml/json.ts';
import type { ServedKind } from '../cluster-types.ts';
import type { Api } from '../requests/api.ts';
import { failureOf, type Failure } from '../requests/failure.ts';
import { groupPath, type ApiResource } from '../requests/paths.ts';
import { fields, items, text, texts } from '../json-fields.ts';

/** What a cluster serves: its resources, of each group the preferred version first. */
export type Discovery = Readonly<{
  resources: readonly ApiResource[];
  /** Groups whose resources are not known now, since the API server behind them does not answer: `group/version`. */
  unknown: ReadonlySet<string>;
  /** Marks of the answers, by path: whoever asks with them hears whether something changed. */
  etags: Readonly<Record<string, string | null>>;
}>;

type Read =
  | Readonly<{ ok: true; discovery: Discovery; changed: boolean }>
  | Readonly<{ ok: false; failure: Failure }>;

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;q=0.9';
const ROOTS = ['api', 'apis'];

/** Discovery is open to everyone who logs in. */
const PERMISSION = { verb: 'get', group: '', resource: 'discovery', namespace: null };

/**
 * Asks what is served: in two requests where the server puts it together, and else in one more for each version of a group.
 *
 * @param known what was read the last time; given back where nothing changed
 */
export async function readDiscovery(api: Api, known: Discovery | null, signal: AbortSignal): Promise<Read> {
  const read = await readRoots(api, known?.etags ?? {}, signal);
  if (!read.ok) return read;
  if (known && read.roots.every(({ unchanged }) => unchanged))
    return { ok: true, discovery: known, changed: false };
  // One of both may be unchanged, and is not sent again: both are read anew.
  const whole = known ? await readRoots(api, {}, signal) : read;
  if (!whole.ok) return whole;
  const resources: ApiResource[] = [];
  const unknown = new Set<string>();
  for (const { body } of whole.roots) {
    for (const { group, version, list } of groupVersions(body)) {
      if (list === 'unknown') unknown.add(`${group}/${version}`);
      else if (list !== 'elsewhere') resources.push(...list);
      else {
        const permission = { ...PERMISSION, group };
        const answer = await api.ask({ path: groupPath(group, version), signal });
        const failure = failureOf(answer, permission);
        if (failure || !answer.answered || !answer.body) unknown.add(`${group}/${version}`);
        else resources.push(...plainResources(answer.body, group, version));
      }
    }
  }
  const etags = Object.fromEntries(whole.roots.map(({ path, etag }) => [path, etag]));
  return { ok: true, discovery: { resources, unknown, etags }, changed: true };
}

type Root = Readonly<{ path: string; body: JsonObject; etag: string | null; unchanged: boolean }>;

async function readRoots(
  api: Api,
  etags: Discovery['etags'],
  signal: AbortSignal,
): Promise<Readonly<{ ok: true; roots: readonly Root[] }> | Extract<Read, { ok: false }>> {
  const roots: Root[] = [];
  for (const path of ROOTS) {
    const answer = await api.ask({ path, accept: AGGREGATED, etag: etags[path] ?? null, signal });
    if (answer.answered && answer.status === 304) {
      roots.push({ path, body: {}, etag: answer.etag, unchanged: true });
      continue;
    }
    const failure = failureOf(answer, PERMISSION);
    if (failure) return { ok: false, failure };
    if (answer.answered && answer.body)
      roots.push({ path, body: answer.body, etag: answer.etag, unchanged: false });
  }
  return { ok: true, roots };
}

type GroupVersion = Readonly<{
  group: string;
  version: string;
  /** `elsewhere`: at a path of its own. */
  list: readonly ApiResource[] | 'elsewhere' | 'unknown';
}>;

/** The versions of groups in an answer, whichever of its three forms it has. */
function groupVersions(body: JsonObject): readonly GroupVersion[] {
  switch (body['kind']) {
    case 'APIGroupDiscoveryList':
      return items(body['items']).flatMap((entry) => {
        const group = text(fields(entry['metadata'])['name']);
        return items(entry['versions']).map((each) => {
          const version = text(each['version']);
          const list =
            each['freshness'] === 'Stale' ? ('unknown' as const) : aggregated(each, group, version);
          return { group, version, list };
        });
      });
    case 'APIGroupList':
      return items(body['groups']).flatMap((entry) => {
        const group = text(entry['name']);
        const preferred = text(fields(entry['preferredVersion'])['version']);
        const versions = items(entry['versions']).map((each) => text(each['version']));
        return [
          ...versions.filter((each) => each === preferred),
          ...versions.filter((each) => each !== preferred),
        ].map((version) => ({ group, version, list: 'elsewhere' as const }));
      });
    case 'APIVersions':
      return texts(body['versions']).map((version) => ({ group: '', version, list: 'elsewhere' as const }));
    default:
      return [];
  }
}

const aggregated = (each: JsonObject, group: string, version: string): readonly ApiResource[] =>
  items(each['resources']).map((entry) => ({
    group,
    version,
    kind: text(fields(entry['responseKind'])['kind']),
    plural: text(entry['resource']),
    namespaced: entry['scope'] === 'Namespaced',
    verbs: texts(entry['verbs']),
  }));

/** Subresources stand in the same list, with a slash in their names. */
const plainResources = (list: JsonObject, group: string, version: string): readonly ApiResource[] =>
  items(list['resources'])
    .filter((entry) => !text(entry['name']).includes('/'))
    .map((entry) => ({
      group,
      version,
      kind: text(entry['kind']),
      plural: text(entry['name']),
      namespaced: entry['namespaced'] === true,
      verbs: texts(entry['verbs']),
    }));

/** The resource of an `apiVersion` and a kind; undefined where it is not served. */
export const findResource = (discovery: Discovery, group: string, version: string, kind: string) =>
  discovery.resources.find(
    (resource) => resource.group === group && resource.version === version && resource.kind === kind,
  );

/** The version in which a kind is read, with its paths. */
export type ReadKind = Readonly<{ served: ServedKind; resource: ApiResource }>;

/**
 * The kinds of a list that are served and can be listed: each in the version that Gatehouse prefers, or the server where it
 * knows none of those.
 */
export function servedKinds(discovery: Discovery, kinds: readonly Kind[]): readonly ReadKind[] {
  return kinds.flatMap((kind) => {
    const of = discovery.resources.filter(
      (resource) =>
        resource.group === kind.group && resource.kind === kind.kind && resource.verbs.includes('list'),
    );
    const preferred = kind.versions.map(({ name }) => of.find(({ version }) => version === name));
    const resource = preferred.find((each) => each !== undefined) ?? of[0];
    if (!resource) return [];
    const { version, verbs } = resource;
    return [{ resource, served: { kind, version, verbs, versions: of.map((each) => each.version) } }];
  });
}
