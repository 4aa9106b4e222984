import { expect, test } from 'vitest';
import { analysisOf, unmark } from '../testing/workspace.ts';
import { hasStatus } from '../status/status-value.ts';
import { stateOf } from '../views/status/state.ts';
import { createEngine } from './create-engine.ts';
import { rules } from './registry.ts';

/** That a redirect certainly leads back to itself is an error, although its route is well in every condition. */
const CERTAIN_LOOPS = new Set(['attachment/redirect-loop', 'routing/redirect-loop']);

const shown = rules.filter(
  ({ code, noExample, admission }) => !noExample && !admission && !CERTAIN_LOOPS.has(code),
);

/** An error of an object with a status is one that its status knows, as the contract of `severity` has it. */
test.each(shown.map((rule) => [rule.code, rule] as const))(
  'what %s calls an error in its example has a negative status',
  (_, rule) => {
    const { text } = unmark(rule.examples.bad);
    const analysis = analysisOf(text, { channel: rule.channel ?? 'standard' }, rule.file);
    for (const { severity, resource: key, admission } of createEngine([rule])(analysis)) {
      const resource = key === null ? undefined : analysis.model.resources.get(key);
      if (severity !== 'error' || admission || !resource || !hasStatus(resource)) continue;
      expect([rule.code, stateOf(resource, analysis.statuses)]).toEqual([rule.code, 'problem']);
    }
  },
);
