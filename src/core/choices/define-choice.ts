import type { WorkspaceOptions } from '../model/options.ts';
import type { ModelSection } from '../text/model-section.ts';

/**
 * A point that the Gateway API leaves open and implementations decide differently. The default is what the model does;
 * a workspace may choose otherwise (`WorkspaceOptions.choices`, by id).
 */
export type Choice<V extends string = string> = Readonly<{
  /** Stable: workspaces store it. */
  id: string;
  /** What is decided. */
  title: string;
  /** The possible answers, each in words. */
  values: Readonly<Record<V, string>>;
  default: NoInfer<V>;
  /** The section of docs/model that explains what depends on it. */
  model: ModelSection;
  /** What implementations do, as a sentence. */
  differs: string;
}>;

/** Declares a choice. It is plain data; the function gives it its type. */
export const defineChoice = <V extends string>(choice: Choice<V>): Choice<V> => choice;

/** The workspace's choice; the default where it has none, or an unknown one. */
export const chosen = <V extends string>(
  index: Readonly<{ settings: () => WorkspaceOptions }>,
  choice: Choice<V>,
): V => chosenIn(index.settings().choices, choice);

/** The same of answers by id. */
export function chosenIn<V extends string>(choices: WorkspaceOptions['choices'], choice: Choice<V>): V {
  const answer = Object.hasOwn(choices, choice.id) ? choices[choice.id] : undefined;
  return answer !== undefined && Object.hasOwn(choice.values, answer) ? (answer as V) : choice.default;
}

/** A feature that is off by default. */
export const defineFeature = (
  id: string,
  title: string,
  model: ModelSection,
  differs: string,
): Choice<'off' | 'on'> =>
  defineChoice({ id, title, values: { off: 'Off', on: 'On' }, default: 'off', model, differs });
