import type { AnnotationSet } from '../annotation-set.ts';
import type { AnnotationFact } from '../fact.ts';

/** Annotations that one program reads, compiled from its documentation. */
export type AnnotationVendor = Readonly<{
  name: string;
  /** What all of them begin with. */
  prefix: string;
  /** What follows the prefix, those of older versions included: what is known is never taken for misspelt. */
  keys: ReadonlySet<string>;
  /** The keys that hold true or false, and those that hold a number, as far as that is known. */
  booleans?: ReadonlySet<string>;
  numbers?: ReadonlySet<string>;
  /** Beginnings of keys whose rest the user chooses. */
  open?: readonly string[];
}>;

/** The keys in a text, one after the other. */
export const keysIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The annotations of a set, by what is known of how they are written. */
export function vendorOf({ name, prefix, facts, open }: AnnotationSet): AnnotationVendor {
  const entries = Object.entries<AnnotationFact>(facts);
  const withValue = (type: AnnotationFact['value']) =>
    new Set(entries.filter(([, { value }]) => value === type).map(([key]) => key));
  return {
    name,
    prefix,
    keys: new Set(Object.keys(facts).sort()),
    booleans: withValue('boolean'),
    numbers: withValue('number'),
    open: Object.keys(open),
  };
}
