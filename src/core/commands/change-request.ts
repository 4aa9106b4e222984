import { indexArg, keyArg, optional, stringArg, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { changeEntry, unreadableExpectation } from './planning/request-list.ts';

/** Gives a saved request another name, or another expectation. */
export const changeRequest = defineCommand({
  id: 'change-request',
  title: 'Change a saved request',
  args: { key: keyArg, index: indexArg, name: textArg, expect: optional(stringArg) },

  plan(topology, { key, index, name, expect }): CommandPlan {
    const path = [index, 'expect'];
    const value = (expect ?? '').trim();
    return (
      unreadableExpectation(expect) ??
      changeEntry(topology, key, index, () => `Change request “${name}”`, [
        { op: 'set', path: [index, 'name'], value: name },
        value === '' ? { op: 'remove', path } : { op: 'set', path, value },
      ])
    );
  },
});
