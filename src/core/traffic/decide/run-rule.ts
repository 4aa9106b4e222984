import { chosen } from '../../choices/define-choice.ts';
import { retries } from '../../choices/features.ts';
import { retry } from '../../kinds/http-route/retry.ts';
import { memo } from '../../incremental/memo.ts';
import { isServed } from '../../model/served.ts';
import { listedOwner } from '../../topology/implementation-of.ts';
import { describe } from '../../topology/describe.ts';
import { targetsOf } from '../backends/targets-of.ts';
import type { Target } from '../backends/target.ts';
import { rulePlan } from '../backends/rule-plan.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { NO_CHANGES, changeHeaders, type HeaderChanges } from '../../filters/shared/header-changes.ts';
import { runFilters, type Filtered, type RuleContext } from './run-filters.ts';
import type { TrafficRequest } from '../request/request.ts';
import type { Candidate } from '../table/candidate.ts';
import type { Resource } from '../../model/resource.ts';
import { noOutcome } from './no-outcome.ts';
import { answerWith, statusText } from './answer.ts';
import { retryWords } from './retry-words.ts';
import type { BackendShare, MirrorCopy, RequestOutcome } from './outcome.ts';
import type { Response } from '../../filters/shared/response.ts';
import { copyOf, percentText, serveBackend } from './serve-backends.ts';
import type { Note } from './step.ts';
import { ruleWords } from '../../topology/rule-words.ts';
import type { Path } from '../../yaml/json.ts';

/** What a rule makes of a request. */
type Handled = Pick<
  RequestOutcome,
  'outcome' | 'response' | 'backends' | 'mirrors' | 'responseHeaders' | 'timeouts'
>;

const EVERYTHING = { type: 'PathPrefix', value: '/' };

/** The answer with the header changes of the rule applied to it. */
function changed(response: Response, changes: HeaderChanges): Response {
  if (changes.size === 0) return response;
  const values = new Map([...response.headers].map(([name, value]) => [name, [value]] as const));
  const after = [...changeHeaders(values, changes)].map(([name, list]) => [name, list.join(',')] as const);
  return { statusCode: response.statusCode, headers: new Map(after) };
}

const isRedirect = ({ headers }: Response): boolean => headers.has('location');

const isLive = ({ share }: BackendShare): boolean => share > 0;

/** How a rule ends when the gateway answers for every share; null when some are served. */
function commonAnswer(shares: readonly BackendShare[]): Response | null {
  if (shares.some((one) => isLive(one) && one.response === null)) return null;
  return shares.filter(isLive).toSorted((a, b) => b.share - a.share)[0]?.response ?? null;
}

const sameChanges = (a: HeaderChanges, b: HeaderChanges): boolean =>
  a === b ||
  (a.size === b.size &&
    [...a].every(([name, change]) => JSON.stringify(b.get(name)) === JSON.stringify(change)));

/** What happens to the headers of answers whichever backend they are from; else what the rule alone does. */
function commonChanges(shares: readonly BackendShare[], ofRule: HeaderChanges): HeaderChanges {
  const isServed = (one: BackendShare): boolean => isLive(one) && one.response === null;
  const first = shares.find(isServed);
  if (!first) return ofRule;
  const same = shares.every(
    (one) => !isServed(one) || sameChanges(one.responseHeaders, first.responseHeaders),
  );
  return same ? first.responseHeaders : ofRule;
}

/** What the gateway answers itself. */
const responded = (
  response: Response,
  mirrors: readonly MirrorCopy[] = noOutcome.mirrors,
  backends: readonly BackendShare[] = noOutcome.backends,
): Handled => ({
  outcome: isRedirect(response) ? 'redirected' : 'responded',
  response,
  backends,
  mirrors,
  responseHeaders: NO_CHANGES,
  timeouts: null,
});

/** Where a request has arrived whose rule is run: at a listener, or at a port of a Service. */
export type Arrival = Readonly<{
  scheme: 'http' | 'https';
  port: number;
  /** Follows the references of a route. */
  targetsOf: (route: Resource) => (ref: Path) => Target;
  /** The implementation that answers there, where a group is its own. */
  ownerOf: (group: string) => string | null;
}>;

/** The arrivals that are known: every decision asks for one. */
const arrivals: (plane: DataPlane) => Map<PlaneListener, Arrival> = memo(() => new Map());

/** A listener, as rules see it. */
export function arrivalAt(plane: DataPlane, listener: PlaneListener): Arrival {
  const known = arrivals(plane);
  let arrival = known.get(listener);
  if (!arrival) {
    arrival = readArrival(plane, listener);
    known.set(listener, arrival);
  }
  return arrival;
}

const readArrival = ({ statuses }: DataPlane, { status: { listener, gateway } }: PlaneListener): Arrival => ({
  scheme: listener.protocol === 'HTTPS' ? 'https' : 'http',
  port: listener.port ?? 0,
  targetsOf: (route) => targetsOf(route, gateway, statuses),
  ownerOf: (group) => listedOwner(gateway, group, statuses.cluster)?.name ?? null,
});

/**
 * Runs the rule of a match: its filters, then the backends with theirs (docs/model/filters.md#choosing-the-backend).
 */
export function runRule(
  plane: DataPlane,
  arrival: Arrival,
  { route, rule, match, kind, dropped }: Candidate,
  request: TrafficRequest,
  note: Note,
): Handled {
  const grpc = kind === 'grpc';
  const plan = rulePlan(rule);
  // Read in notes alone.
  const subject = note ? `${ruleWords(rule.index, rule.name)} of ${describe(route)}` : '';
  const place = { resource: route.key, path: rule.at };
  const fail = (status: number, reason: string): Handled => {
    note?.('rule', subject, 'rejected', `${reason} The client gets ${statusText(status, grpc)}.`, place);
    return responded(answerWith(status, grpc));
  };
  const noteRetries = (): void => {
    const { index } = plane.topology;
    if (!isServed(retry.served, index.crds())) return;
    const words = retryWords(rule.value, chosen(index, retries) === 'on');
    if (words) note?.('rule', subject, 'applied', words, { ...place, path: [...rule.at, 'retry'] });
  };
  if (dropped) return fail(500, 'The controller dropped this rule.');

  const context: RuleContext = {
    route,
    original: request,
    scheme: arrival.scheme,
    listenerPort: arrival.port,
    match: kind === 'http' ? match.path : EVERYTHING,
    choices: plane.choices,
    crds: plane.topology.index.crds(),
    targetAt: arrival.targetsOf(route),
    ownerOf: arrival.ownerOf,
    note,
  };
  const { authority, path, headers } = request;
  const filtered = runFilters(
    plan.filters,
    { authority, path, headers, response: NO_CHANGES },
    context,
    subject,
  );
  const mirrors = filtered.copies.map((copy) => copyOf(copy, route, 1));
  if (filtered.answer) return responded(answerOf(filtered, filtered.answer, grpc), mirrors);
  if (plan.refs.length === 0) return fail(500, 'The rule has no backendRefs, and no filter answers.');

  const late =
    request.backendTakes > plan.patience
      ? `The backend takes longer than the timeout of ${plan.patience} ms.`
      : null;
  const options = { grpc, method: request.method, late, query: request.query };
  const backends: BackendShare[] = [];
  for (const ref of plan.refs) {
    const { share, copies } = serveBackend(ref, filtered.request, context, options);
    backends.push(share);
    if (isLive(share)) for (const copy of copies) mirrors.push(copyOf(copy, route, share.share));
  }
  if (!backends.some(isLive)) {
    const handled = fail(500, 'All weights are 0, so no backend can be chosen.');
    return { ...handled, backends, mirrors };
  }
  if (note && kind === 'http') noteRetries();
  const answer = commonAnswer(backends);
  if (answer) {
    const what = isRedirect(answer) ? 'is redirected' : `gets ${statusText(answer.statusCode, grpc)}`;
    note?.(
      'rule',
      subject,
      isRedirect(answer) ? 'applied' : 'rejected',
      `No backend serves the request: the client ${what}.`,
      place,
    );
    return responded(answer, mirrors, backends);
  }
  if (note) note('rule', subject, 'chosen', summary(backends, grpc), place);
  return {
    outcome: 'forwarded',
    response: null,
    backends,
    mirrors,
    responseHeaders: commonChanges(backends, filtered.request.response),
    timeouts: plan.timeouts,
  };
}

/** What filters answer: faults as gRPC says them, redirects and preflights with the headers that filters add. */
const answerOf = ({ request }: Filtered, answer: Response, grpc: boolean): Response =>
  answer.statusCode >= 400 && answer.headers.size === 0
    ? answerWith(answer.statusCode, grpc)
    : changed(answer, request.response);

/** Where the requests of a rule go, share by share. */
const summary = (backends: readonly BackendShare[], grpc: boolean): string =>
  `${backends
    .filter(isLive)
    .map(({ share, kind, namespace, name, response }) => {
      const failing = response ? ` (answered with ${statusText(response.statusCode, grpc)})` : '';
      return `${percentText(share)} to ${kind} ${namespace}/${name}${failing}`;
    })
    .join(', ')}.`;
