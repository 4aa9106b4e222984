import { choices } from '../../core/choices/all-choices.ts';
import type { Choice } from '../../core/choices/define-choice.ts';

type Chosen = Readonly<Record<string, string>>;

/** The choices in which a workspace differs from the defaults. */
export const changedChoices = (chosen: Chosen): readonly Choice[] =>
  choices.filter(({ id, default: usual, values }) => {
    const value = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
    return value !== undefined && value !== usual && Object.hasOwn(values, value);
  });

/** The choices with one more answer; defaults are not stored. */
export function withChoice(chosen: Chosen, choice: Choice, value: string): Chosen {
  const { [choice.id]: _, ...others } = chosen;
  return value === choice.default ? others : { ...others, [choice.id]: value };
}
