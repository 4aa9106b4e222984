import { filterOf } from '../../filters/filter-of.ts';
import type { Json } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { CardRows } from '../row.ts';

/** A filter on a card, and whether it is where the requests of its rule end. */
function filterWords(filter: Json): Readonly<{ words: string; answers: boolean }> {
  const type = stringAt(filter, 'type') ?? '?';
  const known = filterOf(type);
  const settings = known && valueAt(filter, [known.field]);
  const answer = settings === undefined ? undefined : known?.answersWith?.(settings);
  return { words: answer ?? known?.chip ?? type, answers: answer !== undefined };
}

/**
 * The rules of a route: their matches, their filters. Backends leave from them.
 *
 * @param everything what a rule without matches takes
 * @param readMatch the parts of one of its matches: what it is called after, then the rest
 */
export const ruleRows =
  (everything = 'all traffic', readMatch: ((match: Json) => readonly string[]) | null = null): CardRows =>
  (value) =>
    arrayAt(value, 'spec.rules').map((rule, index) => {
      const [first = [everything], ...others] = readMatch ? arrayAt(rule, 'matches').map(readMatch) : [];
      const name = stringAt(rule, 'name');
      const [label = everything, ...rest] = name === undefined ? first : [name, ...first];
      const filters = arrayAt(rule, 'filters').map(filterWords);
      const answer = filters.find(({ answers }) => answers);
      const match = rest.join(' ');
      const value = answer?.words ?? match;
      return {
        id: `rule:${index}`,
        label,
        ...(value !== '' && { value }),
        chips: [
          ...(answer && match !== '' ? [match] : []),
          ...others.map((parts) => parts.join(' ')),
          ...filters.filter((filter) => filter !== answer).map(({ words }) => words),
        ],
        path: ['spec', 'rules', index],
        inlet: false,
        outlet: true,
      };
    });
