import type { Analysis } from '../../../analysis.ts';
import { decideRequest, traceRequest } from '../../../ingress/decide/decide-request.ts';
import type { RequestOutcome } from '../../../traffic/decide/outcome.ts';
import { outcomeWords } from '../../../traffic/expectations/expected.ts';
import { readSavedRequest } from '../../../traffic/expectations/saved-request.ts';
import { requestTarget, type TrafficRequest } from '../../../traffic/request/request.ts';
import { draftOf } from '../../../views/traffic/draft-of.ts';
import type { Json } from '../../../yaml/json.ts';
import type { CheckFields } from '../check-fields.ts';
import { sentence } from './sentence.ts';

/** The keys that say how a request is sent, beside its line. */
export const REQUEST_KEYS = ['headers', 'gateway', 'ingress', 'service', 'from', 'sni', 'port'] as const;

/**
 * A request in the form of saved ones: `ingress` of a lesson names the class that they call `ingressClass`.
 *
 * @param line `GET https://shop.museum.test/cart`
 */
export function readLine(line: string, beside: Readonly<Record<string, Json>> = {}) {
  const { ingress, ...rest } = beside;
  return readSavedRequest({
    request: line,
    ...rest,
    ...(ingress !== undefined && { ingressClass: ingress }),
  });
}

/** Reads the request of a check, with the keys beside it. */
export function readRequest(fields: CheckFields, key = 'request'): TrafficRequest | undefined {
  const line = fields.text(key);
  if (line === undefined) return undefined;
  const beside: Record<string, Json> = {};
  for (const name of REQUEST_KEYS) {
    const value = fields.value(name);
    if (value !== undefined) beside[name] = value;
  }
  const { request, problem } = readLine(line, beside);
  return request ?? fields.fail(key, problem ?? `${JSON.stringify(line)} is not a request.`);
}

/** A request in one line: `GET http://shop.museum.test/cart (x-preview: yes)`, `tls://bank.museum.test`. */
export function requestWords(request: TrafficRequest): string {
  const { url, method, headers, gateway, ingressClass, serviceEntry, from, sni } = draftOf(request, true);
  const line = /^https?:/.test(url) ? `${method} ${url}` : url;
  const beside = [
    ...headers,
    ...(sni === null ? [] : [`server name ${sni}`]),
    ...(gateway === null ? [] : [`at Gateway ${gateway}`]),
    ...(ingressClass === null ? [] : [`at Ingress class ${ingressClass}`]),
    ...(serviceEntry === null ? [] : [`at Service ${serviceEntry}`]),
    ...(from === null ? [] : [`from ${from}`]),
  ];
  return beside.length === 0 ? line : `${line} (${beside.join(', ')})`;
}

/** Where a request goes. */
export const send = (analysis: Analysis, request: TrafficRequest): RequestOutcome =>
  decideRequest(analysis, request);

/** How a request ended, and the step that decided it, in sentences. */
export function endWords(analysis: Analysis, request: TrafficRequest, outcome: RequestOutcome): string {
  const meets = `${outcomeWords(outcome)}.`;
  const fault = outcome.backends.find((one) => one.share > 0 && one.fault !== null)?.fault;
  if (fault !== undefined && fault !== null) return `${meets} ${sentence(fault)}`;
  const last = traceRequest(analysis, request).steps.at(-1);
  return last?.verdict === 'rejected' ? `${meets} ${last.reason}` : meets;
}

/** What *Show* does with a request. */
export const showRequest = (request: TrafficRequest) =>
  ({ what: 'request', draft: draftOf(request, true) }) as const;

/** Whether two requests are for one address: headers and queries are left aside. */
export const isSameAddress = (a: TrafficRequest, b: TrafficRequest): boolean =>
  a.protocol === b.protocol && a.method === b.method && a.host === b.host && a.path === b.path;

/** Whether two requests are the same to whoever gets them. */
export const isSameRequest = (a: TrafficRequest, b: TrafficRequest): boolean =>
  isSameAddress(a, b) &&
  requestTarget(a) === requestTarget(b) &&
  a.sni === b.sni &&
  a.from === b.from &&
  a.headers.size === b.headers.size &&
  [...a.headers].every(([name, values]) => values.join('\n') === b.headers.get(name)?.join('\n'));
