import { findingJson } from '../../core/rules/finding-json.ts';
import type { MergedFinding } from './merge-findings.ts';

/** Findings as a JSON array, one object each, with the keys that `docs/command-line.md` promises. */
export const writeJson = (findings: readonly MergedFinding[]): string =>
  `${JSON.stringify(
    findings.map((one) => findingJson(one, one.analysis.model)),
    null,
    2,
  )}\n`;
