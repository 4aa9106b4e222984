import type { HeaderValues } from '../../filters/shared/header-values.ts';
import type { QueryValues } from '../../text/query.ts';
import { capitalized } from '../../text/words.ts';
import { goRegexp, wholeRegexp, type WholeRegexp } from '../../admission/go-regexp.ts';
import type { GrpcMatch } from './grpc-match.ts';
import { prefixOf } from '../../filters/shared/path-match.ts';
import type { HttpMatch, ValueMatch } from './http-match.ts';

/** How values are compared where implementations differ. */
export type Comparing = Readonly<{
  regexExtent: 'whole' | 'part';
  repeatedHeaders: 'joined' | 'first';
  repeatedQuery: 'first' | 'last';
}>;

/** What matches look at. */
export type HttpSubject = Readonly<{
  method: string;
  path: string;
  host: string;
  headers: HeaderValues;
  /** Read when a match first asks for a parameter. */
  query: () => QueryValues;
}>;

/** A part of a match that a request does not meet. */
export type Mismatch = Readonly<{
  part: 'path' | 'method' | 'header' | 'query' | 'service' | 'rpc' | 'content';
  /** Of a header or a query parameter. */
  condition?: ValueMatch;
}>;

const PATH: Mismatch = { part: 'path' };
const METHOD: Mismatch = { part: 'method' };
const SERVICE: Mismatch = { part: 'service' };
const RPC: Mismatch = { part: 'rpc' };

const patternOf = (wanted: string, extent: 'whole' | 'part'): WholeRegexp | undefined =>
  extent === 'whole' ? wholeRegexp(wanted) : goRegexp(wanted);

/** Whether a condition on a value holds. */
const holds = (type: string, wanted: string, value: string, extent: 'whole' | 'part'): boolean =>
  type === 'Exact'
    ? value === wanted
    : type === 'RegularExpression' && (patternOf(wanted, extent)?.test(value) ?? false);

/** Why a condition on a value does not hold, as the end of a sentence. */
function whyNotHeld(type: string, wanted: string, value: string, extent: 'whole' | 'part'): string {
  if (type === 'Exact') return `${quoted(value)} is not ${quoted(wanted)}`;
  if (type !== 'RegularExpression') return `${type} is no known way to compare`;
  return patternOf(wanted, extent)
    ? `${quoted(value)} does not match ${quoted(wanted)}`
    : `${quoted(wanted)} is no regular expression of RE2, so it matches nothing`;
}

const LONGEST = 120;

const quoted = (text: string): string =>
  JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Whether whole segments of `path` begin with a prefix that has lost its trailing slash. */
export const hasPrefix = (path: string, prefix: string): boolean =>
  prefix === '' ||
  (path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/'));

/** Whether the path alone is right for a match. */
export const takesPath = (
  { path: { type, value } }: HttpMatch,
  path: string,
  how: Pick<Comparing, 'regexExtent'>,
): boolean =>
  type === 'PathPrefix' ? hasPrefix(path, prefixOf(value)) : holds(type, value, path, how.regexExtent);

/** The value of a header that counts; undefined where the request has none. */
function headerValue(
  { headers, host }: Pick<HttpSubject, 'headers' | 'host'>,
  name: string,
  how: Comparing,
): string | undefined {
  const values = headers.get(name);
  if (!values) return name === 'host' && host !== '' ? host : undefined;
  return how.repeatedHeaders === 'first' ? values[0] : values.join(',');
}

function queryValue(query: QueryValues, name: string, how: Comparing): string | undefined {
  const values = query.get(name);
  return how.repeatedQuery === 'first' ? values?.[0] : values?.at(-1);
}

/** The first of the conditions with a name that does not hold. */
function unmet(
  part: 'header' | 'query',
  matches: readonly ValueMatch[],
  valueOf: (name: string) => string | undefined,
  how: Comparing,
): Mismatch | null {
  for (const condition of matches) {
    const found = valueOf(condition.name);
    if (found === undefined || !holds(condition.type, condition.value, found, how.regexExtent))
      return { part, condition };
  }
  return null;
}

const testHeaders = (
  matches: readonly ValueMatch[],
  subject: Pick<HttpSubject, 'headers' | 'host'>,
  how: Comparing,
): Mismatch | null =>
  matches.length === 0 ? null : unmet('header', matches, (name) => headerValue(subject, name, how), how);

/** As `testHttp`, of a match whose path is known to be right. */
export function testBehindPath(match: HttpMatch, subject: HttpSubject, how: Comparing): Mismatch | null {
  if (match.method !== null && match.method !== subject.method) return METHOD;
  const header = testHeaders(match.headers, subject, how);
  if (header || match.query.length === 0) return header;
  return unmet('query', match.query, (name) => queryValue(subject.query(), name, how), how);
}

/**
 * The first thing in which a request differs from a match; null when all parts of the match hold
 * (docs/model/routing.md#match-semantics). Without words: most of what is looked at differs, and few are asked why.
 */
export const testHttp = (match: HttpMatch, subject: HttpSubject, how: Comparing): Mismatch | null =>
  takesPath(match, subject.path, how) ? testBehindPath(match, subject, how) : PATH;

/** A call of gRPC, as matches see it. */
export type GrpcSubject = Readonly<{ service: string; rpc: string; headers: HeaderValues; host: string }>;

/**
 * The first thing in which a call differs from a match of a GRPCRoute; null when all holds
 * (docs/model/routing.md#grpcroute).
 */
export function testGrpc(match: GrpcMatch, subject: GrpcSubject, how: Comparing): Mismatch | null {
  const { type, service, rpc } = match;
  if (service !== null && !holds(type, service, subject.service, how.regexExtent)) return SERVICE;
  if (rpc !== null && !holds(type, rpc, subject.rpc, how.regexExtent)) return RPC;
  return testHeaders(match.headers, subject, how);
}

/** Why a header or a query parameter is not what a match asks for, as a sentence. */
function conditionWords(
  what: 'header' | 'query parameter',
  { name, type, value }: ValueMatch,
  found: string | undefined,
  how: Comparing,
): string {
  if (found === undefined) return `The request has no ${what} ${name}.`;
  return `${capitalized(what)} ${name}: ${whyNotHeld(type, value, found, how.regexExtent)}.`;
}

/** What `testHttp` found, as a sentence. */
export function httpMismatchWords(
  { part, condition }: Mismatch,
  { path: { type, value }, method }: HttpMatch,
  subject: HttpSubject,
  how: Comparing,
): string {
  if (condition)
    return part === 'query'
      ? conditionWords('query parameter', condition, queryValue(subject.query(), condition.name, how), how)
      : conditionWords('header', condition, headerValue(subject, condition.name, how), how);
  if (part === 'method') return `Method: ${subject.method} is not ${method ?? ''}.`;
  return type === 'PathPrefix'
    ? `Path: ${quoted(subject.path)} is not under ${quoted(value)}.`
    : `Path: ${whyNotHeld(type, value, subject.path, how.regexExtent)}.`;
}

/** What `testGrpc` found, as a sentence. */
export function grpcMismatchWords(
  { part, condition }: Mismatch,
  { type, service, rpc }: GrpcMatch,
  subject: GrpcSubject,
  how: Comparing,
): string {
  if (condition) return conditionWords('header', condition, headerValue(subject, condition.name, how), how);
  return part === 'service'
    ? `Service: ${whyNotHeld(type, service ?? '', subject.service, how.regexExtent)}.`
    : `Method: ${whyNotHeld(type, rpc ?? '', subject.rpc, how.regexExtent)}.`;
}
