import { findingJson } from '../../core/rules/finding-json.ts';
import type { MergedFinding } from '../../core/planning/merge-findings.ts';
import { jsonText } from './json-text.ts';

/** Findings as a JSON array, one object each, with the keys that `docs/command-line.md` promises. */
export const writeJson = (findings: readonly MergedFinding[]): string =>
  jsonText(findings.map((one) => findingJson(one, one.analysis.model)));
