import type { Choice } from './define-choice.ts';
import * as attachment from './attachment.ts';
import * as conditions from './conditions.ts';
import * as features from './features.ts';
import * as ingress from './ingress.ts';
import * as references from './references.ts';
import * as traffic from './traffic.ts';

/** The choices of one subject. */
export type ChoiceSubject = Readonly<{ title: string; choices: readonly Choice[] }>;

const subject = (title: string, declared: Readonly<Record<string, Choice>>): ChoiceSubject => ({
  title,
  choices: Object.values(declared),
});

/** The choices by subject, in the order in which pages show them. */
export const choiceSubjects: readonly ChoiceSubject[] = [
  subject('Features', features),
  subject('Attachment', attachment),
  subject('References', references),
  subject('Conditions', conditions),
  subject('Traffic', traffic),
  subject('Ingress', ingress),
];

/**
 * Every point that the Gateway API leaves open, with the default of the model: what the settings show as
 * "implementations differ here". Code that depends on one asks `chosen(index, choice)`.
 */
export const choices: readonly Choice[] = choiceSubjects.flatMap((one) => one.choices);
