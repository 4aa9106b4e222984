import { choices } from '../../core/choices/all-choices.ts';
import type { Choice } from '../../core/choices/define-choice.ts';

type Chosen = Readonly<Record<string, string>>;

/** What holds of a choice that the workspace does not answer itself: what the implementation does, or the default. */
export const usualAnswer = ({ id, default: byDefault }: Choice, known: Chosen): string =>
  (Object.hasOwn(known, id) ? known[id] : undefined) ?? byDefault;

/** The choices that a workspace answers otherwise than the implementation, whose `known` answers these are, or the model. */
export const changedChoices = (chosen: Chosen, known: Chosen): readonly Choice[] =>
  choices.filter((choice) => {
    const value = Object.hasOwn(chosen, choice.id) ? chosen[choice.id] : undefined;
    return value !== undefined && value !== usualAnswer(choice, known) && Object.hasOwn(choice.values, value);
  });

/** The choices with one more answer; what holds without it is not stored. */
export function withChoice(chosen: Chosen, choice: Choice, value: string, known: Chosen): Chosen {
  const { [choice.id]: _, ...others } = chosen;
  return value === usualAnswer(choice, known) ? others : { ...others, [choice.id]: value };
}
