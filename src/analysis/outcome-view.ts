import type { BackendShare, ForwardedRequest, RequestOutcome } from '../core/traffic/decide/outcome.ts';
import { outcomeText } from '../core/traffic/expectations/expected.ts';
import type { HeaderChanges } from '../core/filters/shared/header-changes.ts';
import type { HeaderValues } from '../core/filters/shared/header-values.ts';
import type { ChangedHeader, Headers, OutcomeView, SeenRequest, ShareView } from './traffic-protocol.ts';

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
    ({ workload, port, address }) => `${workload ?? address ?? 'taken as there'}:${port ?? '?'}`,
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
    summary: outcomeText(outcome),
    response: response && { statusCode: response.statusCode, headers: Object.fromEntries(response.headers) },
    shares: outcome.backends.map(shareView),
    mirrors: outcome.mirrors.map((mirror) => ({ target: targetText(mirror), percent: mirror.percent })),
    responseHeaders: changesView(outcome.responseHeaders),
    timeouts: outcome.timeouts ?? {},
  };
}
