import { IGNORE_ANNOTATION, ignoredRules, namesRule } from '../model/ignored-rules.ts';
import { describe } from '../topology/describe.ts';
import { keyArg, textLike } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** A code, or all of a group; nothing that would read as two entries. */
const ENTRY = /^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/i;

/** Writes into an object's annotation that a rule is not to be reported on it. */
export const ignoreRule = defineCommand({
  id: 'ignore-rule',
  title: 'Ignore a rule for an object',
  args: { key: keyArg, code: textLike(ENTRY) },

  plan: (topology, { key, code }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Ignore ${code} for ${describe(resource)}`,
      (resource) => {
        const entries = ignoredRules(resource.value);
        if (entries.some((entry) => namesRule(entry, code)))
          return refuse(`${describe(resource)} ignores ${code} already.`);
        const path = ['metadata', 'annotations', IGNORE_ANNOTATION];
        return { op: 'set', path, value: [...entries, code].join(', ') };
      },
    ),
});
