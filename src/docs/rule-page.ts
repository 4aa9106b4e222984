import type { Rule } from '../core/rules/define-rule.ts';

const SEVERITY: Readonly<Record<Rule['severity'], string>> = {
  error: 'Error: it will not work.',
  warning: 'Warning: it works, but probably not as meant.',
  info: 'Information.',
};

/** An example with its marks turned into comments, so that the page holds YAML that can be copied. */
function example(marked: string): string {
  const lines = marked
    .trimEnd()
    .split('\n')
    .map((line) => (line.includes('⟦') ? `${line.replace(/[⟦⟧]/g, '')} # ← here` : line.replace('⟧', '')));
  // Control characters are part of some examples and of no page.
  return lines.join('\n').replace(/[\0-\x08\x0b-\x1f]/g, '�');
}

/** The name of a rule's page, which findings link to: `rules/attachment-parent-missing`. */
export const rulePageName = (code: string): string => `rules/${code.replace('/', '-')}`;

/** The documentation of a rule, in Markdown: what it finds, why that matters, both examples, how to mend it. */
export const rulePage = (rule: Rule): string => `# ${rule.code}

${rule.title}

${SEVERITY[rule.severity]}

## Why

${rule.why}

## How to mend it

${rule.fix}

## Found here

\`\`\`yaml
${example(rule.examples.bad)}
\`\`\`

## Not found here

\`\`\`yaml
${example(rule.examples.good)}
\`\`\`
`;
