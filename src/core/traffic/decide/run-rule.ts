import { chosen } from '../../choices/define-choice.ts';
import { retries } from '../../choices/features.ts';
import { retry } from '../../kinds/http-route/retry.ts';
import { isServed } from '../../model/served.ts';
import { listedOwner } from '../../topology/implementation-of.ts';
import { describe } from '../../topology/describe.ts';
import { targetsOf } from '../backends/targets-of.ts';
import { rulePlan } from '../backends/rule-plan.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { NO_CHANGES, changeHeaders, type HeaderChanges } from '../../filters/shared/header-changes.ts';
import { runFilters, type Filtered, type RuleContext } from './run-filters.ts';
import type { TrafficRequest } from '../request/request.ts';
import type { Candidate } from '../table/candidate.ts';
import { answerWith, statusText } from './answer.ts';
import { retryWords } from './retry-words.ts';
import type { BackendShare, MirrorCopy, RequestOutcome } from './outcome.ts';
import type { Response } from '../../filters/shared/response.ts';
import { copyOf, percentText, serveBackend } from './serve-backends.ts';
import type { Note } from './step.ts';
import { ruleWords } from '../../topology/rule-words.ts';

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

/** How a rule ends when the gateway answers for every share; null when some are served. */
function commonAnswer(shares: readonly BackendShare[]): Response | null {
  const live = shares.filter(({ share }) => share > 0);
  if (live.length === 0 || live.some(({ response }) => response === null)) return null;
  return live.toSorted((a, b) => b.share - a.share)[0]?.response ?? null;
}

const sameChanges = (a: HeaderChanges, b: HeaderChanges): boolean =>
  a.size === b.size &&
  [...a].every(([name, change]) => JSON.stringify(b.get(name)) === JSON.stringify(change));

/** What happens to the headers of answers whichever backend they are from; else what the rule alone does. */
function commonChanges(shares: readonly BackendShare[], ofRule: HeaderChanges): HeaderChanges {
  const [first, ...rest] = shares.filter(({ share, response }) => share > 0 && response === null);
  if (!first) return ofRule;
  const same = rest.every(({ responseHeaders }) => sameChanges(responseHeaders, first.responseHeaders));
  return same ? first.responseHeaders : ofRule;
}

/**
 * Runs the rule of a match: its filters, then the backends with theirs (docs/model/filters.md#choosing-the-backend).
 */
export function runRule(
  plane: DataPlane,
  { status: { listener, gateway } }: PlaneListener,
  { route, rule, match, kind, dropped }: Candidate,
  request: TrafficRequest,
  note: Note,
): Handled {
  const grpc = kind === 'grpc';
  const plan = rulePlan(rule);
  // Read in notes alone.
  const subject = note ? `${ruleWords(rule.index, rule.name)} of ${describe(route)}` : '';
  const place = { resource: route.key, path: rule.at };
  const respond = (
    response: Response,
    mirrors: readonly MirrorCopy[] = [],
    backends: readonly BackendShare[] = [],
  ) => ({
    outcome: isRedirect(response) ? ('redirected' as const) : ('responded' as const),
    response,
    backends,
    mirrors,
    responseHeaders: NO_CHANGES,
    timeouts: null,
  });
  const fail = (status: number, reason: string): Handled => {
    note?.('rule', subject, 'rejected', `${reason} The client gets ${statusText(status, grpc)}.`, place);
    return respond(answerWith(status, grpc));
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
    scheme: listener.protocol === 'HTTPS' ? 'https' : 'http',
    listenerPort: listener.port ?? 0,
    match: kind === 'http' ? match.path : EVERYTHING,
    choices: plane.choices,
    crds: plane.topology.index.crds(),
    targetAt: targetsOf(route, gateway, plane.statuses),
    ownerOf: (group) => listedOwner(gateway, group, plane.statuses.cluster)?.name ?? null,
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
  if (filtered.answer)
    return { ...respond(answerOf(filtered, filtered.answer, grpc), mirrors), timeouts: null };
  if (plan.refs.length === 0) return fail(500, 'The rule has no backendRefs, and no filter answers.');

  const late =
    request.backendTakes > plan.patience
      ? `The backend takes longer than the timeout of ${plan.patience} ms.`
      : null;
  const served = plan.refs.map((ref) =>
    serveBackend(ref, filtered.request, context, {
      grpc,
      method: request.method,
      late,
      query: request.query,
    }),
  );
  const backends = served.map(({ share }) => share);
  const copies = served.flatMap(({ share, copies: own }) =>
    share.share > 0 ? own.map((copy) => copyOf(copy, route, share.share)) : [],
  );
  const all = [...mirrors, ...copies];
  if (backends.every(({ share }) => share === 0)) {
    const handled = fail(500, 'All weights are 0, so no backend can be chosen.');
    return { ...handled, backends, mirrors: all };
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
    return respond(answer, all, backends);
  }
  note?.('rule', subject, 'chosen', summary(backends, grpc), place);
  return {
    outcome: 'forwarded',
    response: null,
    backends,
    mirrors: all,
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
    .filter(({ share }) => share > 0)
    .map(({ share, kind, namespace, name, response }) => {
      const failing = response ? ` (answered with ${statusText(response.statusCode, grpc)})` : '';
      return `${percentText(share)} to ${kind} ${namespace}/${name}${failing}`;
    })
    .join(', ')}.`;
