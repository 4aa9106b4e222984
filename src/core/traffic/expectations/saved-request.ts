import type { Json, JsonObject } from '../../yaml/json.ts';
import { parseRequest } from '../request/parse-request.ts';
import { requestFromUrl } from '../request/request-from-url.ts';
import type { ParsedRequest, TrafficRequest } from '../request/request.ts';
import { readExpected, type Expected } from './expected.ts';
import { isObject } from '../../yaml/is-object.ts';

/**
 * A request that is kept, with what it is expected to meet. It is written either as the command line takes requests
 * (`protocol`, `host`, `path`, …), or in a line: `request: GET https://shop.example.com/cart`, with `headers`,
 * `gateway`, `ingressClass`, `service`, `from`, `port` and `sni` beside it. `name` and `expect` may be left out.
 */
export type SavedRequest = Readonly<{
  name: string;
  /** Null while it cannot be read. */
  request: TrafficRequest | null;
  expected: readonly Expected[];
  /** As it is written. */
  expectedText: string;
  /** What cannot be read of it, as a sentence; null when all can. */
  problem: string | null;
}>;

const textAt = (entry: JsonObject, key: string): string | undefined => {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** `GET https://…`, or the address alone. */
function fromLine(line: string, entry: JsonObject): ParsedRequest {
  const [, method, url = ''] = /^(?:(\S+)\s+)?(\S+)$/.exec(line.trim()) ?? [];
  const headers = isObject(entry['headers']) ? entry['headers'] : {};
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((one) => `${name}: ${String(one)}`),
  );
  const port = entry['port'];
  return requestFromUrl(url, {
    method,
    headers: lines,
    gateway: textAt(entry, 'gateway'),
    ingressClass: textAt(entry, 'ingressClass'),
    serviceEntry: textAt(entry, 'service'),
    from: textAt(entry, 'from'),
    sni: textAt(entry, 'sni'),
    port: typeof port === 'number' ? port : undefined,
  });
}

/** Reads one entry of a list of saved requests, or one request as the command line takes it. */
export function readSavedRequest(entry: Json | undefined, index = 0): SavedRequest {
  const broken = (problem: string, name = `request ${index + 1}`): SavedRequest => ({
    name,
    request: null,
    expected: [],
    expectedText: '',
    problem,
  });
  if (!isObject(entry)) {
    const parsed = parseRequest(entry);
    return broken(parsed.ok ? '' : parsed.message);
  }
  const { name: _name, expect: _expect, ...plain } = entry;
  const line = textAt(entry, 'request');
  const name = textAt(entry, 'name') ?? line ?? `request ${index + 1}`;
  const parsed = line === undefined ? parseRequest(plain) : fromLine(line, entry);
  if (!parsed.ok) return broken(parsed.message, name);
  const expectedText = textAt(entry, 'expect') ?? '';
  const expected = expectedText === '' ? { ok: true as const, parts: [] } : readExpected(expectedText);
  const parts = expected.ok ? expected.parts : [];
  return {
    name,
    request: parsed.request,
    expected: parts,
    expectedText,
    problem: expected.ok ? null : expected.message,
  };
}
