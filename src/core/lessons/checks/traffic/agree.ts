import type { Analysis } from '../../../analysis.ts';
import { compareRequests } from '../../../compare/requests/compare-requests.ts';
import { differingAspects, type Aspect } from '../../../compare/requests/differing-aspects.ts';
import { aspectText } from '../../../compare/requests/outcome-words.ts';
import { compareTraffic } from '../../../compare/compare.ts';
import { gatewaySide } from '../../../compare/sides/gateway-side.ts';
import { ingressSide } from '../../../compare/sides/ingress-side.ts';
import { decideRequest } from '../../../ingress/decide/decide-request.ts';
import { counted } from '../../../text/words.ts';
import { decide } from '../../../traffic/decide/decide.ts';
import type { RequestOutcome } from '../../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../../traffic/request/request.ts';
import type { Setting } from '../check.ts';
import type { CheckFields } from '../check-fields.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import { isSameAddress, readLine, requestWords, showRequest } from '../shared/check-request.ts';

type Agree = Readonly<{
  /** The class of the Ingresses that requests are held against; null for the state at the start. */
  ingressClass: string | null;
  requests: readonly TrafficRequest[] | 'table';
  except: readonly TrafficRequest[];
}>;

/** What of an outcome must be the same: who serves it with which share, what that sees, status and location. */
const COUNTS: ReadonlySet<Aspect> = new Set(['outcome', 'status', 'redirect', 'backends', 'request']);

/** Met when requests end as they did. */
export const agree = defineCheck<Agree>({
  key: 'agree',
  group: 'traffic',
  when: 'each request ends now as it did: backends with their shares, what they see, status, location. `with: start` holds it against the start of the lesson, `with: ingress:CLASS` what Gateways do against what the Ingresses of the class did at the start. `requests: table` makes one request for each rule of both; `except` leaves requests out, headers and queries aside',
  otherwise: 'the first request that ends otherwise, with both outcomes',
  examples: [
    'agree: {with: start, requests: ["GET http://shop.museum.test/", "GET http://shop.museum.test/sale"]}',
    'agree: {with: "ingress:nginx", requests: table, except: ["GET http://app.museum.test/"]}',
  ],
  read(fields) {
    const inner = fields.object('agree', ['with', 'requests', 'except']);
    if (!inner) return undefined;
    const written = inner.text('with');
    const [, ingressClass] = /^ingress:([a-z0-9.-]+)$/.exec(written ?? '') ?? [];
    if (written !== undefined && written !== 'start' && ingressClass === undefined)
      return inner.fail('with', `${JSON.stringify(written)} is neither start nor ingress:CLASS.`);
    const requests = inner.value('requests') === 'table' ? 'table' : readLines(inner, 'requests');
    const except = inner.has('except') ? readLines(inner, 'except') : [];
    return requests && except ? { ingressClass: ingressClass ?? null, requests, except } : undefined;
  },
  expects: ({ ingressClass, requests }) =>
    `${requests === 'table' ? 'Requests for each rule end' : counted(requests.length, 'request ends', 'requests end')} as ${
      ingressClass === null ? 'at the start' : `through the Ingresses of class ${ingressClass}`
    }.`,
  judge: (value, setting) =>
    value.requests === 'table' ? judgeTable(value, setting) : judgeLines(value, value.requests, setting),
  mentions: ({ requests }) =>
    requests === 'table' ? [] : requests.map((one) => ({ what: 'request', line: requestWords(one) })),
});

function readLines(fields: CheckFields, key: string): readonly TrafficRequest[] | undefined {
  const isList = Array.isArray(fields.value(key));
  const lines = fields.texts(key);
  const read = (lines ?? []).flatMap((line, index) => {
    const { request, problem } = readLine(line);
    if (request) return [request];
    fields.fail(key, problem ?? `${JSON.stringify(line)} is not a request.`, isList ? index : undefined);
    return [];
  });
  return lines && read.length === lines.length ? read : undefined;
}

const isExcepted = ({ except }: Agree, request: TrafficRequest): boolean =>
  except.some((one) => isSameAddress(one, request));

/** In what a request ends otherwise, as a sentence. */
const difference = (
  request: TrafficRequest,
  aspects: readonly Aspect[],
  was: RequestOutcome,
  is: RequestOutcome,
): string =>
  aspects
    .filter((aspect) => COUNTS.has(aspect))
    .slice(0, 1)
    .map((aspect) => `${requestWords(request)}. ${aspectText(aspect, was, is)}`)
    .join('');

/** Where a request went at the start, and where it goes now. */
function bothEnds(
  { ingressClass }: Agree,
  request: TrafficRequest,
  { start, now }: Setting,
): readonly [was: RequestOutcome, is: RequestOutcome] {
  if (ingressClass === null) return [decideRequest(start, request), decideRequest(now, request)];
  return [decideRequest(start, { ...request, gateway: null, ingressClass }), decide(now.dataPlane, request)];
}

function judgeLines(value: Agree, requests: readonly TrafficRequest[], setting: Setting): Verdict {
  for (const request of requests) {
    if (isExcepted(value, request)) continue;
    const [was, is] = bothEnds(value, request, setting);
    const show = showRequest(request);
    const unclear = was.unclear ?? is.unclear;
    if (unclear !== null)
      return { met: false, found: `${requestWords(request)}: it is not known. ${unclear}`, show };
    const acrossKinds = (was.ingressController === null) !== (is.ingressController === null);
    const found = difference(request, differingAspects(was, is, { acrossKinds }), was, is);
    if (found !== '') return { met: false, found, show };
  }
  return { met: true, found: `${counted(requests.length, 'request ends', 'requests end')} alike.` };
}

function judgeTable(value: Agree, { start, now }: Setting): Verdict {
  const { equal, different, unknown } = comparisonOf(value, start, now);
  const found = different.filter(
    ({ request, aspects }) => aspects.some((aspect) => COUNTS.has(aspect)) && !isExcepted(value, request),
  );
  const [first] = found;
  if (first) {
    const { request, aspects, before, after } = first;
    const more =
      found.length === 1 ? '' : ` ${counted(found.length - 1, 'more ends', 'more end')} otherwise.`;
    return {
      met: false,
      found: `${difference(request, aspects, before.outcome, after.outcome)}${more}`,
      show: showRequest(request),
    };
  }
  const [open] = unknown;
  if (open) return { met: false, found: `It is not known how some requests end. ${open.reason}` };
  if (equal === 0) return { met: false, found: 'There is no rule to make a request for.' };
  return { met: true, found: `${counted(equal, 'kind of requests ends', 'kinds of requests end')} alike.` };
}

function comparisonOf({ ingressClass }: Agree, start: Analysis, now: Analysis) {
  if (ingressClass === null) return compareTraffic(start, now);
  const { ingressPlane } = start;
  const controllers = ingressPlane.controllers.filter(({ group }) => group.classes.includes(ingressClass));
  return compareRequests(ingressSide({ ...ingressPlane, controllers }), gatewaySide(now.dataPlane));
}
