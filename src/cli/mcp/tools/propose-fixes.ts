import { place } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { planFixes } from '../plan-fixes.ts';

export const proposeFixes = defineTool({
  name: 'propose_fixes',
  title: 'Propose fixes',
  description:
    'The fixes of one finding of validate, each as a unified diff with what would be wrong afterwards and is not now. Writes nothing; apply_fix writes the one that is chosen.',
  input: place,
  writes: false,
  async run(finding, context) {
    const planned = await planFixes(finding, context);
    if (!planned.ok) return planned;
    const fixes = planned.fixes.flatMap((fix) =>
      'title' in fix ? [{ title: fix.title, diff: fix.diff, caveats: fix.caveats }] : [],
    );
    const refused = planned.fixes.flatMap((fix) => ('title' in fix ? [] : [fix.reason]));
    return { ok: true, data: { fixes, refused } };
  },
});
