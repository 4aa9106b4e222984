import type { Json, JsonObject } from '../../core/yaml/json.ts';
import { fields, text } from '../json-fields.ts';
import type { ApiResource } from '../requests/paths.ts';
import { fieldValue } from './field-value.ts';
import { parsePath, resourceOf, type ParsedPath } from './parse-path.ts';
import { playApply } from './play-apply.ts';
import {
  jsonAnswer,
  recordedAnswer,
  recordedDiscovery,
  recordedObjects,
  type ServerAnswer,
} from './recorded-answers.ts';

export type ServerRequest = Readonly<{
  method: string;
  /** Behind the prefix of the proxy. */
  path: string;
  query: URLSearchParams;
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}>;

/** The end of a watch at which events are taken. */
export type WatchLine = Readonly<{ send: (message: string) => void; end: (code: number) => void }>;

type WatchEvent = Readonly<{
  version: number;
  type: string;
  object: JsonObject;
  id: string;
  namespace: string;
}>;
type OpenWatch = Readonly<{ path: ParsedPath; query: URLSearchParams; line: WatchLine }>;

/** What a user may not do; what is left out stands for all. `namespace: null` is a question about all namespaces. */
type Denial = Readonly<{ verb?: string; plural?: string; namespace?: string | null }>;

export type RecordedCluster = ReturnType<typeof createRecordedCluster>;

type Setup = Readonly<{
  /** How discovery is answered: as servers do today, or before 1.30. */
  discovery?: 'aggregated' | 'plain';
  objects?: readonly JsonObject[];
}>;

/**
 * An API server for tests: it holds the objects of a real one and answers in its recorded words, keeps versions and history, and
 * can be made to go wrong. It does not default, and validates nothing: `answerNext` plays such answers as they were recorded.
 */
export function createRecordedCluster({ discovery = 'aggregated', objects = recordedObjects }: Setup = {}) {
  const stored = new Map<string, JsonObject>();
  const history: WatchEvent[] = [];
  const watches = new Set<OpenWatch>();
  const snapshots = new Map<string, readonly JsonObject[]>();
  const scripted: { test: (request: ServerRequest) => boolean; answer: ServerAnswer }[] = [];
  const requests: ServerRequest[] = [];
  const denials: Denial[] = [];
  const withdrawn = new Set<string>();
  let version = 10_000;
  let oldest = 0;
  let uids = 0;
  let isReadOnly = false;

  const idOf = ({ group, plural }: ApiResource) => `${group}/${plural}`;
  const keyOf = (resource: ApiResource, namespace: string | null, name: string) =>
    `${idOf(resource)}/${resource.namespaced ? (namespace ?? '') : ''}/${name}`;

  function put(object: JsonObject, isNew = false): JsonObject {
    const resource = resourceOf(object);
    const metadata = fields(object['metadata']);
    const key = keyOf(resource, text(metadata['namespace']), text(metadata['name']));
    const known = stored.get(key);
    version += 1;
    uids += 1;
    const uid = isNew || !known ? text(metadata['uid']) || `uid-${uids}` : fields(known['metadata'])['uid'];
    const next = { ...object, metadata: { ...metadata, uid: uid ?? '', resourceVersion: String(version) } };
    stored.set(key, next);
    record(known ? 'MODIFIED' : 'ADDED', resource, next);
    return next;
  }

  function record(type: string, resource: ApiResource, object: JsonObject) {
    const namespace = text(fields(object['metadata'])['namespace']);
    const event = { version, type, object, id: idOf(resource), namespace };
    history.push(event);
    for (const watch of watches) offer(watch, event);
  }

  function offer({ path, query, line }: OpenWatch, { type, object, id, namespace }: WatchEvent) {
    if (id !== idOf(path.resource)) return;
    if (path.namespace !== null && path.namespace !== namespace) return;
    if (matches(object, query))
      line.send(`${JSON.stringify({ type, object: served(object, path.resource) })}\n`);
  }

  const served = (object: JsonObject, { group, version: v, kind }: ApiResource): JsonObject => ({
    ...object,
    apiVersion: group === '' ? v : `${group}/${v}`,
    kind,
  });

  function refusal(verb: string, { resource, namespace, subresource }: ParsedPath): ServerAnswer | null {
    const { plural, group } = resource;
    const denied = denials.some(
      (denial) =>
        (denial.verb === undefined || denial.verb === verb) &&
        (denial.plural === undefined || denial.plural === plural) &&
        (denial.namespace === undefined || denial.namespace === namespace),
    );
    if (!denied) return null;
    const where = namespace === null ? 'at the cluster scope' : `in the namespace "${namespace}"`;
    const what = subresource === null ? plural : `${plural}/${subresource}`;
    return recordedAnswer('may not list', {
      'gateways.gateway.networking.k8s.io': group === '' ? plural : `${plural}.${group}`,
      'cannot list': `cannot ${verb}`,
      'API group \\"gateway.networking.k8s.io\\"': `API group \\"${group}\\"`,
      '\\"gateways\\"': `\\"${what}\\"`,
      'at the cluster scope': where.replaceAll('"', '\\"'),
    });
  }

  function list(path: ParsedPath, query: URLSearchParams): ServerAnswer {
    const { resource, namespace } = path;
    const token = query.get('continue');
    if (token !== null && !snapshots.has(token)) return recordedAnswer('list expired');
    const all =
      (token === null ? undefined : snapshots.get(token)) ??
      [...stored]
        .filter(([key]) => key.startsWith(`${idOf(resource)}/`))
        .map(([, object]) => object)
        .filter((object) => namespace === null || fields(object['metadata'])['namespace'] === namespace)
        .filter((object) => matches(object, query));
    const limit = Number(query.get('limit') ?? all.length) || all.length;
    const at = token?.split(' ')[0] ?? String(version);
    const [page, rest] = [all.slice(0, limit), all.slice(limit)];
    const next = rest.length === 0 ? '' : `${at} ${snapshots.size}`;
    if (next !== '') snapshots.set(next, rest);
    const isCustom = resource.group.includes('gateway');
    return jsonAnswer(200, {
      apiVersion: resource.group === '' ? resource.version : `${resource.group}/${resource.version}`,
      kind: `${resource.kind}List`,
      metadata: {
        resourceVersion: at,
        ...(next === '' ? {} : { continue: next, remainingItemCount: rest.length }),
      },
      items: page.map((object) => {
        const { apiVersion: _, kind: _kind, ...bare } = object;
        // Only custom kinds have names of their kind in lists.
        return isCustom ? served(object, resource) : bare;
      }),
    });
  }

  function apply({ resource, namespace, name }: ParsedPath, { query, body }: ServerRequest): ServerAnswer {
    if (namespace !== null && !stored.has(`/namespaces//${namespace}`))
      return recordedAnswer('no such namespace', { fresh: namespace });
    const sent = JSON.parse(body) as JsonObject;
    const live = stored.get(keyOf(resource, namespace, name ?? ''));
    const applied = playApply(live, sent, query.get('fieldManager') ?? '', query.get('force') === 'true');
    if (!applied.ok) return applied.answer;
    const status = applied.created ? 201 : 200;
    if (query.get('dryRun') !== null) return jsonAnswer(status, served(applied.object, resource));
    if (!applied.changed && live) return jsonAnswer(status, served(live, resource));
    const generation = Number(fields(live?.['metadata'])['generation'] ?? 0) + 1;
    const kept = put({ ...applied.object, metadata: { ...fields(applied.object['metadata']), generation } });
    return jsonAnswer(status, served(kept, resource));
  }

  function discover(request: ServerRequest): ServerAnswer | null {
    const isRoot = request.path === 'api' || request.path === 'apis';
    const isAggregated =
      discovery === 'aggregated' && (request.headers['accept'] ?? '').includes('apidiscovery');
    const found = recordedDiscovery[isRoot && isAggregated ? 'aggregated' : 'plain'][request.path];
    if (!found) return null;
    const body = JSON.stringify(without(found, withdrawn));
    const etag = `"${body.length}-${[...withdrawn].join()}"`;
    if (isRoot && isAggregated && request.headers['if-none-match'] === etag)
      return { status: 304, headers: { etag }, body: '' };
    const headers = { 'content-type': 'application/json', ...(isRoot && isAggregated ? { etag } : {}) };
    return { status: 200, headers, body };
  }

  function answer(request: ServerRequest): ServerAnswer {
    const at = scripted.findIndex(({ test }) => test(request));
    const [next] = at < 0 ? [] : scripted.splice(at, 1);
    if (next) return next.answer;
    const { method, path, query } = request;
    if (isReadOnly && method !== 'GET')
      return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Forbidden\n' };
    if (path === 'version') return recordedAnswer('version');
    const discovered = discover(request);
    if (discovered) return discovered;
    const parsed = parsePath(path);
    if (!parsed || withdrawn.has(parsed.resource.plural)) return recordedAnswer('not served');
    if (parsed.resource.plural === 'customresourcedefinitions')
      return refusal('get', parsed) ?? recordedAnswer('crd metadata');
    const verb = verbOf(method, parsed, query);
    const refused = refusal(verb, parsed);
    if (refused) return refused;
    switch (verb) {
      case 'list':
        return list(parsed, query);
      case 'get': {
        const object = stored.get(keyOf(parsed.resource, parsed.namespace, parsed.name ?? ''));
        if (object) return jsonAnswer(200, served(object, parsed.resource));
        return recordedAnswer('not found', {
          'httproutes.gateway.networking.k8s.io': parsed.resource.plural,
          nothing: parsed.name ?? '',
        });
      }
      case 'patch':
        return apply(parsed, request);
      case 'create': {
        const sent = JSON.parse(request.body) as JsonObject;
        const name = text(fields(sent['metadata'])['name']);
        if (stored.has(keyOf(parsed.resource, parsed.namespace, name)))
          return recordedAnswer('exists already', { web: name });
        return jsonAnswer(201, sent);
      }
      default:
        return jsonAnswer(200, {});
    }
  }

  for (const object of objects) put(object, true);
  // Who begins now lists what was there.
  history.length = 0;

  return {
    /** All requests, in their order. */
    requests,

    ask(request: ServerRequest): ServerAnswer {
      requests.push(request);
      return answer(request);
    },

    /** Opens a watch; an answer where it is refused. */
    watch(request: ServerRequest, line: WatchLine): ServerAnswer | Readonly<{ close: () => void }> {
      requests.push(request);
      const path = parsePath(request.path);
      if (!path || withdrawn.has(path.resource.plural)) return recordedAnswer('not served');
      const refused = refusal('watch', path);
      if (refused) return refused;
      const watch = { path, query: request.query, line };
      const from = Number(request.query.get('resourceVersion') ?? 0);
      if (from < oldest) {
        line.send(recordedAnswer('watch expired').body);
        line.end(1000);
        return { close: () => {} };
      }
      for (const event of history) if (event.version > from) offer(watch, event);
      watches.add(watch);
      return { close: () => void watches.delete(watch) };
    },

    watches: () => watches.size,
    put: (object: JsonObject) => put(object),

    /** The object at a path of the API. */
    get: (path: string): JsonObject | undefined => {
      const parsed = parsePath(path);
      return parsed ? stored.get(keyOf(parsed.resource, parsed.namespace, parsed.name ?? '')) : undefined;
    },

    remove(path: string) {
      const parsed = parsePath(path);
      const key = parsed ? keyOf(parsed.resource, parsed.namespace, parsed.name ?? '') : '';
      const object = stored.get(key);
      if (!parsed || !object) throw new Error(`There is nothing at ${path}.`);
      stored.delete(key);
      version += 1;
      record('DELETED', parsed.resource, {
        ...object,
        metadata: { ...fields(object['metadata']), resourceVersion: String(version) },
      });
    },

    /** All versions up to now are too old to go on from, and so are pages that were begun. */
    expire() {
      version += 1;
      oldest = version;
      history.length = 0;
      snapshots.clear();
    },

    bookmark() {
      version += 1;
      for (const { path, line } of watches) {
        const { group, version: v, kind } = path.resource;
        const object = {
          apiVersion: group === '' ? v : `${group}/${v}`,
          kind,
          metadata: { resourceVersion: String(version) },
        };
        line.send(`${JSON.stringify({ type: 'BOOKMARK', object })}\n`);
      }
    },

    /** Sends a message to all watches as it is. */
    sendRaw(message: string) {
      for (const { line } of watches) line.send(message);
    },

    /** Ends all watches, as the server does when their time is over (1000), or as a broken line does (1006). */
    endWatches(code = 1000) {
      const open = [...watches];
      watches.clear();
      for (const { line } of open) line.end(code);
    },

    deny: (denial: Denial) => void denials.push(denial),
    allowAll: () => void (denials.length = 0),

    /** The kinds of a plural are not served, as before their CRD is there; or again. */
    withdraw: (plural: string) => void withdrawn.add(plural),
    serve: (plural: string) => void withdrawn.delete(plural),

    /** As a proxy that was started to be read only. */
    readOnly() {
      isReadOnly = true;
    },

    /** Answers the next such request with a recorded answer. */
    answerNext(test: (request: ServerRequest) => boolean, given: string | ServerAnswer) {
      scripted.push({ test, answer: typeof given === 'string' ? recordedAnswer(given) : given });
    },
  };
}

function verbOf(method: string, { name }: ParsedPath, query: URLSearchParams): string {
  switch (method) {
    case 'GET':
      if (name !== null) return 'get';
      return query.get('watch') === '1' ? 'watch' : 'list';
    case 'PATCH':
      return 'patch';
    case 'POST':
      return 'create';
    default:
      return method.toLowerCase();
  }
}

/** Whether an object is one of a `fieldSelector`. */
function matches(object: JsonObject, query: URLSearchParams): boolean {
  return (query.get('fieldSelector') ?? '')
    .split(',')
    .filter((each) => each !== '')
    .every((each) => {
      const [path = '', value = ''] = each.split('=', 2);
      return fieldValue(object, `.${path}`) === value;
    });
}

/** Discovery without kinds that are not served. */
function without(body: Json, plurals: ReadonlySet<string>): Json {
  if (Array.isArray(body))
    return body
      .filter((item: Json) => {
        const each = fields(item);
        const name = text(each['resource']) || text(each['name']);
        return !(plurals.has(name.split('/')[0] ?? '') && (each['verbs'] || each['subresources']));
      })
      .map((item: Json) => without(item, plurals));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, without(value as Json, plurals)]),
  );
}
