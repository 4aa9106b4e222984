import type { Outline } from '../../core/views/workspace/outlines.ts';
import { parseKey } from '../../core/model/resource.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { AppState } from '../../state/app-store.ts';
import { findingPlaces } from './finding-places.ts';
import { editor, MarkerSeverity } from './monaco.ts';
import type { OpenFile } from './open-files.ts';
import { resourceUri } from './resource-uri.ts';
import { rulePageUri } from './rule-pages.ts';

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
};

const OWNER = 'gatehouse';
const MAX_MARKERS = 500;

/** The other ends of the edges a finding is about, for "related places". */
function relatedTo(finding: Finding, { edges, nodes }: AppState): editor.IRelatedInformation[] {
  const related: editor.IRelatedInformation[] = [];
  for (const id of finding.edges.slice(0, 3)) {
    const edge = edges.get(id);
    if (!edge) continue;
    const other = edge.source === finding.resource ? edge.target : edge.source;
    if (nodes.get(other)?.origin !== 'manifest') continue;
    const { kind, namespace, name } = parseKey(other);
    related.push({
      resource: resourceUri(other),
      message: `${kind} ${namespace && `${namespace}/`}${name}`,
      startLineNumber: 1,
      startColumn: 1,
      endLineNumber: 1,
      endColumn: 1,
    });
  }
  return related;
}

/** Shows the findings of a file as squiggles and marks on the scroll bar. */
export function showMarkers({ path, model, binding }: OpenFile, state: AppState): void {
  const outline: Outline | undefined = state.outlines.get(path);
  const markers = findingPlaces(state.findings, outline)
    .slice(0, MAX_MARKERS)
    .map(({ finding, start, end }): editor.IMarkerData => {
      const from = model.getPositionAt(binding.toModel(start));
      const to = model.getPositionAt(binding.toModel(Math.max(end, start + 1)));
      const longEnd = to.lineNumber > from.lineNumber + 1 ? model.getLineMaxColumn(from.lineNumber) : null;
      return {
        severity: severities[finding.severity],
        code: { value: finding.code, target: rulePageUri(finding.code) },
        message: finding.message,
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: longEnd === null ? to.lineNumber : from.lineNumber,
        endColumn: longEnd ?? to.column,
        relatedInformation: relatedTo(finding, state),
      };
    });
  editor.setModelMarkers(model, OWNER, markers);
}
