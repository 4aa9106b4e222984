import type { Json, Path } from '../yaml/json.ts';

/** One thing for which the API server refuses an object, in its own words. */
export type Violation = Readonly<{
  /** Of the rule that is broken: `admission/required`, `admission/listener-name-unique`. */
  code: string;
  /** The node that the API server points at. It need not be there: a required field that is missing. */
  path: Path;
  /** Where the text shows it best, if not at the value of `path`: the key of an unknown field, one of two equal items. */
  mark?: Readonly<{ path: Path; key?: true }>;
  /** What the API server says, verbatim: `spec.listeners: Invalid value: "array": Listener name must be unique …`. */
  message: string;
  /**
   * What the words were made from, for plainer words and for fixes: the limit, the allowed values, the field. With
   * `matters: false` there is nothing to do about it: it follows from another one.
   */
  facts?: Readonly<Record<string, Json>>;
}>;

/** A rule that threw an error; all others were evaluated. */
export type RuleFailure = Readonly<{ code: string; path: Path; reason: string }>;

/** What the API server answers for one object. */
export type AdmissionResult = Readonly<{
  /** In the order in which the API server reports them; none when it takes the object. */
  violations: readonly Violation[];
  /** The object as it would be stored: unknown fields, nulls and status dropped, defaults filled in. */
  value: Json;
  /** Fields that the schema does not have. The server drops them; kubectl refuses the object because of them. */
  unknown: readonly Path[];
  failures: readonly RuleFailure[];
  /** Where something may be wrong or right: the values there are filled in, or decrypted, before the server sees them. */
  notKnown: readonly Path[];
}>;
