import type { Rule } from '../../core/rules/define-rule.ts';
import { rules } from '../../core/rules/registry.ts';
import { docsPage } from '../../core/rules/docs-page.ts';

/** The text about a rule in all formats. */
export type RuleWords = Readonly<{ title: string; text: string; markdown: string }>;

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The text about the rule of a code; for a code that is not in the catalogue, only the code. */
export function ruleWords(code: string): RuleWords {
  const rule = byCode.get(code);
  if (!rule) {
    return {
      title: code,
      text: `See docs/${docsPage(code)}.md.`,
      markdown: `See \`docs/${docsPage(code)}.md\`.`,
    };
  }
  const { title, why, fix } = rule;
  return {
    title,
    text: `${title} ${why} ${fix}`,
    markdown: `${title}\n\n**Why.** ${why}\n\n**How to fix it.** ${fix}`,
  };
}
