import type { Choice } from './define-choice';
import * as attachment from './attachment';
import * as conditions from './conditions';
import * as features from './features';
import * as references from './references';
import * as traffic from './traffic';

/**
 * Every point that the documents leave open, with the default of the model: what the settings show as "implementations
 * differ here". They are declared by subject in `topology/choices`, where the lowest layer that needs one finds it;
 * whoever decides by one asks `chosen(index, choice)`.
 */
export const choices: readonly Choice[] = [features, attachment, references, conditions, traffic].flatMap(
  (subject): readonly Choice[] => Object.values(subject),
);
