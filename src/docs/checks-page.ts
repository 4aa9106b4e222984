import { CHECK_GROUPS, type CheckDefinition } from '../core/lessons/checks/define-check.ts';
import { checks } from '../core/lessons/checks/checks.ts';
import { capitalized } from '../core/text/words.ts';
import type { Page } from './page.ts';

const intro = `# Checks of lessons

What a goal, a guard or an option of a prediction can ask for. A goal has one check; its key says which, and the keys that
belong to it stand beside it. \`npm run docs\` writes this page from the checks themselves; [Writing lessons](lessons.md) says where they
stand.

A selector is \`Kind/namespace/name\`, or \`Kind/name\` for cluster-scoped objects; \`*\` stands for any run of characters in a part.
\`Kind.group\` distinguishes kinds of one name. Behind \`#\` it means a part: a listener of a Gateway or ListenerSet, or the entry of a parent
of a route (\`#namespace/name\`, \`#namespace/name/section\`). Where a selector finds nothing, no check is met that asks for something.

A goal stays to be met in the steps behind its own, unless it says \`kept: false\`. What a check says of its step alone is judged there
and in no other: ${checks
  .filter(({ ofStep }) => ofStep)
  .map(({ key }) => `\`${key}\``)
  .join(', ')}.`;

function section({ key, beside, when, otherwise, examples }: CheckDefinition): string {
  const keys = beside.length === 0 ? [] : [`Beside it: ${beside.map((name) => `\`${name}\``).join(', ')}.`];
  return [
    `### ${key}`,
    `Met when ${when}.`,
    `Else the learner reads ${otherwise}.`,
    ...keys,
    `\`\`\`yaml\n${examples.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

/** The page of all checks, for authors of lessons. */
export function checksPage(): Page {
  const groups = CHECK_GROUPS.map((group) =>
    [`## ${capitalized(group)}`, ...checks.filter((one) => one.group === group).map(section)].join('\n\n'),
  );
  return { path: 'lesson-checks.md', text: `${[intro, ...groups].join('\n\n')}\n` };
}
