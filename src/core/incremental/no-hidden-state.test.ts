import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where state may be outside any value, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/core/admission/crd/cel/cost.ts':
    'The functions of CEL are called by its library, which hands them no context; one rule is evaluated at a time.',
};

/** Files of the product in the core and at its seams. */
const sources = ['src/core', 'src/analysis', 'src/cli']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\/|^src\/core\/incremental\//.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const found = (pattern: RegExp): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    path in EXCEPTIONS
      ? []
      : Array.from(text.matchAll(pattern), ([line]) => `${path}: ${line.trim().slice(0, 80)}`),
  );

/**
 * What is computed for a workspace is in its analysis and its memory. Facts of one value are `memo` or `origins`,
 * results of pure functions `boundedCache` or `lazy`: their caches cannot be observed.
 */
test('no module has state of its own', () => {
  expect(found(/^(?:export )?let .*/gm)).toEqual([]);
  expect(found(/^(?:export )?const [^=\n]*(?:=[^=\n]*)?\bnew WeakMap\b.*/gm)).toEqual([]);
  // An empty Map or Set that is not read-only is there to be filled.
  expect(found(/^(?:export )?const \w+ = new (?:Map|Set)(?:<[^\n]*>)?\(\);/gm)).toEqual([]);
});

test('the core reads no clock', () => {
  const core = found(/\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bsetTimeout\b/g);
  expect(core.filter((line) => line.startsWith('src/core/'))).toEqual([]);
});
