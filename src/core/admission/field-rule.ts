import type { Json } from '../yaml/json.ts';

/**
 * One rule that the API server holds against a node of an object after defaults (the CEL rules of the CRDs). Where it
 * is placed is said by the schemas (`rules` of a `Schema` node), so that a rule is written once for all kinds that
 * share it. Its examples are its tests and its page: `⟦marks⟧` stand where a finding is due.
 */
export type FieldRule = Readonly<{
  /** Stable; never reused. The code of its findings is `admission/<id>`. */
  id: string;
  /** What the API server says, word for word. */
  message: string;
  /** One sentence: what is wrong. */
  title: string;
  /** What it means, and why the API demands it. */
  why: string;
  /** How to mend it. */
  fix: string;
  /** Runs only when an object is changed, against the stored one: never for a manifest by itself. */
  updateOnly?: true;
  /** Whether a node of the defaulted object keeps the rule. Where the server's own expression would fail: the reason. */
  holds: (value: Json) => boolean | Readonly<{ error: string }>;
  examples: Readonly<{ bad: string; good: string }>;
}>;

/** Declares a field rule. It is plain data; the function gives it its type. */
export const defineFieldRule = (rule: FieldRule): FieldRule => rule;
