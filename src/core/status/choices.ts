import type { Choice } from '../topology/choices/define-choice.ts';
import * as attachment from '../topology/choices/attachment.ts';
import * as conditions from '../topology/choices/conditions.ts';
import * as features from '../topology/choices/features.ts';
import * as references from '../topology/choices/references.ts';
import * as traffic from '../topology/choices/traffic.ts';

/**
 * Every point that the documents leave open, with the default of the model: what the settings show as "implementations
 * differ here". They are declared by subject in `topology/choices`, where the lowest layer that needs one finds it;
 * whoever decides by one asks `chosen(world, choice)`.
 */
export const choices: readonly Choice[] = [features, attachment, references, conditions, traffic].flatMap(
  (subject): readonly Choice[] => Object.values(subject),
);
