import type { InstalledCrds } from '../model/installed-crds.ts';
import { isServed, type Served } from '../model/served.ts';
import type { Json, Path } from '../yaml/json.ts';

/** One edit that makes a node keep a rule. `at` counts from the node; empty is the node itself. */
export type NodeFix = Readonly<{ title: string; at: Path; safe?: true } & ({ set: Json } | { unset: true })>;

/**
 * One rule that the API server holds against a node of an object after defaults (the CEL rules of the CRDs). Where it
 * is placed is written in the schemas (`rules` of a `Schema` node), so that a rule is written once for all kinds that
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
  /** How to fix it. */
  fix: string;
  /** Runs only when an object is changed, against the stored one: never for a manifest by itself. */
  updateOnly?: true;
  /**
   * Whether a node of the defaulted object keeps the rule. Where the server's own expression would fail: the reason.
   * `stored` is the same node of the object in the cluster, for rules that compare with it.
   */
  holds: (value: Json, stored?: Json) => boolean | Readonly<{ error: string }>;
  /**
   * A quicker question than `holds`, and one for several rules of a node at once: where the answer is yes, all that share it hold;
   * otherwise each is asked.
   */
  surely?: (value: Json) => boolean;
  /**
   * One sentence that names the part of a broken node which breaks the rule, where the message of the server does not.
   * `place` is the path of the node.
   */
  explain?: (value: Json, place: string) => string;
  /** As older CRDs have the rule, where it read or worked differently. */
  older?: readonly OlderRule[];
  /** Plain edits that fix it, the likeliest first, for a node of the defaulted object that breaks the rule. */
  fixes?: (value: Json) => readonly NodeFix[];
  examples: Readonly<{ bad: string; good: string }>;
}>;

/** What is not the same in some CRDs. */
export type OlderRule = Readonly<{ served: Served } & Partial<Pick<FieldRule, 'message' | 'holds'>>>;

/** Declares a field rule. It is plain data; the function gives it its type. */
export const defineFieldRule = (rule: FieldRule): FieldRule => rule;

/** A rule as the installed CRDs have it. */
export function ruleIn(rule: FieldRule, crds: InstalledCrds): FieldRule {
  const here = rule.older?.find(({ served }) => isServed(served, crds));
  if (!here) return rule;
  const { served: _, ...different } = here;
  const { surely, ...same } = rule;
  // What is sure of a rule says nothing of another.
  return { ...same, ...(surely && !different.holds && { surely }), ...different };
}
