import type { Json } from '../../../yaml/json.ts';

/** Whether all items with the same `group` give the same answer. */
export function agreeInEachGroup(
  items: readonly Json[],
  group: (item: Json) => string,
  answer: (item: Json) => string | boolean,
): boolean {
  if (items.length < 2) return true;
  const answers = new Map<string, string | boolean>();
  return items.every((item) => {
    const of = group(item);
    const first = answers.get(of) ?? answer(item);
    answers.set(of, first);
    return first === answer(item);
  });
}
