import type { WorkspaceOptions } from '../model/options.ts';
import { isOfImplementations } from './implementation-choices.ts';
import type { Preset } from './define-preset.ts';

type Choices = WorkspaceOptions['choices'];

/** The answers that are known of an implementation, by id of the choice. */
export const knownAnswers = ({ answers }: Preset): Choices =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === null ? [] : [[id, answer.value]])),
  );

/** What holds where an implementation was chosen: single answers of the workspace before those of the implementation. */
export const choicesWith = (preset: Preset, choices: Choices): Choices => ({
  ...knownAnswers(preset),
  ...choices,
});

/** The answers about the cluster and its Ingress controllers alone. */
export const choicesOfCluster = (choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([id]) => !isOfImplementations(id)));
