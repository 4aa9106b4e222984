import type { WorkspaceOptions } from '../model/options.ts';
import type { ModelSection } from '../text/model-section.ts';

/**
 * A point that the Gateway API leaves open and implementations decide differently. The default is what the model does;
 * a workspace may say otherwise (`WorkspaceOptions.choices`, by id).
 */
export type Choice<V extends string = string> = Readonly<{
  /** Stable: workspaces keep it. */
  id: string;
  /** What is decided. */
  title: string;
  /** The possible answers, each in words. */
  values: Readonly<Record<V, string>>;
  default: NoInfer<V>;
  /** The section of docs/model that says what depends on it. */
  model: ModelSection;
  /** What implementations make of it, as a sentence. */
  differs: string;
}>;

/** Declares a choice. It is plain data; the function gives it its type. */
export const defineChoice = <V extends string>(choice: Choice<V>): Choice<V> => choice;

/** What this workspace has chosen; the default where it says nothing, or nothing known. */
export function chosen<V extends string>(
  { settings }: Readonly<{ settings: () => WorkspaceOptions }>,
  choice: Choice<V>,
): V {
  const { choices } = settings();
  const answer = Object.hasOwn(choices, choice.id) ? choices[choice.id] : undefined;
  return answer !== undefined && Object.hasOwn(choice.values, answer) ? (answer as V) : choice.default;
}

/** A feature that is off unless the workspace switches it on. */
export const defineFeature = (
  id: string,
  title: string,
  model: ModelSection,
  differs: string,
): Choice<'off' | 'on'> =>
  defineChoice({ id, title, values: { off: 'Off', on: 'On' }, default: 'off', model, differs });
