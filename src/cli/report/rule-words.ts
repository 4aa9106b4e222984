import type { Rule } from '../../core/rules/define-rule.ts';
import { rules } from '../../core/rules/registry.ts';
import { docsPage } from '../../core/rules/docs-page.ts';

/** What is said of a rule wherever its findings go. */
export type RuleWords = Readonly<{ title: string; text: string; markdown: string }>;

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The words of the rule behind a code. Of one that the catalogue does not hold, only its code is known. */
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
