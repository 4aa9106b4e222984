import { rules } from '../core/rules/registry.ts';
import type { Page } from './page.ts';
import { rulePage, rulePageName } from './rule-page.ts';

/** The pages of all rules, and a page that lists them by group. */
export const rulePages = (): readonly Page[] => [
  { path: 'rules/README.md', text: index() },
  ...rules.map((rule) => ({ path: `${rulePageName(rule.code)}.md`, text: rulePage(rule) })),
];

function index(): string {
  const groupOf = (code: string) => code.slice(0, code.indexOf('/'));
  const groups = [...new Set(rules.map(({ code }) => groupOf(code)))];
  const sections = groups.map((group) => {
    const lines = rules
      .filter(({ code }) => groupOf(code) === group)
      .map(
        ({ code, severity, title }) =>
          `| [${code}](${rulePageName(code).slice('rules/'.length)}.md) | ${severity} | ${title} |`,
      );
    return `## ${group}\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n${lines.join('\n')}`;
  });
  return `# Rules\n\nWhat is checked beyond what a manifest's schema says. Each finding leads to its page.\n\n${sections.join('\n\n')}\n`;
}
