import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unmark } from '../src/core/testing/workspace.ts';
import { rules } from '../src/core/rules/registry.ts';

/** The root of the checkout, from which `npm run` starts. */
const SAMPLES = join('src', 'samples');

const samples = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) =>
    readdirSync(join(SAMPLES, name))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(SAMPLES, name, file), 'utf8'))
      .join('---\n'),
  );

/** Texts to begin with: the samples, and both examples of each rule. */
export const sources: readonly string[] = [
  ...samples,
  ...rules.flatMap(({ examples }) => [unmark(examples.bad).text, unmark(examples.good).text]),
];
