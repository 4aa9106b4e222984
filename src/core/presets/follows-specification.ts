import { chosenIn } from '../choices/define-choice.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import { implementationChoices } from './implementation-choices.ts';

/** Whether all that implementations decide is answered as the model does by default. */
export const followsSpecification = (choices: WorkspaceOptions['choices']): boolean =>
  implementationChoices.every((choice) => chosenIn(choices, choice) === choice.default);
