import { sameValue } from '../../incremental/same-value.ts';
import { arrayAt, valueAt } from '../../model/access.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { Step } from '../../traffic/decide/step.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { describe } from '../../topology/describe.ts';
import type { Json } from '../../yaml/json.ts';
import type { Entry } from '../sides/side.ts';
import type { Aspect } from './differing-aspects.ts';
import { aspectText, endText, takerText } from './outcome-words.ts';

/** A request with what became of it on both sides. */
export type Asked = Readonly<{
  request: TrafficRequest;
  before: Readonly<{ entry: Entry | null; outcome: RequestOutcome }>;
  after: Readonly<{ entry: Entry | null; outcome: RequestOutcome }>;
}>;

type Answer = Asked['before'];

/** The objects that have a request on one side. */
export const takersOf = ({ before, after }: Asked): ReadonlySet<ResourceKey> =>
  new Set([before, after].flatMap(({ outcome }) => outcome.route?.key ?? []));

/** The sentence that says how a request ended on one side. */
function endReason(asked: Asked, { entry, outcome }: Answer): string {
  const traced = entry ? entry.trace(asked.request, takersOf(asked)) : outcome;
  return traced.steps.at(-1)?.reason ?? '';
}

const WHEN = { before: 'Before', after: 'After' } as const;

/**
 * Why a request ends otherwise, in plain words: the first thing at which its two ways part (docs/model/comparison.md#causes).
 */
export function causeOf(asked: Asked, aspects: readonly Aspect[]): string {
  const { before, after } = asked;
  if (!before.entry || !after.entry)
    return [nothingText(asked, 'before'), nothingText(asked, 'after')].filter(Boolean).join(' ');
  const differences = aspects.map((aspect) => aspectText(aspect, before.outcome, after.outcome)).join(' ');
  const [was, is] = [takerText(before.outcome), takerText(after.outcome)];
  if (before.entry.kind !== after.entry.kind)
    return sentences(hasText(was, is), differences, decidingText(asked));
  if (!isSameMatch(before.outcome, after.outcome))
    return sentences(partingText(asked), was !== null && is !== null ? differences : '');
  const rule = isSameRule(before.outcome, after.outcome) ? ', whose rule is the same' : '';
  // What a filter of a route does is said by what differs; annotations have other names.
  const deciding = before.entry.kind === 'Ingress' ? decidingText(asked) : '';
  return sentences(`${is ?? ''} has it${rule}.`, differences, deciding, faultText(asked));
}

const sentences = (...all: readonly string[]): string => all.filter((text) => text !== '').join(' ');

/** What has a request on both sides. */
function hasText(was: string | null, is: string | null): string {
  if (was === null) return is === null ? '' : `${is} has it after, nothing before.`;
  return is === null ? `${was} has it before, nothing after.` : `${was} has it before, ${is} after.`;
}

/** The filters and annotations that act on one side only; where that answers a request without one, how it ends. */
function decidingText(asked: Asked): string {
  const traced = ({ entry, outcome }: Answer): RequestOutcome =>
    entry ? entry.trace(asked.request, takersOf(asked)) : outcome;
  const acting = ({ steps }: RequestOutcome): readonly Step[] =>
    steps.filter(({ stage, verdict }) => stage === 'filter' && verdict !== 'passed');
  const [was, is] = [traced(asked.before), traced(asked.after)];
  const only = (when: string, mine: RequestOutcome, others: RequestOutcome): string => {
    const known = new Set(acting(others).map(({ reason }) => reason));
    const found = acting(mine).filter(({ reason }) => !known.has(reason));
    if (found.length > 0)
      return `${when}: ${found.map(({ subject, reason }) => `${subject}: ${reason}`).join(' ')}`;
    const end = mine.route === null ? mine.steps.at(-1)?.reason : undefined;
    return end === undefined ? '' : `${when}: ${end}`;
  };
  return sentences(only('Before', was, is), only('After', is, was));
}

/** That nothing takes requests on one side. */
function nothingText(asked: Asked, when: 'before' | 'after'): string {
  const { entry, outcome } = asked[when];
  if (!entry) return `${WHEN[when]}, ${lowerFirst(outcome.steps.at(-1)?.reason ?? '')}`;
  const taker = takerText(outcome);
  return `${WHEN[when]}, ${taker ?? entry.words} has it: ${endText(outcome)}.`;
}

/** Why backends cannot serve on one side only. */
function faultText({ before, after }: Asked): string {
  const faultsOf = ({ outcome }: Answer): readonly string[] =>
    outcome.backends.flatMap(({ fault, share }) => (fault !== null && share > 0 ? [fault] : []));
  const only = (when: string, mine: readonly string[], others: readonly string[]): string =>
    [...new Set(mine)]
      .filter((fault) => !others.includes(fault))
      .map((fault) => `${when}: ${fault}`)
      .join(' ');
  const [was, is] = [faultsOf(before), faultsOf(after)];
  return sentences(only('Before', was, is), only('After', is, was));
}

const ruleValue = ({ route, rule }: RequestOutcome): Json | undefined =>
  route && rule ? valueAt(route.value, ['spec', 'rules', rule.index]) : undefined;

/** The match, or the path of an Ingress with its host; of both without the backend. */
function matchValue(outcome: RequestOutcome): Json | undefined {
  if (!outcome.match) return undefined;
  const rule = ruleValue(outcome);
  if (outcome.route?.kind !== 'Ingress') return valueAt(rule, ['matches', outcome.match.index]);
  const path = valueAt(rule, ['http', 'paths', outcome.match.index]);
  return [valueAt(rule, 'host'), valueAt(path, 'path'), valueAt(path, 'pathType')].map((one) => one ?? null);
}

/** Of an Ingress its annotations act on all rules. */
const isSameRule = (a: RequestOutcome, b: RequestOutcome): boolean =>
  sameValue(ruleValue(a), ruleValue(b)) &&
  (a.route?.kind !== 'Ingress' ||
    sameValue(
      valueAt(a.route.value, 'metadata.annotations'),
      valueAt(b.route?.value, 'metadata.annotations'),
    ));

/** Whether both sides decided by the same match of the same object, wherever in it the match stands. */
const isSameMatch = (a: RequestOutcome, b: RequestOutcome): boolean =>
  a.route !== null &&
  a.route.key === b.route?.key &&
  (a.rule === null) === (b.rule === null) &&
  sameValue(matchValue(a), matchValue(b));

/** Why what has a request on one side has it not on the other; null where nothing has it there. */
function lostText(request: TrafficRequest, winner: Answer, loser: Answer): string | null {
  const { route } = winner.outcome;
  if (!route || route.key === loser.outcome.route?.key) return null;
  return (
    loser.entry?.whyNot(request, route.key, loser.outcome) ?? `${describe(route)} is not in the manifests.`
  );
}

/** Which matches have a request on both sides, and why that of one side has it not on the other. */
function partingText(asked: Asked): string {
  const { request, before, after } = asked;
  const [was, is] = [takerText(before.outcome), takerText(after.outcome)];
  if (was === null && is === null)
    return `Before: ${endReason(asked, before)} After: ${endReason(asked, after)}`;
  const lostAfter = lostText(request, before, after);
  const wonAfter = lostText(request, after, before);
  return sentences(
    hasText(was, is),
    lostAfter === null ? '' : `After: ${lostAfter}`,
    wonAfter === null ? '' : `Before: ${wonAfter}`,
    before.outcome.route?.key === after.outcome.route?.key ? movedText(before.outcome, after.outcome) : '',
  );
}

/** All matches of the object that has a request. */
function matchValues(outcome: RequestOutcome): readonly (Json | undefined)[] {
  const { route } = outcome;
  if (!route) return [];
  return arrayAt(route.value, 'spec.rules').flatMap((rule, index) => {
    const matches = arrayAt(rule, route.kind === 'Ingress' ? 'http.paths' : 'matches');
    return Array.from({ length: Math.max(1, matches.length) }, (_, nth) =>
      matchValue({ ...outcome, rule: { index, name: null }, match: { index: nth } }),
    );
  });
}

/** Which of two matches of one route is on one side only. */
function movedText(before: RequestOutcome, after: RequestOutcome): string {
  const has = (outcome: RequestOutcome, match: Json | undefined): boolean =>
    matchValues(outcome).some((one) => sameValue(one, match));
  return [
    has(after, matchValue(before)) ? '' : 'The match of before is not there after.',
    has(before, matchValue(after)) ? '' : 'The match of after was not there before.',
  ]
    .filter(Boolean)
    .join(' ');
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
