import {
  readExpected,
  whyMissed,
  outcomeWords,
  type Expected,
} from '../../../traffic/expectations/expected.ts';
import type { RequestOutcome } from '../../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../../traffic/request/request.ts';
import type { CheckFields } from '../check-fields.ts';
import { defineCheck } from '../define-check.ts';
import {
  endWords,
  readRequest,
  requestWords,
  REQUEST_KEYS,
  send,
  showRequest,
} from '../shared/check-request.ts';
import { readSees, seesWords, whyNotSeen, type Sees } from '../shared/sees.ts';
import { getsWords, readGets, whyNotGot, type Gets } from '../shared/gets.ts';

type Wanted = Readonly<{
  request: TrafficRequest;
  line: string;
  /** As it is written; empty where only `sees` or `gets` ask for something. */
  expect: string;
  parts: readonly Expected[];
  sees: Sees | null;
  gets: Gets | null;
}>;

/** Met when a request ends as it is expected to. */
export const request = defineCheck<Wanted>({
  key: 'request',
  beside: ['expect', 'sees', 'gets', ...REQUEST_KEYS],
  group: 'traffic',
  when: 'the request meets what is expected, as saved requests do: backends that are not named must get nothing. `sees` says what every serving backend receives (`path`, `host`, `method`, `headers`; `null` for a header that must be absent), `gets` what the client gets (`location`, `set`, `add`, `remove` of headers). `gateway`, `ingress` (a class) or `service` (one with a load balancer or node port of its own) say where it is sent, `from` (a namespace, or `namespace/name`) where its client is in the cluster, `headers`, `sni` and `port` how',
  otherwise: 'what it meets, and the step at which it ended',
  examples: [
    '{request: "GET http://tours.museum.test/", expect: "museum/tours, 200"}',
    '{request: "GET http://shop.museum.test/shop/v2/x", expect: "museum/shop-v2, 200", sees: {path: /x, headers: {x-wing: east}}, gets: {remove: [server]}}',
    '{request: "GET http://tours.museum.test/", ingress: front, expect: "museum/tours, 200"}',
  ],
  read(fields) {
    const sent = readRequest(fields);
    const sees = fields.has('sees') ? readSees(fields) : null;
    const gets = fields.has('gets') ? readGets(fields) : null;
    const expected = readExpect(fields);
    if (!sent || sees === undefined || gets === undefined || !expected) return undefined;
    if (expected.parts.length === 0 && !sees && !gets)
      return fields.fail('request', 'Nothing is expected of the request: give expect, sees or gets.');
    return { request: sent, line: String(fields.value('request')), ...expected, sees, gets };
  },
  expects({ request: sent, expect, sees, gets }) {
    const parts = [
      ...(expect === '' ? [] : [`${requestWords(sent)} meets ${expect}`]),
      ...(sees ? [seesWords(sees)] : []),
      ...(gets ? [getsWords(gets)] : []),
    ];
    return `${expect === '' ? `With ${requestWords(sent)} ` : ''}${parts.join('; ')}.`;
  },
  judge({ request: sent, parts, sees, gets }, { now }) {
    const outcome = send(now, sent);
    const show = showRequest(sent);
    if (outcome.unclear !== null) return { met: false, found: `It is not known: ${outcome.unclear}`, show };
    if (whyMissed(parts, outcome) !== null) return { met: false, found: endWords(now, sent, outcome), show };
    const unlike = (sees && whyNotSeen(sees, outcome)) ?? (gets && whyNotGot(gets, outcome));
    if (unlike !== null) return { met: false, found: `${meets(outcome)} ${unlike}`, show };
    return { met: true, found: meets(outcome), show };
  },
  mentions: ({ line }) => [{ what: 'request', line }],
});

const meets = (outcome: RequestOutcome): string => `${outcomeWords(outcome)}.`;

function readExpect(fields: CheckFields): Pick<Wanted, 'expect' | 'parts'> | undefined {
  if (!fields.has('expect')) return { expect: '', parts: [] };
  const value = fields.value('expect');
  const text = typeof value === 'number' ? String(value) : fields.text('expect');
  if (text === undefined) return undefined;
  const read = readExpected(text);
  return read.ok ? { expect: text.trim(), parts: read.parts } : fields.fail('expect', read.message);
}
