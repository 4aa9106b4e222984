import type { Choice } from './define-choice.ts';
import * as attachment from './attachment.ts';
import * as conditions from './conditions.ts';
import * as features from './features.ts';
import * as references from './references.ts';
import * as traffic from './traffic.ts';

/**
 * Every point that the documents leave open, with the default of the model: what the settings show as "implementations
 * differ here". They are declared by subject in `topology/choices`, where the lowest layer that needs one finds it;
 * whoever decides by one asks `chosen(index, choice)`.
 */
export const choices: readonly Choice[] = [features, attachment, references, conditions, traffic].flatMap(
  (subject): readonly Choice[] => Object.values(subject),
);
