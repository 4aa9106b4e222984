import { describe, expect, test } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { analysisOf, FILE, unmark } from '../testing/workspace.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, Path } from '../yaml/json.ts';
import { pathText, valueAt } from '../model/access.ts';
import { statusItems } from '../status/status-items.ts';
import { rules } from './registry.ts';

type Case = Readonly<{ objects: readonly Json[]; channel: 'standard' | 'experimental' }>;

const written = (objects: readonly Json[]): string =>
  objects.map((one) => JSON.stringify(one)).join('\n---\n');

/** What is said against a workspace: its errors and warnings (but for the one about keys that are not encrypted), and
 * the conditions that are False.
 */
function complaints(analysis: Analysis): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, severity, message, resource } of analysis.findings)
    if (severity !== 'info' && code !== 'object/private-key') found.set(`${code} ${resource ?? ''}`, message);
  for (const { kind, metadata, status } of statusItems(analysis, [FILE]))
    for (const { type, reason, message } of falseConditions(status))
      found.set(`${type}: ${reason} of ${kind} ${metadata.name}`, message);
  return found;
}

type Said = Readonly<{ type: string; status: string; reason: string; message: string }>;

/** All conditions inside a status that are False, but for those whose False is good. */
function falseConditions(value: unknown): readonly Said[] {
  if (Array.isArray(value)) return value.flatMap(falseConditions);
  if (typeof value !== 'object' || value === null) return [];
  const said = value as Partial<Said>;
  if (said.type !== undefined && said.status === 'False')
    return GOOD_WHEN_FALSE.has(said.type) ? [] : [said as Said];
  return Object.values(value).flatMap(falseConditions);
}

const GOOD_WHEN_FALSE: ReadonlySet<string> = new Set([
  'Conflicted',
  'OverlappingTLSConfig',
  'PartiallyInvalid',
]);

/** All places below a value, but for those that make it an object of its type. */
function places(value: Json, path: Path = []): readonly Path[] {
  if (path.length === 1 && (path[0] === 'apiVersion' || path[0] === 'kind' || path[0] === 'status'))
    return [];
  const own = path.length < 2 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...(value as readonly Json[]).flatMap((item, i) => places(item, [...path, i]))];
  if (isObject(value))
    return [...own, ...Object.keys(value).flatMap((key) => places(value[key] ?? null, [...path, key]))];
  return [path];
}

function replaced(value: Json, path: Path, by: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item, i) => (i === step ? replaced(item, rest, by) : item));
  return isObject(value) ? { ...value, [step]: replaced(value[step] ?? null, rest, by) } : value;
}

const cases: readonly (readonly [string, Case])[] = rules
  .filter(({ noExample, code }) => !noExample && !code.startsWith('text/'))
  .map(({ code, examples, channel = 'standard' }) => [
    code,
    {
      objects: [...analysisOf(unmark(examples.good).text, { channel }).model.resources.values()].map(
        ({ value }) => value,
      ),
      channel,
    },
  ]);

/** Each place of a kind is tried once, wherever it is first met. */
const tried = new Set<string>();

describe.each(cases)('with a placeholder anywhere in the good example of %s', (_, { objects, channel }) => {
  test('nothing is an error that was none', () => {
    const before = complaints(analysisOf(written(objects), { channel, complete: true }));
    const wrong: string[] = [];
    objects.forEach((object, i) => {
      for (const path of places(object)) {
        const place = `${String(valueAt(object, ['kind']))} ${pathText(path)}`;
        if (tried.has(place)) continue;
        tried.add(place);
        const changed = objects.map((one, j) => (i === j ? replaced(one, path, '${VALUE}') : one));
        const after = analysisOf(written(changed), { channel, complete: true });
        for (const [what, message] of complaints(after)) {
          if (before.has(what.replaceAll('${VALUE}', String(valueAt(object, path))))) continue;
          wrong.push(`${place}: ${what}: ${message}`);
        }
      }
    });
    expect(wrong).toEqual([]);
  });
});
