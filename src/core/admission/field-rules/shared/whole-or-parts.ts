import { arrayAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import type { FieldRule } from '../../field-rule.ts';
import { agreeInEachGroup } from './agree-in-each-group.ts';
import { removeItem } from './unique-items.ts';

/** How the references of a list are compared. */
type References = Readonly<{
  /** What a reference names, without its part. */
  target: (ref: Json) => string;
  /** The part that it names, in words; empty for the whole. */
  part: (ref: Json) => string;
  /** What two references to one target must have in common: by default whether they name a part. */
  form?: (ref: Json) => string;
  /** The whole of a target, for titles: `parent`. */
  noun: string;
}>;

/**
 * Of the references of a list to one target either all name a part of it or none does. One part beside the whole says
 * nothing more, so it can be removed.
 */
export function wholeOrParts({
  target,
  part,
  form = (ref) => String(part(ref) === ''),
  noun,
}: References): Pick<FieldRule, 'holds' | 'explain' | 'fixes'> {
  const clash = (list: Json): Readonly<{ whole: number; parts: readonly number[] }> | null => {
    const refs = arrayAt(list, []);
    const whole = refs.findIndex(
      (ref) => part(ref) === '' && refs.some((other) => target(other) === target(ref) && part(other) !== ''),
    );
    const named = refs[whole];
    if (named === undefined) return null;
    const parts = refs.flatMap((ref, index) =>
      target(ref) === target(named) && part(ref) !== '' ? [index] : [],
    );
    return { whole, parts };
  };
  return {
    holds: (list) => agreeInEachGroup(arrayAt(list, []), target, form),
    explain(list, place) {
      const found = clash(list);
      const [first] = found?.parts ?? [];
      if (!found || first === undefined) return '';
      return `${place}[${found.whole}] names the whole ${noun}, and ${place}[${first}] only ${part(arrayAt(list, [])[first] ?? null)} of it.`;
    },
    fixes(list) {
      const [only, ...others] = clash(list)?.parts ?? [];
      if (only === undefined || others.length > 0) return [];
      return [removeItem(only, `Keep only the reference to the whole ${noun}`)];
    },
  };
}
