import { analyze, type Analysis } from '../../core/analysis.ts';
import { scopeOf } from '../../core/kinds/registry.ts';
import { workspaceOptions } from '../../core/model/options.ts';
import { dayOf } from '../../core/model/day-of.ts';
import { loadModel } from '../../core/model/update-model.ts';
import type { CommonValues } from '../define-verb.ts';
import type { Terminal } from '../terminal.ts';
import { readInput } from './read-input.ts';
import { unreadableDocuments } from './unreadable-documents.ts';

/** The manifests of one call. */
export type Workspace = Readonly<{
  analysis: Analysis;
  /** The files in the order of the arguments; the model has them by path. */
  paths: readonly string[];
}>;

/** Reads the manifests of a call; null when they cannot be read, after writing the reasons. */
export async function openWorkspace(
  { inputs, values }: Readonly<{ inputs: readonly string[]; values: CommonValues }>,
  terminal: Terminal,
): Promise<Workspace | null> {
  const input = await readInput(inputs, terminal);
  if (!input.ok) {
    for (const reason of input.reasons) terminal.note(reason);
    return null;
  }
  if (!values.quiet) {
    for (const folder of input.emptyFolders) {
      terminal.note(`${folder}: there are no manifests in this folder (*.yaml, *.yml, *.json).`);
    }
  }
  const options = workspaceOptions({
    today: dayOf(new Date()),
    release: values['gateway-api'],
    channel: values.channel,
    partial: values.partial,
    complete: values.complete,
    assumeClasses: values['assume-class'],
  });
  const model = loadModel(input.files, { scopeOf, defaultNamespace: options.defaultNamespace });
  return { analysis: analyze(model, options), paths: input.files.map(({ path }) => path) };
}

/** As `openWorkspace`, for answers that hold only when every document could be read. */
export async function openWholeWorkspace(
  ...[call, terminal]: Parameters<typeof openWorkspace>
): Promise<Workspace | null> {
  const workspace = await openWorkspace(call, terminal);
  const unreadable = workspace ? unreadableDocuments(workspace.analysis.model, workspace.paths) : [];
  unreadable.forEach(terminal.note);
  return unreadable.length > 0 ? null : workspace;
}
