import type { KubernetesVersion } from '../model/kubernetes-version.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import type { NodeFix } from './field-rule.ts';

/** An object of a kind of Kubernetes itself: as it is written, and after defaults. */
export type CoreObject = Readonly<{
  kind: string;
  written: JsonObject;
  value: Json;
  /** Whose rules and words. */
  kubernetes: KubernetesVersion;
}>;

/** One thing that the API server says of it: `<path>: <words>`. */
export type CoreProblem = Readonly<{
  path: Path;
  words: string;
  /** The path as the server writes it, where it writes it in another way: `data[tls.crt]`. */
  written?: string;
  /** Where the text shows it best, if not at the value of `path`. */
  mark?: Readonly<{ path: Path; key?: true }>;
}>;

/**
 * One rule that the API server's own code holds against objects of Kubernetes itself, which have no schema with rules.
 * Its examples are its tests and its page: `⟦marks⟧` stand where a finding is due.
 */
export type CoreRule = Readonly<{
  /** Stable; never reused. The code of its findings is `admission/<id>`. */
  id: string;
  /** Kinds it is for, as `group/Kind`. */
  kinds: readonly string[];
  /** One sentence: what is wrong. */
  title: string;
  /** What it means, and why the API demands it. */
  why: string;
  /** How to fix it. */
  fix: string;
  /** The server only looks at an object that nothing else is wrong with: when it hands something out. */
  last?: true;
  check: (object: CoreObject) => Iterable<CoreProblem>;
  /** Plain edits that fix it, the likeliest first, for the node that a problem points at. */
  fixes?: (node: Json) => readonly NodeFix[];
  examples: Readonly<{ bad: string; good: string }>;
}>;

/** Declares a rule. It is plain data; the function gives it its type. */
export const defineCoreRule = (rule: CoreRule): CoreRule => rule;
