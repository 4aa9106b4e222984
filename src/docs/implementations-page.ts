import { choices } from '../core/choices/all-choices.ts';
import type { Preset } from '../core/presets/define-preset.ts';
import { presets } from '../core/presets/implementations/registry.generated.ts';
import type { Page } from './page.ts';

const intro = `# Implementations

What implementations do where the Gateway API leaves a [choice](choices.md): each answer with the page of the documentation or the
file of the source that has it, and the release that was looked at. What could not be found is *not known*, and nothing is
guessed. *Seen in a cluster* was tried, in a release that was not written down. [Whose answers hold](choices.md#whose-answers-hold)
says when they are used.`;

function section({ id, name, version, controllers, answers }: Preset): string {
  const known = choices.flatMap((choice) => {
    const answer = answers[choice.id];
    return answer
      ? [`| [\`${choice.id}\`](choices.md#${choice.id}) | \`${answer.value}\` | ${answer.source} |`]
      : [];
  });
  const open = choices.filter((choice) => answers[choice.id] === null).map((choice) => `\`${choice.id}\``);
  return [
    `## ${name}`,
    `\`--implementation ${id}\`, release ${version}; classes of ${controllers.map((one) => one.name).join(', ')}.`,
    ...(known.length === 0 ? [] : [`| choice | answer | source |\n| --- | --- | --- |\n${known.join('\n')}`]),
    ...(open.length === 0 ? [] : [`Not known: ${open.join(', ')}.`]),
  ].join('\n\n');
}

/** The page of docs/model that has what is known of each implementation. */
export function implementationsPage(): Page {
  return { path: 'model/implementations.md', text: `${[intro, ...presets.map(section)].join('\n\n')}\n` };
}
