import { analysisOf } from '../../testing/workspace.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { parseRequest } from '../../traffic/request/parse-request.ts';
import { requestFromUrl } from '../../traffic/request/request-from-url.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { TrafficPlanes } from '../decide/choose-entry.ts';
import { decideRequest, traceRequest } from '../decide/decide-request.ts';

/** A request by its URL, with headers as lines and other fields. */
export function requestOf(
  url: string,
  headers: readonly string[] = [],
  fields: Partial<Pick<TrafficRequest, 'client' | 'ingressClass' | 'backendTakes'>> & {
    method?: string;
  } = {},
): TrafficRequest {
  const parsed = requestFromUrl(url, { headers, method: fields.method });
  if (!parsed.ok) throw new Error(parsed.message);
  const { method: _, ...rest } = fields;
  return { ...parsed.request, ...rest };
}

/** A request as files hold it. */
export function requestFromJson(json: object): TrafficRequest {
  const parsed = parseRequest(json);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.request;
}

/** The planes of a workspace. */
export const planesOf = (yaml: string, options: Partial<WorkspaceOptions> = {}): TrafficPlanes =>
  analysisOf(yaml, options);

/** The steps of an outcome, for messages of tests. */
export const stepsText = ({ steps }: RequestOutcome): string =>
  steps.map(({ stage, verdict, subject, reason }) => `${stage} ${verdict} ${subject}: ${reason}`).join('\n');

/** The outcome in few words: `s`, `s as /bar`, `308 https://…`, `404`; services without their namespace. */
export function meets(outcome: RequestOutcome, asked?: TrafficRequest): string {
  if (outcome.unclear !== null) return `unclear: ${outcome.unclear}`;
  if (outcome.response) {
    const location = outcome.response.headers.get('location');
    return `${outcome.response.statusCode}${location === undefined ? '' : ` ${location}`}`;
  }
  if (outcome.outcome === 'refused') return 'refused';
  const live = outcome.backends.filter(({ share }) => share > 0);
  const [only] = live;
  if (only && live.length === 1) {
    const sent = asked && (asked.query === null ? asked.path : `${asked.path}?${asked.query}`);
    const path = only.request?.path;
    return path === undefined || sent === undefined || path === sent ? only.name : `${only.name} as ${path}`;
  }
  return outcomeText(outcome)
    .replace(/, 200$/, '')
    .replaceAll(/[a-z-]+\//g, '');
}

/** Sends a request, and holds deciding against tracing. */
export function send(planes: TrafficPlanes, request: TrafficRequest): RequestOutcome {
  const traced = traceRequest(planes, request);
  const { steps: _, ...decided } = decideRequest(planes, request);
  const { steps, ...rest } = traced;
  if (JSON.stringify(decided) !== JSON.stringify(rest)) throw new Error('decide and trace differ');
  if (steps.length === 0) throw new Error('no steps');
  return traced;
}
