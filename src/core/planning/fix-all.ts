import type { Analysis } from '../analysis.ts';
import { pathText } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from '../rules/finding.ts';
import { placeFindings, type PlacedFinding } from '../rules/placed-finding.ts';
import { mergeFindings, type Views } from './merge-findings.ts';
import { createPlanEdits, type Outcome } from './plan-edits.ts';
import { safeFixes } from './safe-fixes.ts';

/** A workspace with the views of its roots. */
export type RootedWorkspace = Views &
  Readonly<{
    /** The documents as they are written. */
    source: Model;
    /** The roots that were asked for; a single null where every document stands for itself. */
    roots: readonly (string | null)[];
    /** The analysis of these or changed documents as one root shows them. */
    analysisOf: (source: Model, root: string | null) => Analysis;
  }>;

/** What to fix; all without it. */
export type FixAllFilter = Readonly<{
  /** Codes of rules, and `group/*` for all of a group; none for all. */
  rules?: readonly string[];
  /** Files that may be changed; all of the workspace without it. */
  files?: ReadonlySet<string>;
}>;

export type FixAllOutcome = Readonly<{
  after: Model;
  /** The same as edits of the text as it is. */
  outcome: Outcome;
  /** What is fixed, each at its place in the text that its fix was planned on. */
  fixed: readonly Readonly<{ placed: PlacedFinding; title: string }>[];
  /** How many findings have fixes to choose from. */
  left: number;
}>;

/**
 * Takes every fix that has one safe answer, in one root after the other, each on what the ones before have left. A file that
 * several roots build is changed only where all of them have the finding.
 */
export function fixAll(workspace: RootedWorkspace, filter: FixAllFilter = {}): FixAllOutcome {
  const { source, roots, paths, analysisOf } = workspace;
  const { rules = [], files = new Set(paths) } = filter;
  const known = new Map(mergeFindings(workspace).findings.map((one) => [placeOf(one.finding), one]));
  const fixed: { placed: PlacedFinding; title: string }[] = [];
  const edits = createPlanEdits(source);
  let after = source;
  for (const root of roots) {
    const analysis = analysisOf(after, root);
    const everywhere = (finding: Finding): boolean => known.get(placeOf(finding))?.roots === null;
    const fixes = safeFixes(analysis, { files, everywhere, ...(rules.length > 0 && { rules }) });
    const titles = new Map(fixes.fixed.map(({ finding, title }) => [finding, title]));
    for (const placed of placeFindings([...titles.keys()], analysis.model, paths))
      fixed.push({ placed, title: titles.get(placed.finding) ?? '' });
    edits.add(fixes.outcome);
    after = fixes.after.source;
    for (const { finding } of fixes.fixed) known.delete(placeOf(finding));
  }
  const left = [...known.values()].filter(({ finding }) => finding.fixes.length > 0).length;
  return { after, outcome: edits.outcome(), fixed, left };
}

/** The same finding in the views of several roots, also where something above it has changed. */
const placeOf = ({ code, at, path }: Finding): string => [code, at.file, at.docId, pathText(path)].join(' ');
