import type { Path } from '../../yaml/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { TrafficChoices } from '../data-plane.ts';
import type { Target } from '../backends/target.ts';
import type { Response } from '../decide/outcome.ts';
import type { Note } from '../decide/step.ts';
import type { HeaderValues } from '../request/request.ts';
import type { HttpMatch } from '../table/http-match.ts';
import { corsHeaders, isPreflight, type Cors } from './cors.ts';
import { changeHeaders, changesText, composeChanges, type HeaderChanges } from './header-changes.ts';
import { changePath } from './path-change.ts';
import type { Filter } from './read-filters.ts';
import { locationOf } from './redirect.ts';

/** A request while filters run. */
export type Passing = Readonly<{
  authority: string;
  path: string;
  headers: HeaderValues;
  /** What will happen to the headers of the answer. */
  response: HeaderChanges;
}>;

/** What filters know beside the request as it is now. */
export type FilterContext = Readonly<{
  route: Resource;
  /** The original request. */
  original: Readonly<{ method: string; path: string; query: string | null; headers: HeaderValues }>;
  scheme: 'http' | 'https';
  listenerPort: number;
  match: HttpMatch['path'];
  choices: TrafficChoices;
  targetAt: (ref: Path) => Target;
  note: Note;
}>;

/** A copy that a mirror would send. */
export type Copy = Readonly<{ target: Target; percent: number; at: Path }>;

/** What a list of filters makes of a request: it goes on, or is answered. Copies are sent either way. */
export type Filtered = Readonly<{
  passing: Passing;
  copies: readonly Copy[];
  answer: Response | null;
  /** Why it is answered. */
  reason: string;
}>;

const NAMES: Readonly<Record<Filter['type'], string>> = {
  'request-headers': 'RequestHeaderModifier',
  'response-headers': 'ResponseHeaderModifier',
  mirror: 'RequestMirror',
  redirect: 'RequestRedirect',
  rewrite: 'URLRewrite',
  cors: 'CORS',
  extension: 'ExtensionRef',
  auth: 'ExternalAuth',
  unknown: 'Filter',
};

const failed = (statusCode: number): Response => ({ statusCode, headers: new Map() });

/** What one filter does. */
type Effect = Readonly<{
  passing?: Passing;
  copy?: Copy;
  answer?: Response;
  reason: string;
  verdict?: 'rejected' | 'passed';
}>;

function mirror(filter: Extract<Filter, { type: 'mirror' }>, context: FilterContext): Effect {
  const target = context.targetAt(filter.ref);
  const name = `${target.kind} ${target.namespace}/${target.name}`;
  if (target.invalid) {
    const reason = `${name} gets no copy: ${target.invalid.message}`;
    return context.choices.badMirror === 'failed'
      ? { answer: failed(500), reason, verdict: 'rejected' }
      : { reason, verdict: 'passed' };
  }
  if (filter.percent <= 0) return { reason: `0 % of the requests are copied to ${name}.`, verdict: 'passed' };
  if (target.endpoints.length === 0)
    return { reason: `${name} gets no copy: ${target.endpointsReason}`, verdict: 'passed' };
  return {
    copy: { target, percent: filter.percent, at: filter.at },
    reason: `${filter.percent} % of the requests are copied to ${name}; its answers are thrown away.`,
  };
}

function answerCors(cors: Cors, passing: Passing, { original, choices }: FilterContext): Effect {
  const preflight = isPreflight(original.method, original.headers);
  const headers = corsHeaders(cors, original.headers, preflight);
  const origin = original.headers.get('origin')?.[0];
  if (preflight) {
    const refused = headers.size === 0 && choices.refusedPreflight === 'forbidden';
    const reason =
      headers.size === 0
        ? `A preflight of origin ${origin}, which allowOrigins does not cover: answered without CORS headers, so the browser does not send the request.`
        : `A preflight of the allowed origin ${origin}: the gateway answers it itself.`;
    return { answer: { statusCode: refused ? 403 : Number(choices.preflightStatus), headers }, reason };
  }
  if (headers.size === 0) {
    const why = origin === undefined ? 'The request has no Origin' : `Origin ${origin} is not allowed`;
    return { reason: `${why}: no CORS headers are added to the answer.`, verdict: 'passed' };
  }
  const added: HeaderChanges = new Map(
    [...headers].map(([name, value]) => [name, { action: 'set', value }] as const),
  );
  const response = composeChanges(passing.response, added);
  return { passing: { ...passing, response }, reason: `Origin ${origin} is allowed: the answer says so.` };
}

function extension(filter: Extract<Filter, { type: 'extension' }>, { choices }: FilterContext): Effect {
  if (choices.extensionFilters === 'passed')
    return { reason: `${filter.name} is taken to let the request pass.`, verdict: 'passed' };
  const reason = `Only an implementation knows ${filter.name}, and a filter must not be skipped: requests get 500.`;
  return { answer: failed(500), reason, verdict: 'rejected' };
}

function rewrite(
  filter: Extract<Filter, { type: 'rewrite' }>,
  passing: Passing,
  context: FilterContext,
): Effect {
  const path = filter.path ? changePath(filter.path, context.original.path, context.match) : passing.path;
  if (path === undefined)
    return {
      answer: failed(500),
      reason: 'Its path modifier cannot act on this match.',
      verdict: 'rejected',
    };
  const authority = filter.hostname ?? passing.authority;
  const done = [
    filter.hostname === undefined ? [] : [`host ${passing.authority} becomes ${authority}`],
    filter.path ? [`path ${passing.path} becomes ${path}`] : [],
  ].flat();
  return {
    passing: { ...passing, path, authority },
    reason: `Towards the backend ${done.join(', ') || 'nothing changes'}.`,
  };
}

function redirect(
  filter: Extract<Filter, { type: 'redirect' }>,
  passing: Passing,
  context: FilterContext,
): Effect {
  const { original, scheme, listenerPort, match } = context;
  const location = locationOf(filter.redirect, {
    authority: passing.authority,
    path: original.path,
    query: original.query,
    scheme,
    listenerPort,
    match,
  });
  if (location === undefined)
    return {
      answer: failed(500),
      reason: 'Its path modifier cannot act on this match.',
      verdict: 'rejected',
    };
  const { statusCode } = filter.redirect;
  return {
    answer: { statusCode, headers: new Map([['location', location]]) },
    reason: `The client is sent to ${location} (${statusCode}).`,
  };
}

function run(filter: Filter, passing: Passing, context: FilterContext): Effect {
  switch (filter.type) {
    case 'request-headers': {
      const headers = changeHeaders(passing.headers, filter.changes);
      return { passing: { ...passing, headers }, reason: `Request headers: ${changesText(filter.changes)}.` };
    }
    case 'response-headers': {
      const response = composeChanges(passing.response, filter.changes);
      return {
        passing: { ...passing, response },
        reason: `Response headers: ${changesText(filter.changes)}.`,
      };
    }
    case 'mirror':
      return mirror(filter, context);
    case 'cors':
      return answerCors(filter.cors, passing, context);
    case 'extension':
      return extension(filter, context);
    case 'rewrite':
      return rewrite(filter, passing, context);
    case 'redirect':
      return redirect(filter, passing, context);
    case 'auth': {
      const { invalid, kind, namespace, name } = context.targetAt(filter.ref);
      if (!invalid)
        return { reason: `${kind} ${namespace}/${name} is taken to allow the request.`, verdict: 'passed' };
      return {
        answer: failed(403),
        reason: `No service can allow the request: ${invalid.message}`,
        verdict: 'rejected',
      };
    }
    case 'unknown':
      return {
        answer: failed(500),
        reason: `${filter.name || 'It'} is no known filter.`,
        verdict: 'rejected',
      };
  }
}

/** Runs filters in the order of their list, up to one that answers (docs/model/filters.md#order-and-scope). */
export function runFilters(
  filters: readonly Filter[],
  start: Passing,
  context: FilterContext,
  of: string,
): Filtered {
  let passing = start;
  const copies: Copy[] = [];
  for (const filter of filters) {
    const effect = run(filter, passing, context);
    context.note?.('filter', `${NAMES[filter.type]} of ${of}`, effect.verdict ?? 'applied', effect.reason, {
      resource: context.route.key,
      path: filter.at,
    });
    passing = effect.passing ?? passing;
    if (effect.copy) copies.push(effect.copy);
    if (effect.answer) return { passing, copies, answer: effect.answer, reason: effect.reason };
  }
  return { passing, copies, answer: null, reason: '' };
}
