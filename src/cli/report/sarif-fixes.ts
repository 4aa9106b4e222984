import type { Fix as SarifFix } from 'sarif';
import { planCommand } from '../../core/commands/registry.ts';
import type { Fix } from '../../core/rules/finding.ts';
import type { FileEdit } from '../../core/text/text-edit.ts';
import type { Topology } from '../../core/topology/topology.ts';
import { artifactUri } from './artifact-uri.ts';
import { positionAt, type LineMap } from '../../core/text/line-map.ts';
import { regionOf } from './region-of.ts';

/**
 * The fixes of a finding, as replacements of text. Fixes that make a file, or delete one, have no form in SARIF and are
 * left out, as are those that cannot be carried out.
 */
export const sarifFixes = (
  fixes: readonly Fix[],
  topology: Topology,
  linesOf: (path: string) => LineMap,
): SarifFix[] => fixes.flatMap((fix) => sarifFix(fix, topology, linesOf) ?? []);

function sarifFix(
  { title, call }: Fix,
  topology: Topology,
  linesOf: (path: string) => LineMap,
): SarifFix | null {
  const plan = planCommand(topology, call);
  if (!plan.ok || plan.deletes.length > 0 || plan.edits.length === 0) return null;
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of plan.edits) byFile.set(edit.path, [...(byFile.get(edit.path) ?? []), edit]);
  if ([...byFile.keys()].some((path) => !topology.model.files.has(path))) return null;
  return {
    description: { text: title },
    artifactChanges: [...byFile].map(([path, edits]) => ({
      artifactLocation: { uri: artifactUri(path) },
      replacements: edits.map(({ span, text }) => ({
        deletedRegion: regionOf(positionAt(linesOf(path), span.start), positionAt(linesOf(path), span.end)),
        insertedContent: { text },
      })),
    })),
  };
}
