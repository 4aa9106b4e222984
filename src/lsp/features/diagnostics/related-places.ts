import type { DiagnosticRelatedInformation } from 'vscode-languageserver/node';
import { parseKey } from '../../../core/model/resource.ts';
import type { MergedFinding } from '../../../core/planning/merge-findings.ts';
import { describe } from '../../../core/topology/describe.ts';
import { revealPath } from '../../../core/views/workspace/reveal-path.ts';
import type { Server } from '../../server.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** More places than this are no help. */
const MOST_PLACES = 5;

/** The other ends of the edges that a finding is about, and the other places that it stands for. */
export function relatedPlaces(
  { finding, analysis }: MergedFinding,
  workspace: Workspace,
  { workspaces, positions }: Server,
): readonly DiagnosticRelatedInformation[] {
  const { graph, model } = analysis;
  const related = new Map<string, DiagnosticRelatedInformation>();
  for (const id of finding.edges) {
    if (related.size === MOST_PLACES) break;
    const edge = graph.edges.get(id);
    if (!edge) continue;
    const other = edge.source === edge.holder ? edge.target : edge.source;
    const places =
      edge.holder === finding.resource
        ? [{ key: other, path: ['metadata', 'name'] }]
        : [{ key: edge.holder, path: edge.path }];
    for (const { key, path } of places) {
      const at = revealPath(model, key, path);
      const document = at && workspaces.document({ workspace, path: at.file });
      if (!at || !document) continue;
      const uri = workspaces.uriOf({ workspace, path: at.file });
      const range = positions.rangeOf(document, at.span);
      related.set(`${uri} ${at.span.start}`, {
        location: { uri, range },
        message: describe(parseKey(key)),
      });
    }
  }
  return [...related.values()];
}
