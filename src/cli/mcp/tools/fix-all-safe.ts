import { z } from 'zod';
import { folder } from '../arguments.ts';
import { fix } from '../../verbs/fix.ts';
import { defineTool } from '../define-tool.ts';
import { runVerb } from '../run-verb.ts';

const rule = z
  .array(z.string())
  .default([])
  .describe('Only findings of these rules, or of groups of rules (admission/*).');

const arguments_ = { path: folder, rules: rule };

const optionsOf = (rules: readonly string[]): readonly string[] => rules.map((code) => `--rule=${code}`);

export const proposeSafeFixes = defineTool({
  name: 'propose_safe_fixes',
  title: 'Propose all safe fixes',
  description:
    'Every fix that has one safe answer, as one unified diff: its finding is gone afterwards, nothing else is worse, and every request that was served still goes where it went. Writes nothing.',
  input: arguments_,
  writes: false,
  async run({ path, rules }, context) {
    const ran = await runVerb(fix, optionsOf(rules), [path], context);
    return ran.ok ? { ok: true, data: { diff: ran.out, fixed: ran.notes } } : ran;
  },
});

export const applySafeFixes = defineTool({
  name: 'apply_safe_fixes',
  title: 'Apply all safe fixes',
  description: 'Writes what propose_safe_fixes proposes into the files.',
  input: arguments_,
  writes: true,
  async run({ path, rules }, context) {
    const ran = await runVerb(fix, ['--write', ...optionsOf(rules)], [path], context);
    return ran.ok ? { ok: true, data: { fixed: ran.notes } } : ran;
  },
});
