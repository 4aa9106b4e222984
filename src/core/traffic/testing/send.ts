import type { WorkspaceOptions } from '../../model/options.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createDataPlane, type DataPlane } from '../data-plane.ts';
import { trace } from '../decide/decide.ts';
import type { RequestOutcome } from '../decide/outcome.ts';
import { parseRequest } from '../request/parse-request.ts';
import { requestFromUrl, type UrlOptions } from '../request/request-from-url.ts';
import type { TrafficRequest } from '../request/request.ts';

/** The data plane of one text. */
export function dataPlaneOf(yaml: string, options: Partial<WorkspaceOptions> = {}): DataPlane {
  const topology = analysisOf(yaml, options);
  return createDataPlane(topology, topology.statuses);
}

/** A request by its URL, as tests write it; throws where it is none. */
export function request(url: string, options: UrlOptions = {}): TrafficRequest {
  const parsed = requestFromUrl(url, options);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.request;
}

/** A request as JSON; throws where it is none. */
export function jsonRequest(input: unknown): TrafficRequest {
  const parsed = parseRequest(input);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.request;
}

/** Where an outcome leads, in a line: `200 kiln/red 75%, kiln/blue 500 25%`, `404`, `302 https://…`, `refused`. */
export function outcomeLine(outcome: RequestOutcome): string {
  const { response, backends } = outcome;
  if (outcome.outcome === 'refused') return 'refused';
  if (response) return [response.statusCode, response.headers.get('location')].filter(Boolean).join(' ');
  return backends
    .filter(({ share }) => share > 0)
    .map(({ namespace, name, share, response: answer, refused }) => {
      const failing = answer ? ` ${answer.statusCode}` : refused ? ' refused' : '';
      return `${namespace}/${name}${failing}${share === 1 ? '' : ` ${Math.round(share * 100)}%`}`;
    })
    .join(', ');
}

/** Sends a request by its URL. */
export const send = (plane: DataPlane, url: string, options: UrlOptions = {}): RequestOutcome =>
  trace(plane, request(url, options));
