import type { Json, JsonObject } from '../yaml/json.ts';
import type { Endpoint } from './backends/endpoint.ts';
import type { BackendShare, RequestOutcome } from './decide/outcome.ts';
import type { HeaderChanges } from '../filters/shared/header-changes.ts';

const joined = (headers: Iterable<readonly [string, readonly string[]]>): JsonObject =>
  Object.fromEntries([...headers].map(([name, values]) => [name, values.join(',')]));

function changesJson(changes: HeaderChanges): JsonObject {
  const of = (action: 'set' | 'add') =>
    Object.fromEntries(
      [...changes].flatMap(([name, change]) => (change.action === action ? [[name, change.value]] : [])),
    );
  const remove = [...changes].flatMap(([name, { action }]) => (action === 'remove' ? [name] : []));
  return { set: of('set'), add: of('add'), remove };
}

/** `assumed` only where nothing is known of what runs there (docs/model/service-resolution.md#assumed-endpoints). */
const endpointJson = ({ workload, port, assumed }: Endpoint): JsonObject => ({
  workload,
  port,
  ...(assumed && { assumed }),
});

function backendJson(share: BackendShare): JsonObject {
  const { response, request } = share;
  return {
    kind: share.kind,
    namespace: share.namespace,
    name: share.name,
    port: share.port,
    weight: share.weight,
    share: share.share,
    ...(response && { statusCode: response.statusCode }),
    ...(request && {
      request: {
        method: request.method,
        host: request.host,
        path: request.path,
        headers: joined(request.headers),
      },
    }),
    endpoints: share.endpoints.map(endpointJson),
  };
}

/**
 * An outcome as the command line prints it, with the keys of its contract and no others: what else is known of a share
 * is in the steps. A pure projection: nothing is worked out here.
 */
export function traceJson(outcome: RequestOutcome): JsonObject {
  const { gateway, listener, route, rule, match, response, timeouts } = outcome;
  const json: Record<string, Json> = {
    outcome: outcome.outcome,
    gateway: gateway && `${gateway.namespace}/${gateway.name}`,
    listener: listener && listener.name,
    route: route && { kind: route.kind, namespace: route.namespace, name: route.name },
    rule: rule && { index: rule.index, name: rule.name },
    match: match && { index: match.index },
  };
  if (response)
    json.response = { statusCode: response.statusCode, headers: Object.fromEntries(response.headers) };
  json.backends = outcome.backends.map(backendJson);
  json.mirrors = outcome.mirrors.map(({ kind, namespace, name, port, percent }) => ({
    kind,
    namespace,
    name,
    port,
    percent,
  }));
  json.responseHeaders = changesJson(outcome.responseHeaders);
  json.timeouts = timeouts ?? {};
  json.steps = outcome.steps.map(({ stage, subject, verdict, reason }) => ({
    stage,
    subject,
    verdict,
    reason,
  }));
  return json;
}
