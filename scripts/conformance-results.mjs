// What the output of a run of the suite says about its tests.

const WORDS = { PASS: 'passed', FAIL: 'failed', SKIP: 'skipped' };

/**
 * Reads the output of a Go test line by line.
 *
 * @param say gets a line for each test that begins, and for what ends the run before its tests
 */
export function readResults(say) {
  const outcomes = new Map();
  const lastWords = new Map();
  let current = '';
  return {
    take(line) {
      const begun = /^=== (?:RUN|CONT|NAME) +TestConformance\/(\w+)/.exec(line);
      if (begun) {
        [, current] = begun;
        if (/^=== RUN +TestConformance\/\w+$/.test(line)) say(`running ${current}`);
        return;
      }
      const ended = /^ {4}--- (PASS|FAIL|SKIP): TestConformance\/(\w+) \((\S+)\)$/.exec(line);
      if (ended) {
        const [, outcome, name, time] = ended;
        outcomes.set(name, { outcome: WORDS[outcome], time });
        return;
      }
      if (current === '' && /^\s{8,}\t/.test(line) && !/Error Trace:|Test: |\t\//.test(line))
        say(line.trim());
      const said = /^ +\w+\.go:\d+: (?:\S+Z: )?(?:Skipping \w+: )?(.*)$/.exec(line);
      if (said) lastWords.set(current, said[1]);
    },
    /** The tests in the order in which they ended, each with the reason of a skip. */
    all: () =>
      [...outcomes].map(([name, { outcome, time }]) => ({
        name,
        outcome,
        time,
        reason: outcome === 'skipped' ? (lastWords.get(name) ?? '') : '',
      })),
  };
}

/**
 * The result in words.
 *
 * @param only the test that was asked for: the others were skipped for that
 */
export function summaryOf(all, only) {
  const tests = only === undefined ? all : all.filter(({ name }) => name === only);
  const of = (outcome) => tests.filter((one) => one.outcome === outcome);
  const failed = of('failed');
  const lines = [
    ...failed.map(({ name, time }) => `failed  ${name} (${time})`),
    ...of('skipped').map(({ name, reason }) => `skipped ${name}: ${reason}`),
    `${of('passed').length} passed, ${failed.length} failed, ${of('skipped').length} skipped.`,
  ];
  return {
    text: lines.join('\n'),
    failed: failed.length > 0,
    none: of('passed').length + failed.length === 0,
  };
}
