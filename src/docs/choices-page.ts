import { choiceSubjects } from '../core/choices/all-choices.ts';
import type { Choice } from '../core/choices/define-choice.ts';
import { modelLink } from './model-link.ts';
import type { Page } from './page.ts';

const intro = `# Choices

Points that the Gateway API leaves open and that implementations decide differently. The default is what the model does. A
workspace selects another answer in Settings under _Implementations differ here_; status, findings and traffic follow.`;

function section({ id, title, values, default: byDefault, differs, model }: Choice): string {
  const rows = Object.entries(values).map(
    ([answer, words]) => `| \`${answer}\`${answer === byDefault ? ' (default)' : ''} | ${words} |`,
  );
  return [
    `### ${id}`,
    `${title}. See ${modelLink(model, 'model')}.`,
    `| answer | meaning |\n| --- | --- |\n${rows.join('\n')}`,
    differs,
  ].join('\n\n');
}

/** The page of docs/model that lists every choice with its answers. */
export function choicesPage(): Page {
  const subjects = choiceSubjects.map(({ title, choices }) =>
    [`## ${title}`, ...choices.map(section)].join('\n\n'),
  );
  return { path: 'model/choices.md', text: `${[intro, ...subjects].join('\n\n')}\n` };
}
