import type { Rule } from '../core/rules/define-rule.ts';
import { ruleDoc, type RuleDoc } from '../core/rules/rule-doc.ts';
import { modelLink } from './model-link.ts';

const SEVERITY: Readonly<Record<Rule['severity'], string>> = {
  error: 'Error: it will not work.',
  warning: 'Warning: it works, but probably not as meant.',
  info: 'Information.',
};

/** An example with its marks turned into comments, so that the page holds YAML that can be copied. */
function example({ text, marks }: RuleDoc['bad']): string {
  let from = 0;
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const end = from + line.length;
      const marked = marks.some(({ start }) => start >= from && start <= end);
      from = end + 1;
      return marked ? `${line} # ← here` : line;
    });
  return lines.join('\n');
}

/** The name of a rule's page, which findings link to: `rules/attachment-parent-missing`. */
export const rulePageName = (code: string): string => `rules/${code.replace('/', '-')}`;

/** The documentation of a rule, in Markdown: what it finds, why that matters, both examples, how to fix it. */
export function rulePage(rule: Rule): string {
  const doc = ruleDoc(rule);
  const parts = [
    `# ${doc.code}`,
    doc.title,
    SEVERITY[doc.severity],
    ...(doc.says === null ? [] : [`The API server says: \`${doc.says}\``]),
    ...(doc.channel === 'experimental' ? ['Only with the CRDs of the experimental channel.'] : []),
    `## Why\n\n${doc.why}`,
    `## How to fix it\n\n${doc.fix}`,
    `## Found here\n\n\`\`\`yaml\n${example(doc.bad)}\n\`\`\``,
    `## Not found here\n\n\`\`\`yaml\n${example(doc.good)}\n\`\`\``,
    `## Reference\n\n${references(doc)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const references = ({ model, places, references: links }: RuleDoc): string =>
  [
    ...(model === null ? [] : [`- The model: ${modelLink(model, 'rules')}`]),
    ...places.map((place) => {
      const [kind = '', path = ''] = place.split(' ');
      return `- [${kind}](../kinds/${kind.toLowerCase()}.md)${path === '' ? '' : ` \`${path}\``}`;
    }),
    ...links.map(({ label, url }) => `- [${label}](${url})`),
  ].join('\n');
