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
  query: QueryValues;
}>;

/** The first part of a match that a request does not meet. */
export type Mismatch = Readonly<{
  part: 'path' | 'method' | 'header' | 'query' | 'service' | 'rpc' | 'content';
  /** As a sentence. */
  reason: string;
}>;

const patternOf = (wanted: string, extent: 'whole' | 'part'): WholeRegexp | undefined =>
  extent === 'whole' ? wholeRegexp(wanted) : goRegexp(wanted);

/** A value against a condition; null when it holds, else why not, as the end of a sentence. */
export function testValue(
  type: string,
  wanted: string,
  value: string,
  extent: 'whole' | 'part',
): string | null {
  if (type === 'Exact') return value === wanted ? null : `${quoted(value)} is not ${quoted(wanted)}`;
  if (type !== 'RegularExpression') return `${type} is no known way to compare`;
  const pattern = patternOf(wanted, extent);
  if (!pattern) return `${quoted(wanted)} is no regular expression of RE2, so it matches nothing`;
  return pattern.test(value) ? null : `${quoted(value)} does not match ${quoted(wanted)}`;
}

const LONGEST = 120;

const quoted = (text: string): string =>
  JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Whether whole segments of `path` begin with a prefix that has lost its trailing slash. */
export const hasPrefix = (path: string, prefix: string): boolean =>
  prefix === '' ||
  (path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/'));

function testPath({ type, value }: HttpMatch['path'], path: string, extent: 'whole' | 'part'): string | null {
  if (type === 'PathPrefix') return hasPrefix(path, prefixOf(value)) ? null : `is not under ${quoted(value)}`;
  return testValue(type, value, path, extent);
}

/** The value of a header that counts; undefined where the request has none. */
function headerValue(headers: HeaderValues, host: string, name: string, how: Comparing): string | undefined {
  const values = headers.get(name);
  if (!values) return name === 'host' && host !== '' ? host : undefined;
  return how.repeatedHeaders === 'first' ? values[0] : values.join(',');
}

function queryValue(query: QueryValues, name: string, how: Comparing): string | undefined {
  const values = query.get(name);
  return how.repeatedQuery === 'first' ? values?.[0] : values?.at(-1);
}

/** The first of the conditions with a name that does not hold. */
function testNamed(
  part: 'header' | 'query',
  matches: readonly ValueMatch[],
  valueOf: (name: string) => string | undefined,
  how: Comparing,
): Mismatch | null {
  const what = part === 'header' ? 'header' : 'query parameter';
  for (const { name, type, value } of matches) {
    const found = valueOf(name);
    if (found === undefined) return { part, reason: `The request has no ${what} ${name}.` };
    const no = testValue(type, value, found, how.regexExtent);
    if (no !== null) return { part, reason: `${capitalized(what)} ${name}: ${no}.` };
  }
  return null;
}

const testHeaders = (
  matches: readonly ValueMatch[],
  { headers, host }: Pick<HttpSubject, 'headers' | 'host'>,
  how: Comparing,
): Mismatch | null => testNamed('header', matches, (name) => headerValue(headers, host, name, how), how);

/** Whether the path alone is right for a match; the answer without the words of `testHttp`. */
export function takesPath({ path: { type, value } }: HttpMatch, path: string, how: Comparing): boolean {
  if (type !== 'RegularExpression') return testPath({ type, value }, path, how.regexExtent) === null;
  return patternOf(value, how.regexExtent)?.test(path) ?? false;
}

/**
 * The first thing in which a request differs from a match; null when all parts of the match hold
 * (docs/model/routing.md#match-semantics).
 */
export function testHttp(match: HttpMatch, subject: HttpSubject, how: Comparing): Mismatch | null {
  const path = testPath(match.path, subject.path, how.regexExtent);
  if (path !== null) {
    const what = match.path.type === 'PathPrefix' ? `${quoted(subject.path)} ${path}` : path;
    return { part: 'path', reason: `Path: ${what}.` };
  }
  if (match.method !== null && match.method !== subject.method)
    return { part: 'method', reason: `Method: ${subject.method} is not ${match.method}.` };
  return (
    testHeaders(match.headers, subject, how) ??
    testNamed('query', match.query, (name) => queryValue(subject.query, name, how), how)
  );
}

/** A call of gRPC, as matches see it. */
export type GrpcSubject = Readonly<{ service: string; rpc: string; headers: HeaderValues; host: string }>;

/**
 * The first thing in which a call differs from a match of a GRPCRoute; null when all holds
 * (docs/model/routing.md#grpcroute).
 */
export function testGrpc(match: GrpcMatch, subject: GrpcSubject, how: Comparing): Mismatch | null {
  for (const part of ['service', 'rpc'] as const) {
    const wanted = match[part];
    if (wanted === null) continue;
    const no = testValue(match.type, wanted, subject[part], how.regexExtent);
    if (no !== null) return { part, reason: `${part === 'service' ? 'Service' : 'Method'}: ${no}.` };
  }
  return testHeaders(match.headers, subject, how);
}
