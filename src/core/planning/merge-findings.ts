import type { Analysis } from '../analysis.ts';
import { planCommand } from '../commands/registry.ts';
import { pathText } from '../model/access.ts';
import { placeFindings, type PlacedFinding } from '../rules/placed-finding.ts';
import type { Finding, Severity } from '../rules/finding.ts';

/** The cluster that one root makes, or all documents where there is no root. */
export type View = Readonly<{
  /** How people name the root; null where there is none. */
  root: string | null;
  analysis: Analysis;
}>;

/** What several roots make of the same files. */
export type Views = Readonly<{
  /** The files in the order in which findings are reported. */
  paths: readonly string[];
  /** The roots that take a file in, as people name them. */
  rootsUsing: (file: string) => readonly string[];
  /** Analyses of the roots, one after the other; the parts of each are computed when they are read. */
  views: () => Iterable<View>;
}>;

/** A finding of one root or several. */
export type MergedFinding = PlacedFinding &
  Readonly<{
    /** The analysis that has it, for its object and its fixes. */
    analysis: Analysis;
    /** The roots that have it, where others that take the file in have not; null where that is no question. */
    roots: readonly string[] | null;
  }>;

type Entry = { readonly found: PlacedFinding & Readonly<{ analysis: Analysis }>; readonly roots: string[] };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by place, and how many were suppressed. */
export type Merged = Readonly<{ findings: readonly MergedFinding[]; suppressed: number }>;

/** The findings of all roots, each cause once for each place in the text: a fault of a base is a fault of all that build it. */
export function mergeFindings({ views, paths, rootsUsing }: Views): Merged {
  const entries = new Map<string, Entry>();
  const hidden = new Set<string>();
  const looked = new Set<string>();
  for (const { root, analysis } of views()) {
    if (root !== null) looked.add(root);
    const shown = analysis.findings.filter((finding) => {
      if (finding.suppressed !== undefined) hidden.add(root === null ? finding.id : placeId(finding));
      return finding.suppressed === undefined;
    });
    for (const placed of placeFindings(shown, analysis.model, paths)) {
      const id = root === null ? placed.finding.id : placeId(placed.finding);
      const known = entries.get(id);
      if (!known) entries.set(id, { found: { ...placed, analysis }, roots: root === null ? [] : [root] });
      else {
        if (root !== null && !known.roots.includes(root)) known.roots.push(root);
        if (RANK[placed.finding.severity] < RANK[known.found.finding.severity])
          entries.set(id, { found: { ...placed, analysis }, roots: known.roots });
      }
    }
  }
  const rank = new Map(paths.map((path, index) => [path, index]));
  const findings = [...entries.values()].map(({ found, roots }): MergedFinding => {
    const isUsedByOthers = (file: string): boolean =>
      rootsUsing(file).some((root) => looked.has(root) && !roots.includes(root));
    if (!isUsedByOthers(found.finding.at.file)) return { ...found, roots: null };
    return { ...found, finding: withFixesOf(found, isUsedByOthers), roots };
  });
  return { findings: looked.size < 2 ? findings : inOrder(findings, rank), suppressed: hidden.size };
}

/** Without the fixes that change a file of which other roots make what is right. */
function withFixesOf(
  { finding, analysis }: Entry['found'],
  isUsedByOthers: (file: string) => boolean,
): Finding {
  const fixes = finding.fixes.filter(({ call }) => {
    const plan = planCommand(analysis, call);
    return plan.ok && ![...plan.edits.map(({ path }) => path), ...plan.deletes].some(isUsedByOthers);
  });
  return { ...finding, fixes };
}

const placeId = ({ code, at, path }: Finding): string =>
  `${code} ${at.file} ${at.docId} ${at.span.start} ${at.span.end} ${pathText(path)}`;

/** By file, then by place in it. */
const inOrder = (
  findings: readonly MergedFinding[],
  rank: ReadonlyMap<string, number>,
): readonly MergedFinding[] =>
  findings.toSorted(
    (a, b) =>
      (rank.get(a.finding.at.file) ?? 0) - (rank.get(b.finding.at.file) ?? 0) ||
      a.start.line - b.start.line ||
      a.start.column - b.start.column,
  );
