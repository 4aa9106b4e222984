import type { Endpoint } from './backends/endpoint.ts';
import type { BackendShare, RequestOutcome, Simulated, Timeouts } from './decide/outcome.ts';
import { singleSteps, type Stage, type Verdict } from './decide/step.ts';
import { lazy } from '../incremental/lazy.ts';
import type { HeaderChanges } from '../filters/shared/header-changes.ts';

type HeadersJson = Readonly<Record<string, string>>;

/** Where some of a rule's requests go. */
export type BackendJson = Readonly<{
  kind: string;
  namespace: string;
  name: string;
  port: number | null;
  weight: number;
  /** From 0 to 1, of all requests of the rule. */
  share: number;
  /** Of a share that cannot be served: what its clients get. */
  statusCode?: number;
  /** As the backend sees it; absent for connections and datagrams. */
  request?: Readonly<{ method: string; host: string; path: string; headers: HeadersJson }>;
  /** `workload` and `port` are null where they cannot be known; `assumed` stands for what the manifests say nothing of. */
  endpoints: readonly Readonly<{ workload: string | null; port: number | null; assumed?: true }>[];
}>;

/** The outcome of a request, and why. What was never reached is null or empty. */
export type TraceJson = Readonly<{
  /**
   * `forwarded`: to backends, some of which may fail. `redirected`, `responded`: the gateway answers itself. `refused`:
   * there is no answer at all.
   */
  outcome: 'forwarded' | 'redirected' | 'responded' | 'refused';
  /** Only of a request that an Ingress controller takes. */
  ingressController?: Simulated;
  /** With it: the class of the Ingress; null where it has none. */
  ingressClass?: string | null;
  /** Only of a request of a client in the cluster: its namespace, or `namespace/name`. */
  from?: string;
  /** Only of a request that enters through a Service of its own, or is sent to one in the cluster: `namespace/name`. */
  service?: string;
  /** `namespace/name`. */
  gateway: string | null;
  listener: string | null;
  route: Readonly<{ kind: string; namespace: string; name: string }> | null;
  rule: Readonly<{ index: number; name: string | null }> | null;
  /** Of an Ingress the path in its rule. */
  match: Readonly<{ index: number }> | null;
  /** What the client gets of the gateway itself. */
  response?: Readonly<{ statusCode: number; headers: HeadersJson }>;
  backends: readonly BackendJson[];
  mirrors: readonly Readonly<{
    kind: string;
    namespace: string;
    name: string;
    port: number | null;
    percent: number;
  }>[];
  /** What happens to the headers of answers. */
  responseHeaders: Readonly<{ set: HeadersJson; add: HeadersJson; remove: readonly string[] }>;
  /** As durations of the Gateway API: `10s`. */
  timeouts: Timeouts;
  /** Every candidate that was looked at, and why it lost. The last one says how it ended. */
  steps: readonly Readonly<{ stage: Stage; subject: string; verdict: Verdict; reason: string }>[];
}>;

const joined = (headers: Iterable<readonly [string, readonly string[]]>): HeadersJson =>
  Object.fromEntries([...headers].map(([name, values]) => [name, values.join(',')]));

function changesJson(changes: HeaderChanges): TraceJson['responseHeaders'] {
  const of = (action: 'set' | 'add') =>
    Object.fromEntries(
      [...changes].flatMap(([name, change]) => (change.action === action ? [[name, change.value]] : [])),
    );
  const remove = [...changes].flatMap(([name, { action }]) => (action === 'remove' ? [name] : []));
  return { set: of('set'), add: of('add'), remove };
}

/** `assumed` only where nothing is known of what runs there (docs/model/service-resolution.md#assumed-endpoints). */
const endpointJson = ({ workload, port, assumed }: Endpoint): BackendJson['endpoints'][number] => ({
  workload,
  port,
  ...(assumed && { assumed }),
});

function backendJson(share: BackendShare): BackendJson {
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
 * is in the steps. Those that a trace reports as one are there one by one, made when the steps are first read.
 */
export function traceJson(outcome: RequestOutcome): TraceJson {
  const { gateway, listener, route, rule, match, response, timeouts, ingressController, service } = outcome;
  const steps = lazy(() =>
    singleSteps(outcome.steps).map(({ stage, subject, verdict, reason }) => ({
      stage,
      subject,
      verdict,
      reason,
    })),
  );
  return {
    outcome: outcome.outcome,
    ...(ingressController && { ingressController, ingressClass: outcome.ingressClass }),
    ...(outcome.request.from !== null && { from: outcome.request.from }),
    ...(service && { service: `${service.namespace}/${service.name}` }),
    gateway: gateway && `${gateway.namespace}/${gateway.name}`,
    listener: listener && listener.name,
    route: route && { kind: route.kind, namespace: route.namespace, name: route.name },
    rule: rule && { index: rule.index, name: rule.name },
    match: match && { index: match.index },
    ...(response && {
      response: { statusCode: response.statusCode, headers: Object.fromEntries(response.headers) },
    }),
    backends: outcome.backends.map(backendJson),
    mirrors: outcome.mirrors.map(({ kind, namespace, name, port, percent }) => ({
      kind,
      namespace,
      name,
      port,
      percent,
    })),
    responseHeaders: changesJson(outcome.responseHeaders),
    timeouts: timeouts ?? {},
    get steps() {
      return steps();
    },
  };
}
