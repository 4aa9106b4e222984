import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver/node';
import { inRoots } from '../../../core/planning/in-roots.ts';
import type { MergedFinding } from '../../../core/planning/merge-findings.ts';
import { absoluteSpan } from '../../../core/model/locate.ts';
import type { Severity } from '../../../core/rules/finding.ts';
import type { RuleTag } from '../../../core/rules/define-rule.ts';
import { tagOf } from '../../../core/rules/tag-of.ts';
import { isPortabilityNote } from '../../../core/rules/portability-notes.ts';
import type { Server } from '../../server.ts';
import type { FilePlace } from '../../workspace/workspaces.ts';
import { relatedPlaces } from './related-places.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const TAGS: Readonly<Record<RuleTag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** A finding as editors show it; null where its text is gone. */
export function diagnosticOf(found: MergedFinding, place: FilePlace, server: Server): Diagnostic | null {
  const { finding, analysis, roots } = found;
  const { positions, client, workspaces } = server;
  const document = workspaces.document(place);
  const span = absoluteSpan(analysis.model, finding.at);
  if (!document || !span) return null;
  const page = client.diagnostics.codeDescription ? server.rulePage(finding.code, place.workspace) : null;
  const related = client.diagnostics.relatedInformation ? relatedPlaces(found, place.workspace, server) : [];
  const tag = client.diagnostics.tags ? tagOf(finding.code) : undefined;
  const words = finding.serverWords === undefined ? '' : `\n${finding.serverWords}`;
  return {
    range: positions.rangeOf(document, span),
    severity: isPortabilityNote(finding) ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
    source: 'gatehouse',
    code: finding.code,
    ...(page !== null && { codeDescription: { href: page } }),
    message: `${finding.message}${inRoots(roots)}${words}`,
    ...(tag && { tags: [TAGS[tag]] }),
    ...(related.length > 0 && { relatedInformation: [...related] }),
    ...(client.diagnostics.data && { data: { finding: finding.id } }),
  };
}
