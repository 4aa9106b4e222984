import { stringAt } from '../../core/model/access.ts';
import type { Json } from '../../core/yaml/json.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { problemsForOthers } from '../../core/yaml/problems-for-others.ts';
import { savedRequestsIn } from '../../core/traffic/expectations/saved-requests.ts';
import type { TrafficRequest } from '../../core/traffic/request/request.ts';
import { lineMapOf, positionAt } from '../../core/text/line-map.ts';

/** The requests of a file, and whether they are an array; or a sentence for each that is not valid. */
export type ReadRequests =
  | Readonly<{ ok: true; requests: readonly TrafficRequest[]; many: boolean }>
  | Readonly<{ ok: false; reasons: readonly string[] }>;

type Value = Readonly<{ value: unknown }> | Readonly<{ problem: string }>;

function readValue(text: string): Value {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // The YAML parser reports the place, and what was expected there.
    const doc = parseDocument(text);
    const [problem] = problemsForOthers(doc);
    if (!problem) return { value: doc.value };
    const { line, column } = positionAt(lineMapOf(text), problem.span.start);
    return { problem: `${line}:${column}: ${problem.message}. ${problem.hint}` };
  }
}

/**
 * Reads one request, or an array of them, from JSON. Equivalent YAML is accepted as well, and so are the requests
 * saved in a workspace: their expectations are ignored.
 */
export function readRequests(path: string, text: string): ReadRequests {
  const read = readValue(text);
  if ('problem' in read) return { ok: false, reasons: [`${path}:${read.problem}`] };
  const value = read.value as Json;
  const saved = savedRequestsIn(value);
  if (!saved) return { ok: false, reasons: [`${path}: This ConfigMap has no saved requests.`] };
  const many = Array.isArray(value) || stringAt(value, 'kind') === 'ConfigMap';
  const requests: TrafficRequest[] = [];
  const reasons: string[] = [];
  for (const [index, { request, problem }] of saved.entries()) {
    if (request) requests.push(request);
    else reasons.push(`${path}${many ? `[${index}]` : ''}: ${problem ?? ''}`);
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, requests, many };
}
