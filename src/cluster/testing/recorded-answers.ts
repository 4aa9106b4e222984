import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '../../core/yaml/json.ts';

/** An answer as a server sends it. */
export type ServerAnswer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}>;

type Recorded = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: Json }>;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./recorded/${name}.json`, import.meta.url), 'utf8'));

/** What a real API server answered (`scripts/record-cluster.mjs`), by what was tried. */
const answers = read('answers') as Readonly<Record<string, Recorded>>;

/** What it serves, in both forms, by path. */
export const recordedDiscovery = read('discovery') as Readonly<
  Record<'aggregated' | 'plain', Readonly<Record<string, JsonObject>>>
>;

/** What it held. */
export const recordedObjects = read('objects') as readonly JsonObject[];

/**
 * A recorded answer.
 *
 * @param change replaces names in its text: `{ web: 'cart' }`
 */
export function recordedAnswer(name: string, change: Readonly<Record<string, string>> = {}): ServerAnswer {
  const recorded = answers[name];
  if (!recorded)
    throw new Error(`No answer is recorded for '${name}'; there are ${Object.keys(answers).join(', ')}.`);
  const { status, headers, body } = recorded;
  let text = typeof body === 'string' ? body : JSON.stringify(body);
  for (const [from, to] of Object.entries(change)) text = text.replaceAll(from, to);
  return { status, headers, body: text };
}

export const jsonAnswer = (status: number, body: Json): ServerAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
