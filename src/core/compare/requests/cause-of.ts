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
import { aspectText, takerText } from './outcome-words.ts';

/** A request with what became of it on both sides. */
export type Asked = Readonly<{
  request: TrafficRequest;
  before: Readonly<{ entry: Entry | null; outcome: RequestOutcome }>;
  after: Readonly<{ entry: Entry | null; outcome: RequestOutcome }>;
}>;

type Answer = Asked['before'];

/** The objects that have a request on one side. */
const takersOf = ({ before, after }: Asked): ReadonlySet<ResourceKey> =>
  new Set([before, after].flatMap(({ outcome }) => outcome.route?.key ?? []));

/** A request on one side with its steps. */
export type Traced = (when: When) => RequestOutcome;

/**
 * Traces a request on both sides, each when it is first asked for, and once: of the routes and matches that do not have it only
 * with those that have it on the other side.
 */
export function tracesOf(asked: Asked): Traced {
  const traces: Partial<Record<When, RequestOutcome>> = {};
  return (when) => {
    const { entry, outcome } = asked[when];
    return (traces[when] ??= entry ? entry.trace(asked.request, takersOf(asked)) : outcome);
  };
}

const WHEN = { before: 'Before', after: 'After' } as const;

type When = keyof typeof WHEN;

/**
 * Why a request ends otherwise, as one clause: the first thing at which its two ways part (docs/model/comparison.md#causes).
 *
 * @param traced for callers that need the traces as well
 */
export function causeOf(asked: Asked, aspects: readonly Aspect[], traced: Traced = tracesOf(asked)): string {
  const { before, after } = asked;
  if (!before.entry || !after.entry)
    return `${before.entry ? 'After' : 'Before'}, ${lowerFirst(endReason(traced(before.entry ? 'after' : 'before')))}`;
  const isSame = before.entry.kind === after.entry.kind && isSameMatch(before.outcome, after.outcome);
  if (before.entry.kind === after.entry.kind && !isSame) return partingText(asked, traced);
  return (
    faultText(asked) ??
    (isSame ? null : silentText(asked, traced)) ??
    // What a filter of a route does is said by what differs; annotations have other names.
    (before.entry.kind === 'Ingress' || !isSame ? actingText(asked, traced) : null) ??
    differenceText(asked, aspects)
  );
}

/** The first part of the outcome that differs. */
const differenceText = ({ before, after }: Asked, [aspect = 'outcome']: readonly Aspect[]): string =>
  aspectText(aspect, before.outcome, after.outcome);

/** What follows from a reason is left out: both ends stand beside the cause. */
const firstSentence = (reason: string): string => reason.replace(/\. [A-Z].*$/s, '.');

/** How a request that was traced ended, as a sentence. */
const endReason = ({ steps }: RequestOutcome): string => firstSentence(steps.at(-1)?.reason ?? '');

/** That nothing has the request on one side; of both the one that gives no answer at all. */
function silentText(asked: Asked, traced: Traced): string | null {
  const silent = (['after', 'before'] as const).filter((when) => asked[when].outcome.route === null);
  const when = silent.find((one) => asked[one].outcome.outcome === 'refused') ?? silent[0];
  return when ? `${WHEN[when]}: ${endReason(traced(when))}` : null;
}

/** The filter or annotation that acts on one side only: the one that answers, else the first. */
function actingText(asked: Asked, traced: Traced): string | null {
  const acting = (when: When): readonly Step[] =>
    traced(when).steps.filter(({ stage, verdict }) => stage === 'filter' && verdict !== 'passed');
  const steps = { before: acting('before'), after: acting('after') };
  const only = (when: When, other: When): readonly Readonly<{ when: When; step: Step }>[] => {
    const known = new Set(steps[other].map(({ reason }) => reason));
    return steps[when].filter(({ reason }) => !known.has(reason)).map((step) => ({ when, step }));
  };
  const found = [...only('before', 'after'), ...only('after', 'before')];
  const answers = found.findLast(({ when }) => asked[when].outcome.response !== null);
  const deciding = answers ?? found[0];
  if (!deciding) return null;
  const { subject, reason } = deciding.step;
  return `${WHEN[deciding.when]}: ${subject}: ${firstSentence(reason)}`;
}

/** Why a backend cannot be served on one side only. */
function faultText({ before, after }: Asked): string | null {
  const faultsOf = ({ outcome }: Answer): readonly string[] =>
    outcome.backends.flatMap(({ fault, share }) => (fault !== null && share > 0 ? [fault] : []));
  const [was, is] = [faultsOf(before), faultsOf(after)];
  const gone = was.find((fault) => !is.includes(fault));
  const come = is.find((fault) => !was.includes(fault));
  if (come !== undefined) return `After: ${come}`;
  return gone === undefined ? null : `Before: ${gone}`;
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

/** Which match has a request on one side, and why not on the other. */
function partingText(asked: Asked, traced: Traced): string {
  const { request, before, after } = asked;
  const [was, is] = [takerText(before.outcome), takerText(after.outcome)];
  if (was === null && is === null) return silentText(asked, traced) ?? '';
  const lostAfter = lostText(request, before, after);
  if (lostAfter !== null) return `After, ${was ?? ''} no longer has it: ${lostAfter}`;
  const wonAfter = lostText(request, after, before);
  if (wonAfter !== null) return `Before, ${is ?? ''} did not have it: ${wonAfter}`;
  return movedText(before.outcome, after.outcome) || `After, ${is ?? ''} has it instead of ${was ?? ''}.`;
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

/** Which of two matches of one route is on one side only; empty where both are on both. */
function movedText(before: RequestOutcome, after: RequestOutcome): string {
  const has = (outcome: RequestOutcome, match: Json | undefined): boolean =>
    matchValues(outcome).some((one) => sameValue(one, match));
  if (!has(after, matchValue(before))) return 'The match of before is not there after.';
  return has(before, matchValue(after)) ? '' : 'The match of after was not there before.';
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
