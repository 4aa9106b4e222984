import { CORE } from '../kinds/shared/groups.ts';
import { inFolder } from '../builds/folders.ts';
import { stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import type { Topology } from '../topology/topology.ts';
import { REQUESTS_ANNOTATION } from '../topology/keeps-requests.ts';
import { REQUESTS_KEY } from '../traffic/expectations/saved-requests.ts';
import { savedRequestsDocument, savedRequestsText } from '../traffic/expectations/write-saved-requests.ts';
import { requestFromUrl } from '../traffic/request/request-from-url.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { parseDocument } from '../yaml/parse.ts';
import { listOf, numberArg, optional, shaped, stringArg, textArg } from './arguments.ts';
import type { ArgsOf } from './command-call.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendDocument } from './planning/add-document.ts';
import { changeOne } from './planning/change-one.ts';
import { unusedPath } from './planning/choose-file.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { changeRequestList, requestListOf, unreadableExpectation } from './planning/request-list.ts';
import { uniqueName } from './planning/unique-name.ts';

type Args = ArgsOf<'save-request'>;

const NAME = 'gatehouse-requests';

/** The entry for a request of the request bar, as it is written; or why there is none. */
function entryOf({ draft, name, expect }: Args): JsonObject | string {
  const parsed = requestFromUrl(draft.url, {
    method: draft.method || undefined,
    headers: draft.headers ?? [],
    gateway: draft.gateway || undefined,
    ingressClass: draft.ingressClass || undefined,
    serviceEntry: draft.serviceEntry || undefined,
    from: draft.from || undefined,
    port: draft.port ?? undefined,
    sni: draft.sni || undefined,
  });
  if (!parsed.ok) return parsed.message;
  const request = { name, request: parsed.request, expect: (expect ?? '').trim() };
  const { value } = parseDocument(savedRequestsText([request]));
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
  const namespace = args.namespace || options.defaultNamespace;
  const wish = { group: CORE, kind: 'ConfigMap', namespace, name: NAME };
  const name = uniqueName(model, wish);
  const body = savedRequestsDocument(namespace, []).replace(`name: ${NAME}`, `name: ${name}`);
  const text = `${body.trimEnd()}\n${list.replace(/^/gm, '    ').trimEnd()}\n`;
  return finishPlan(topology, {
    title,
    texts: [
      appendDocument(
        model,
        unusedPath(model, inFolder(model.view?.home.folder ?? '', 'requests.yaml')),
        text,
      ),
    ],
  });
}

/** Puts a request into the list of requests that the workspace keeps, with what is expected of it. */
export const saveRequest = defineCommand({
  id: 'save-request',
  title: 'Save a request',
  args: {
    name: textArg,
    expect: optional(stringArg),
    /** As in the request bar; headers as lines. */
    draft: shaped({
      url: stringArg,
      method: optional(stringArg),
      headers: optional(listOf(stringArg)),
      gateway: optional(stringArg),
      ingressClass: optional(stringArg),
      serviceEntry: optional(stringArg),
      from: optional(stringArg),
      port: optional(numberArg),
      sni: optional(stringArg),
    }),
    namespace: optional(stringArg),
  },

  plan: (topology, args): CommandPlan => unreadableExpectation(args.expect) ?? add(topology, args),
});
