import { choiceSubjects } from '../core/choices/all-choices.ts';
import type { Choice } from '../core/choices/define-choice.ts';
import { presets } from '../core/presets/implementations/registry.generated.ts';
import { modelLink } from './model-link.ts';
import type { Page } from './page.ts';

const intro = `# Choices

Points that the Gateway API leaves open and that implementations decide differently. The default is what the model does. A
workspace selects another answer in Settings under _Implementations differ here_; status, findings and traffic follow.

## Whose answers hold

Of some implementations it is known what they do: [Implementations](implementations.md) has each answer with its source. The
answers of one hold together:

| where | whose answers hold |
| --- | --- |
| app | those of the implementation that the classes show, by \`controllerName\` or by the name of a class that it makes itself. The status bar and every status say so, and Settings switch to another one or to the specification |
| command line | those of the specification; with \`--implementation NAME\` those of that one, with \`auto\` those of the one that the classes show |
| library | the same with the option \`implementation\`: \`spec\`, \`auto\` or a name |
| lessons | those of the specification |

- Classes of several implementations, or of one that is not listed, show none: the specification holds, and it is said.
- What is *not known* of an implementation is as the specification has it. A single answer that the workspace selects goes before.
- Where a status or the end of a request is not what the specification has, both are shown: in the status of an object, in the
  trace, and as lines of \`gatehouse status\` and \`gatehouse trace\`.
- The answers hold for the whole workspace, not for each Gateway.
- Features that an implementation does not pass the conformance tests of are said by
  [portability/extended-feature](../rules/portability-extended-feature.md), with what becomes of requests without them.`;

/** Who is known to give which answer. */
function givers({ id, values }: Choice): string | null {
  const parts = Object.keys(values).flatMap((answer) => {
    const names = presets.filter(({ answers }) => answers[id]?.value === answer).map(({ name }) => name);
    return names.length === 0 ? [] : [`${names.join(', ')} \`${answer}\``];
  });
  return parts.length === 0 ? null : `Known of [implementations](implementations.md): ${parts.join('; ')}.`;
}

function section(choice: Choice): string {
  const { id, title, values, default: byDefault, differs, model } = choice;
  const rows = Object.entries(values).map(
    ([answer, words]) => `| \`${answer}\`${answer === byDefault ? ' (default)' : ''} | ${words} |`,
  );
  return [
    `### ${id}`,
    `${title}. See ${modelLink(model, 'model')}.`,
    `| answer | meaning |\n| --- | --- |\n${rows.join('\n')}`,
    differs,
    ...[givers(choice)].filter((line) => line !== null),
  ].join('\n\n');
}

/** The page of docs/model that lists every choice with its answers. */
export function choicesPage(): Page {
  const subjects = choiceSubjects.map(({ title, choices }) =>
    [`## ${title}`, ...choices.map(section)].join('\n\n'),
  );
  return { path: 'model/choices.md', text: `${[intro, ...subjects].join('\n\n')}\n` };
}
