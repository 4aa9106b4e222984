import { z } from 'zod';
import { docsPage } from '../../../core/rules/docs-page.ts';
import { nearNames } from '../../../core/text/near-names.ts';
import { rules } from '../../../core/rules/registry.ts';
import { defineTool } from '../define-tool.ts';

export const explain = defineTool({
  name: 'explain',
  title: 'Explain a finding',
  description: 'What the rule behind a finding holds, why it matters in a cluster, and how to fix it.',
  input: { code: z.string().describe('The code of a finding: attachment/namespace-not-allowed.') },
  writes: false,
  run({ code }) {
    const rule = rules.find((one) => one.code === code);
    if (!rule) {
      const codes = rules.map((one) => one.code);
      const near = nearNames(code, codes, 3);
      const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
      return Promise.resolve({ ok: false, reason: `There is no rule ${code}.${hint}` });
    }
    const { title, why, fix } = rule;
    return Promise.resolve({
      ok: true,
      data: { code, title, why, fix, docs: docsPage(code) },
      text: `${title}\n\nWhy: ${why}\n\nHow to fix it: ${fix}`,
    });
  },
});
