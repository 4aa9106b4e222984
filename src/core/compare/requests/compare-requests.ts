import { runToEnd, type Steps } from '../../incremental/steps.ts';
import { byText } from '../../text/by-text.ts';
import { buildRequest } from '../../traffic/request/build-request.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { AskedPath, Conditions, Entry, Side } from '../sides/side.ts';
import { conditionsAsked } from './conditions-asked.ts';
import type { Asked } from './cause-of.ts';
import { differingAspects, type Aspect } from './differing-aspects.ts';
import { matchesAt, meetingsOf, type Meeting } from './meetings.ts';
import { nothingAnswers } from './nothing-answers.ts';
import { ELSEWHERE, pathVariants } from './path-variants.ts';
import { wellFormed } from '../../text/well-formed.ts';

/** Requests that end differently: one of them, which stands for all that the same matches take with the same difference. */
export type RequestDifference = Asked &
  Readonly<{
    aspects: readonly Aspect[];
    /** How many of the requests that were asked are in the class. */
    count: number;
  }>;

/** Requests of which it is not known how they end on one side. */
export type UnknownRequests = Readonly<{ reason: string; classes: number }>;

/** How the requests of two sides differ. */
export type RequestComparison = Readonly<{
  /** How many classes of requests end alike. */
  equal: number;
  different: readonly RequestDifference[];
  /** By reason; neither equal nor different. */
  unknown: readonly UnknownRequests[];
  /** What no request could be asked of, as sentences. */
  unasked: readonly string[];
}>;

/** Of a side that does not name a hostname so many of the paths are asked that it matches for wider ones. */
const MOST_BORROWED = 24;

/** Up to so many conditions of each side are combined under a path that a match names, and under one beside it. */
const MOST_COMBINED = 24;
const MOST_COMBINED_BESIDE = 8;

const pathId = ({ path, grpc }: AskedPath): string => `${grpc ? 1 : 0}${path}`;

/** The paths of both sides for one host, each once, by name. */
function pathsAsked(
  { host }: Meeting,
  sides: readonly Readonly<{ paths: readonly AskedPath[]; named: boolean }>[],
): readonly AskedPath[] {
  const always = [
    { path: '/', grpc: false },
    { path: ELSEWHERE, grpc: false },
  ];
  if (!host.deep) return always;
  const lists = sides.map(({ paths, named }) => (named ? paths : paths.slice(0, MOST_BORROWED)));
  const all = new Map([...always, ...lists.flat()].map((one) => [pathId(one), one] as const));
  return [...all.values()].toSorted((a, b) => byText(pathId(a), pathId(b)));
}

/** All requests of a meeting, the plainest of each path in front. */
function* requestsOf(meeting: Meeting): Generator<TrafficRequest> {
  const { protocol, port, host, before, after } = meeting;
  const build = (
    asked: AskedPath,
    { method, headers, query, client }: Conditions,
  ): TrafficRequest | undefined => {
    const built = buildRequest({
      protocol: asked.grpc ? 'GRPC' : protocol,
      port,
      host: host.authority,
      sni: asked.grpc && protocol === 'HTTPS' ? host.host : undefined,
      method: method ?? undefined,
      path: `${asked.path}${queryText(asked.path, query)}`,
      client,
      headers: headers.toSorted(([a], [b]) => byText(a, b)),
    });
    return built.ok ? built.request : undefined;
  };
  if (protocol !== 'HTTP' && protocol !== 'HTTPS') {
    const built = buildRequest({ protocol, port, host: host.authority });
    if (built.ok) yield built.request;
    return;
  }
  const [was, is] = [matchesAt(before, meeting), matchesAt(after, meeting)];
  const paths = pathsAsked(meeting, [was, is]);
  const seen = new Set<string>();
  // All paths as they are written come before all variants: the plainest request is the witness of its class.
  const variants = paths.map((one) => (one.path === ELSEWHERE ? [one] : pathVariants(one)));
  const longest = variants.reduce((most, { length }) => Math.max(most, length), 0);
  for (let nth = 0; nth < (host.deep ? longest : 1); nth++)
    for (const some of variants) {
      const asked = some[nth];
      if (!asked || seen.has(pathId(asked))) continue;
      seen.add(pathId(asked));
      const bare = { ...asked, path: asked.path.split('?', 1)[0] ?? '' };
      for (const conditions of conditionsAsked(
        was.conditionsAt(bare),
        is.conditionsAt(bare),
        nth === 0 ? MOST_COMBINED : MOST_COMBINED_BESIDE,
      )) {
        const request = build(asked, conditions);
        if (request) yield request;
      }
    }
}

function queryText(path: string, query: Conditions['query']): string {
  if (query.length === 0) return '';
  const pairs = query
    .toSorted(([a], [b]) => byText(a, b))
    .map((pair) => pair.map(encode).join('='))
    .join('&');
  return `${path.includes('?') ? '&' : '?'}${pairs}`;
}

/** Encoded for a query, whatever characters a manifest holds. */
const encode = (text: string): string => encodeURIComponent(wellFormed(text));

/** What took a request, as a text. */
function winnerId({ route, rule, match, gateway, listener }: RequestOutcome): string {
  if (route) return `${route.key} ${rule?.index ?? ''} ${match?.index ?? ''}`;
  return `${gateway?.key ?? ''} ${listener?.name ?? ''}`;
}

/** Where requests of one match go, as far as paths and hosts do not decide it: a canary divides them by headers. */
const endId = ({ outcome, response, backends }: RequestOutcome): string =>
  backends.reduce(
    (id, { namespace, name, port, share }) => `${id} ${namespace}/${name}:${port ?? ''} ${share}`,
    `${outcome} ${response?.statusCode ?? ''}`,
  );

/**
 * Asks both sides the requests that the matches of both distinguish, and says which classes end alike and which do not. A
 * class is what the same matches of both sides take at one hostname with the same difference. Its cost grows with the
 * number of matches (docs/model/comparison.md#requests).
 */
export const compareRequests = (before: Side, after: Side): RequestComparison =>
  runToEnd(compareRequestsInSteps(before, after));

/**
 * The same, a step for each request.
 *
 * @param concerns which hosts of which entries are asked; all where it is left out
 */
export function* compareRequestsInSteps(
  before: Side,
  after: Side,
  concerns: (meeting: Meeting) => boolean = () => true,
): Steps<RequestComparison> {
  const equal = new Set<string>();
  const different = new Map<string, Omit<RequestDifference, 'count'> & { count: number }>();
  const unknown = new Map<string, Set<string>>();
  const decide = (entry: Entry | null, request: TrafficRequest): RequestOutcome =>
    entry ? entry.decide(request) : nothingAnswers(request);
  for (const meeting of meetingsOf(before, after).filter(concerns)) {
    const acrossKinds =
      meeting.before !== null && meeting.after !== null && meeting.before.kind !== meeting.after.kind;
    const place = [
      meeting.before?.name ?? '',
      meeting.after?.name ?? '',
      meeting.port,
      meeting.protocol,
    ].join(' ');
    for (const request of requestsOf(meeting)) {
      yield;
      const [was, is] = [decide(meeting.before, request), decide(meeting.after, request)];
      // That something answers 404 where nothing is on the other side makes no request go anywhere.
      if ((!meeting.before || !meeting.after) && !was.route && !is.route && !(was.unclear ?? is.unclear))
        continue;
      // Where nothing takes a request on either side, its host makes no difference.
      const label = was.route || is.route ? meeting.host.label : '';
      const sides = `${winnerId(was)} ${endId(was)}\n${winnerId(is)} ${endId(is)}`;
      const id = `${place}\n${label}\n${request.protocol}\n${sides}`;
      const unclear = was.unclear ?? is.unclear;
      if (unclear !== null) {
        unknown.set(unclear, (unknown.get(unclear) ?? new Set()).add(id));
        continue;
      }
      const aspects = differingAspects(was, is, { acrossKinds });
      if (aspects.length === 0) {
        equal.add(id);
        continue;
      }
      const classId = `${id}\n${aspects.join()}`;
      const known = different.get(classId);
      if (known) known.count++;
      else
        different.set(classId, {
          request,
          before: { entry: meeting.before, outcome: was },
          after: { entry: meeting.after, outcome: is },
          aspects,
          count: 1,
        });
    }
  }
  return {
    equal: equal.size,
    different: [...different.values()],
    unknown: [...unknown].map(([reason, classes]) => ({ reason, classes: classes.size })),
    // What is not known of requests is no second time not asked.
    unasked: unaskedOf(before, after, new Set(unknown.keys())),
  };
}

/** What cannot be asked, with the side where it is so on one side only; without what is known to be not known. */
function unaskedOf(before: Side, after: Side, known: ReadonlySet<string>): readonly string[] {
  const of = ({ unasked }: Side): readonly string[] => unasked.filter((reason) => !known.has(reason));
  const [was, is] = [of(before), of(after)];
  const only = (when: string, mine: readonly string[], others: readonly string[]): readonly string[] =>
    mine.filter((reason) => !others.includes(reason)).map((reason) => `${when}: ${reason}`);
  return [
    ...was.filter((reason) => is.includes(reason)),
    ...only('Before', was, is),
    ...only('After', is, was),
  ];
}
