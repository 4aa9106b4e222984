import { listed } from '../../../core/text/words.ts';
import { writeChanges } from '../../input/write-changes.ts';
import { place, title } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { planFixes } from '../plan-fixes.ts';

export const applyFix = defineTool({
  name: 'apply_fix',
  title: 'Apply a fix',
  description:
    'Writes one fix of one finding into the files, as the smallest edits: comments and formatting stay. A file that was changed meanwhile is left as it is. Returns the diff of what was written.',
  input: { ...place, title },
  writes: true,
  async run({ title: wanted, ...finding }, context) {
    const planned = await planFixes(finding, context);
    if (!planned.ok) return planned;
    const fixes = planned.fixes.filter(
      (fix) =>
        wanted === undefined ||
        ('title' in fix ? fix.title === wanted : fix.reason.startsWith(`${wanted}: `)),
    );
    const [fix, ...others] = fixes;
    const titles = planned.fixes.flatMap((one) => ('title' in one ? [`"${one.title}"`] : []));
    if (!fix)
      return {
        ok: false,
        reason:
          titles.length === 0
            ? 'This finding has no fix.'
            : `This finding has no such fix; it has ${listed(titles)}.`,
      };
    if (others.length > 0)
      return { ok: false, reason: `This finding has several fixes: name one of ${listed(titles)}.` };
    if (!('title' in fix)) return fix;
    const problems = writeChanges(fix.changes, context.root.holds);
    if (problems.length > 0) return { ok: false, reason: problems.join('\n') };
    const files = fix.changes.map(({ path }) => path);
    return { ok: true, data: { title: fix.title, files, diff: fix.diff, caveats: fix.caveats } };
  },
});
