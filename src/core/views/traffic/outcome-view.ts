import type { BackendShare, ForwardedRequest, RequestOutcome } from '../../traffic/decide/outcome.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import type { HeaderChanges } from '../../filters/shared/header-changes.ts';
import type { HeaderValues } from '../../filters/shared/header-values.ts';
import type { Path } from '../../yaml/json.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** Headers as they are shown: repeated ones are joined with commas. */
export type Headers = Readonly<Record<string, string>>;

/** A request as seen by the client that sends it, or by a backend that gets it. */
export type SeenRequest = Readonly<{ method: string; host: string; path: string; headers: Headers }>;

/** What happens to a header of an answer. */
export type ChangedHeader = Readonly<{ action: 'set' | 'add' | 'remove'; name: string; value: string }>;

/** The target of a share of the requests. */
export type ShareView = Readonly<{
  /** `Service shop/cart:80`. */
  target: string;
  name: string;
  share: number;
  weight: number;
  /** What clients get instead of its answer; null when it is served. */
  statusCode: number | null;
  refused: boolean;
  fault: string | null;
  /** As the backend sees it; null for protocols other than HTTP. */
  request: SeenRequest | null;
  /** `Deployment/shop/cart:8080`. */
  endpoints: readonly string[];
  responseHeaders: readonly ChangedHeader[];
  /** The server name of TLS towards it. */
  tls: string | null;
  key: ResourceKey;
  path: Path;
}>;

/** The outcome of a request. */
export type OutcomeView = Readonly<{
  outcome: 'forwarded' | 'redirected' | 'responded' | 'refused';
  /** The Ingress controller that decides; null where a Gateway does. */
  ingressController: RequestOutcome['ingressController'];
  /** A client in the cluster sends it to a Service there. */
  inCluster: boolean;
  /** In a few words, in the notation of expectations: `shop/cart-v2, 200`. */
  summary: string;
  response: Readonly<{ statusCode: number; headers: Headers }> | null;
  shares: readonly ShareView[];
  mirrors: readonly Readonly<{ target: string; percent: number }>[];
  responseHeaders: readonly ChangedHeader[];
  timeouts: Readonly<{ request?: string; backendRequest?: string }>;
}>;

/** Names come from manifests: `fromEntries` makes entries of them, whatever they are called. */
export const headersView = (headers: HeaderValues): Headers =>
  Object.fromEntries([...headers].map(([name, values]) => [name, values.join(', ')]));

const changesView = (changes: HeaderChanges): readonly ChangedHeader[] =>
  [...changes].map(([name, change]) => ({
    action: change.action,
    name,
    value: change.action === 'remove' ? '' : change.value,
  }));

const seen = ({ method, host, path, headers }: ForwardedRequest): SeenRequest => ({
  method,
  host,
  path,
  headers: headersView(headers),
});

const targetText = ({
  kind,
  namespace,
  name,
  port,
}: Pick<BackendShare, 'kind' | 'namespace' | 'name' | 'port'>) =>
  `${kind} ${namespace}/${name}${port === null ? '' : `:${port}`}`;

const shareView = (share: BackendShare): ShareView => ({
  target: targetText(share),
  name: `${share.namespace}/${share.name}`,
  share: share.share,
  weight: share.weight,
  statusCode: share.response?.statusCode ?? null,
  refused: share.refused,
  fault: share.fault,
  request: share.request && seen(share.request),
  endpoints: share.endpoints.map(
    ({ workload, port, address }) => `${workload ?? address ?? 'assumed'}:${port ?? '?'}`,
  ),
  responseHeaders: changesView(share.responseHeaders),
  tls: share.tls,
  key: share.at.resource,
  path: share.at.path,
});

/** An outcome as plain data for the screen. */
export function outcomeView(outcome: RequestOutcome): OutcomeView {
  const { response } = outcome;
  return {
    outcome: outcome.outcome,
    ingressController: outcome.ingressController,
    inCluster: outcome.request.from !== null && outcome.service !== null,
    summary: outcomeText(outcome),
    response: response && { statusCode: response.statusCode, headers: Object.fromEntries(response.headers) },
    shares: outcome.backends.map(shareView),
    mirrors: outcome.mirrors.map((mirror) => ({ target: targetText(mirror), percent: mirror.percent })),
    responseHeaders: changesView(outcome.responseHeaders),
    timeouts: outcome.timeouts ?? {},
  };
}
