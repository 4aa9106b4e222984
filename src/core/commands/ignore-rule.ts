import { IGNORE_ANNOTATION, ignoredRules, namesRule } from '../model/ignored-rules.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { keyArg, textArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; code: string }>;

/** A code, or all of a group; nothing that would read as two entries. */
const ENTRY = /^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/i;

/** Writes into an object's annotation that a rule is not to be reported on it. */
export const ignoreRule = defineCommand<Args>({
  id: 'ignore-rule',
  title: 'Ignore a rule for an object',

  parse(args) {
    const [key, code] = [keyArg(args, 'key'), textArg(args, 'code')];
    return key && code && ENTRY.test(code) ? { key, code } : null;
  },

  plan: (topology, { key, code }) =>
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
