import type { Random } from '../bench/random.ts';

/** What is fuzzed: `run` plays one case, and throws where something that must hold does not. */
export type Subject = Readonly<{ name: string; run: (random: Random) => void | Promise<void> }>;

/** Fails a case. @throws Error with a sentence that says what did not hold */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
