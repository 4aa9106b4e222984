import type { WorkspaceOptions } from '../../model/options.ts';
import { knownAnswers } from '../choices-with.ts';
import { presets } from '../implementations/registry.generated.ts';

type Choices = WorkspaceOptions['choices'];

/**
 * The specification, and the answers of each implementation. One is left out where it gives the same answers as an earlier
 * one to all that was asked of those, since nothing comes out otherwise.
 */
export function* implementationsThatDiffer(): Generator<Readonly<{ name: string; choices: Choices }>> {
  const earlier: ReadonlyMap<string, string | undefined>[] = [];
  const all = [
    { name: 'the specification', answers: {} },
    ...presets.map((preset) => ({ name: preset.name, answers: knownAnswers(preset) })),
  ];
  for (const { name, answers } of all as readonly { name: string; answers: Choices }[]) {
    if (earlier.some((asked) => [...asked].every(([id, answer]) => answers[id] === answer))) continue;
    const asked = new Map<string, string | undefined>();
    yield { name, choices: recording(answers, asked) };
    earlier.push(asked);
  }
}

/** Answers that note which of them were asked for. Who lists them sees none. */
const recording = (answers: Choices, asked: Map<string, string | undefined>): Choices =>
  new Proxy(answers, {
    ownKeys: () => [],
    getOwnPropertyDescriptor(target, id) {
      asked.set(String(id), target[String(id)]);
      return Reflect.getOwnPropertyDescriptor(target, id);
    },
  });
