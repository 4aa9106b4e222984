import { CORE } from '../kinds/shared/groups.ts';
import { stringAt, valueAt } from '../model/access.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import type { Topology } from '../topology/topology.ts';
import { readExpected } from '../traffic/expectations/expected.ts';
import { REQUESTS_ANNOTATION, REQUESTS_KEY } from '../traffic/expectations/saved-requests.ts';
import { savedRequestsDocument, savedRequestsText } from '../traffic/expectations/write-saved-requests.ts';
import { requestFromUrl } from '../traffic/request/request-from-url.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendDocument } from './planning/add-document.ts';
import { changeOne } from './planning/change-one.ts';
import { unusedPath } from './planning/choose-file.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { indexArg, keyArg, objectArg, textArg } from './planning/read-args.ts';
import { changeRequestList, requestEntry, requestListOf } from './planning/request-list.ts';
import { uniqueName } from './planning/unique-name.ts';

type Args = Readonly<{
  name: string;
  expect: string;
  /** A new one: `url`, `method`, `headers` (lines), `gateway`, `port`, `sni`, as in the request bar. */
  draft: JsonObject | null;
  /** The one to change: the ConfigMap, and the place in its list. */
  key: ResourceKey | null;
  index: number | null;
  namespace: string | null;
}>;

const NAME = 'gatehouse-requests';

const lines = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];

/** The entry for a request of the request bar, as it is written; or why there is none. */
function entryOf({ draft, name, expect }: Args): JsonObject | string {
  const port = draft?.['port'];
  const parsed = requestFromUrl(draft ? (textArg(draft, 'url') ?? '') : '', {
    method: (draft && textArg(draft, 'method')) ?? undefined,
    headers: lines(draft?.['headers']),
    gateway: (draft && textArg(draft, 'gateway')) ?? undefined,
    port: typeof port === 'number' ? port : undefined,
    sni: (draft && textArg(draft, 'sni')) ?? undefined,
  });
  if (!parsed.ok) return parsed.message;
  const { value } = parseDocument(savedRequestsText([{ name, request: parsed.request, expect }]));
  const [entry] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return (entry ?? {}) as JsonObject;
}

const keeper = ({ index }: Topology): Resource | undefined =>
  index
    .ofKind(CORE, 'ConfigMap')
    .find(
      ({ value }) =>
        valueAt(value, ['metadata', 'annotations', REQUESTS_ANNOTATION]) !== undefined &&
        (stringAt(value, ['data', REQUESTS_KEY]) !== undefined || valueAt(value, ['data']) === undefined),
    );

/** Puts a request into the list that the workspace keeps, or makes a ConfigMap for the first one. */
function add(topology: Topology, args: Args) {
  const entry = entryOf(args);
  if (typeof entry === 'string') return refuse(`This request cannot be saved. ${entry}`);
  const title = `Save request “${args.name}”`;
  const kept = keeper(topology);
  if (kept && requestListOf(kept).trim() !== '')
    return changeOne(
      topology,
      kept.key,
      () => title,
      () => changeRequestList(kept, [{ op: 'append', path: [], value: entry }]),
    );
  const list = Object.entries(entry)
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('');
  if (kept)
    return changeOne(
      topology,
      kept.key,
      () => title,
      () => ({ op: 'set', path: ['data', REQUESTS_KEY], value: list }),
    );
  const { model, options } = topology;
  const namespace = args.namespace ?? options.defaultNamespace;
  const wish = { group: CORE, kind: 'ConfigMap', namespace, name: NAME };
  const name = uniqueName(model, wish);
  const body = savedRequestsDocument(namespace, []).replace(`name: ${NAME}`, `name: ${name}`);
  const text = `${body.trimEnd()}\n${list.replace(/^/gm, '    ').trimEnd()}\n`;
  return finishPlan(topology, {
    title,
    texts: [appendDocument(model, unusedPath(model, 'requests.yaml'), text)],
  });
}

/** Gives a saved request another name, or another expectation. */
function change(topology: Topology, key: ResourceKey, i: number, { name, expect }: Args) {
  return changeOne(
    topology,
    key,
    () => `Change request “${name}”`,
    (resource) => {
      const entry = requestEntry(resource, i);
      if (!entry) return refuse('This saved request is not there any more.');
      const expected: YamlEdit =
        expect === ''
          ? { op: 'remove', path: [i, 'expect'] }
          : { op: 'set', path: [i, 'expect'], value: expect };
      return changeRequestList(resource, [{ op: 'set', path: [i, 'name'], value: name }, expected]);
    },
  );
}

/** Keeps a request with what it is expected to meet in the workspace, or changes one that is kept. */
export const saveRequest = defineCommand<Args>({
  id: 'save-request',
  title: 'Save a request',

  parse(args) {
    const [name, draft] = [textArg(args, 'name'), objectArg(args, 'draft')];
    const [key, i] = [keyArg(args, 'key'), indexArg(args, 'index')];
    if (!name || (!draft && (!key || i === null))) return null;
    const expect = (textArg(args, 'expect') ?? '').trim();
    return { name, expect, draft, key, index: i, namespace: textArg(args, 'namespace') };
  },

  plan(topology, args) {
    if (args.expect !== '') {
      const read = readExpected(args.expect);
      if (!read.ok) return refuse(read.message);
    }
    return args.key && args.index !== null
      ? change(topology, args.key, args.index, args)
      : add(topology, args);
  },
});
