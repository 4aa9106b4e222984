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
