import { IGNORE_ANNOTATION, ignoredRules, namesRule } from '../model/ignored-rules.ts';
import { objectAt } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { keyArg, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** Takes a rule out of an object's annotation, so that it is reported there again; the annotation goes with its last entry. */
export const stopIgnoringRule = defineCommand({
  id: 'stop-ignoring-rule',
  title: 'Stop ignoring a rule for an object',
  args: { key: keyArg, code: textArg },

  plan: (topology, { key, code }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Stop ignoring ${code} for ${describe(resource)}`,
      (resource) => {
        const entries = ignoredRules(resource.value);
        const left = entries.filter((entry) => !namesRule(entry, code));
        if (left.length === entries.length) return refuse(`${describe(resource)} does not ignore ${code}.`);
        const annotations = ['metadata', 'annotations'];
        const path = [...annotations, IGNORE_ANNOTATION];
        if (left.length > 0) return { op: 'set', path, value: left.join(', ') };
        const alone = Object.keys(objectAt(resource.value, annotations)).length === 1;
        return { op: 'remove', path: alone ? annotations : path };
      },
    ),
});
