import type { Topology } from '../topology/topology.ts';
import type { Resource } from '../model/resource.ts';
import type { Path } from '../yaml/json.ts';
import type { Fix, Severity } from './finding.ts';

/** What a rule yields; the engine adds code, severity, span, and identity. */
export type Report = Readonly<{
  on: Resource;
  path: Path;
  /** Point at the key instead of the value at `path`. */
  key?: boolean;
  /** Where the catalogue gives one rule two severities. */
  severity?: Severity;
  message: string;
  explanation?: string;
  edges?: readonly string[];
  fixes?: readonly Fix[];
}>;

/**
 * One rule of the catalogue. Its examples are its tests and its documentation: `⟦marks⟧` stand where a problem is due.
 * Ids are never reused.
 */
export type Rule = Readonly<{
  /** `group/name`. */
  code: string;
  severity: Severity;
  /** One sentence: what is wrong. */
  title: string;
  /** What follows from it for traffic. */
  why: string;
  /** How to mend it. */
  fix: string;
  examples: Readonly<{ bad: string; good: string }>;
  check: (topology: Topology) => Iterable<Report>;
}>;

export const defineRule = (rule: Rule): Rule => rule;
