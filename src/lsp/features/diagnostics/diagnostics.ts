import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { isManifestName } from '../../../core/import/is-manifest-name.ts';
import type { MergedFinding } from '../../../core/planning/merge-findings.ts';
import { nameOfUri } from '../../client/uri-path.ts';
import type { Feature } from '../../feature.ts';
import type { Server } from '../../server.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { diagnosticOf } from './diagnostic-of.ts';
import { findingsInTurns, findingsOf } from './findings-of.ts';

/** What is wrong in each file, sent after each change; for what is open, editors may ask instead. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.diagnostics.pulls
      ? {
          diagnosticProvider: {
            identifier: 'gatehouse',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {},

  start(server) {
    const { connection, client, workspaces } = server;
    /** What was sent last, by URI; for each workspace. */
    const sent = new Map<Workspace, Map<string, string>>();

    const send = (uri: string, items: readonly Diagnostic[], version: number | null): void => {
      const params: PublishDiagnosticsParams = { uri, diagnostics: [...items] };
      void connection.sendDiagnostics(version === null ? params : { ...params, version });
    };

    const publish = async (workspace: Workspace, findings: readonly MergedFinding[]): Promise<void> => {
      const before = sent.get(workspace) ?? new Map<string, string>();
      const now = new Map<string, string>();
      for (const [path, found] of byFile(findings)) {
        const place = { workspace, path };
        const uri = workspaces.uriOf(place);
        const document = workspaces.opened(place);
        if (!isChecked(server, uri, workspace) || (document && client.diagnostics.pulls)) continue;
        const items = found.flatMap((one) => diagnosticOf(one, place, server) ?? []);
        const said = JSON.stringify(items);
        now.set(uri, said);
        if (before.get(uri) !== said) send(uri, items, document?.version ?? null);
      }
      for (const uri of before.keys()) if (!now.has(uri)) send(uri, [], null);
      sent.set(workspace, now);
      if (client.diagnostics.pulls) await connection.languages.diagnostics.refresh();
    };

    server.changes.onChange(async (workspace) => {
      const findings = await findingsInTurns(workspace);
      // Where another change came in between, that speaks for this one.
      if (findings) await publish(workspace, findings);
    });

    server.changes.onGone((workspace) => {
      for (const uri of sent.get(workspace)?.keys() ?? []) send(uri, [], null);
      sent.delete(workspace);
    });

    if (client.diagnostics.pulls)
      connection.languages.diagnostics.on(async ({ textDocument }) => {
        const subject = await server.subject(textDocument);
        if (!subject) return { kind: 'full', items: [] };
        if (!isChecked(server, textDocument.uri, subject.workspace)) return { kind: 'full', items: [] };
        const items = findingsOf(subject.workspace)
          .filter(({ finding }) => finding.at.file === subject.path)
          .flatMap((one) => diagnosticOf(one, subject, server) ?? []);
        return { kind: 'full', items };
      });
  },
};

function byFile(findings: readonly MergedFinding[]): ReadonlyMap<string, readonly MergedFinding[]> {
  const files = new Map<string, MergedFinding[]>();
  for (const found of findings) {
    const { file } = found.finding.at;
    const known = files.get(file);
    if (known) known.push(found);
    else files.set(file, [found]);
  }
  return files;
}

/** Languages of documents that are manifests whatever they are called. */
const LANGUAGE = /^(?:ya?ml|json|helm|kubernetes)/i;

/**
 * Whether a workspace speaks about a document: it is the innermost that has it, and the document is on disk or not saved yet, and
 * looks like a manifest. An old revision that an editor shows beside it, or a text in another language, is none.
 */
function isChecked({ workspaces }: Server, uri: string, workspace: Workspace): boolean {
  if (!/^(?:file|untitled):/.test(uri)) return false;
  if (workspace.whole)
    return workspaces.ofFolders().length === 1 || workspaces.find(uri)?.workspace === workspace;
  const place = workspaces.find(uri);
  const language = place && workspaces.opened(place)?.languageId;
  return isManifestName(nameOfUri(uri)) || LANGUAGE.test(language ?? '');
}
