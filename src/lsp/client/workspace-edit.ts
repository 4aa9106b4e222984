import {
  AnnotatedTextEdit,
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import type { FileEdit } from '../../core/text/text-edit.ts';
import type { Server } from '../server.ts';
import type { FilePlace } from '../workspace/workspaces.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a plan would do to texts. */
type Outcome = Pick<Extract<CommandPlan, { ok: true }>, 'edits' | 'deletes'>;

/** Edits as an editor applies them, or why it cannot. */
export type EditorEdit =
  | Readonly<{ ok: true; edit: WorkspaceEdit }>
  | Readonly<{ ok: false; reason: string }>;

/** What a user should know before: the editor asks, where it can. */
export type Question = Readonly<{ label: string; description: string }>;

const QUESTION = 'gatehouse';

/**
 * A plan as edits of documents, each of the version that it was made for: an editor refuses those of a text that has changed
 * meanwhile.
 */
export function workspaceEdit(
  { edits, deletes }: Outcome,
  workspace: Workspace,
  server: Pick<Server, 'client' | 'workspaces' | 'positions'>,
  question?: Question,
): EditorEdit {
  const { client, workspaces } = server;
  const { source } = workspace;
  const asks = question !== undefined && client.edits.annotations && client.edits.documentChanges;
  const changes: (TextDocumentEdit | CreateFile | DeleteFile)[] = [];
  for (const [path, own] of byPath(edits)) {
    const place = { workspace, path };
    const uri = workspaces.uriOf(place);
    const isNew = !source().files.has(path);
    if (isNew && (!client.edits.documentChanges || !client.edits.createsFiles))
      return {
        ok: false,
        reason: `It needs a new file, ${path}, which this editor does not let a server make.`,
      };
    if (isNew && workspace.absolute(path) === null)
      return { ok: false, reason: `It needs a new file, ${path}. Save this one first.` };
    if (isNew) changes.push(CreateFile.create(uri, { ignoreIfExists: true }));
    const version = workspaces.opened(place)?.version ?? null;
    const texts = own.map((edit) => textEdit(edit, place, server));
    changes.push(
      TextDocumentEdit.create(
        { uri, version },
        asks ? texts.map(({ range, newText }) => AnnotatedTextEdit.replace(range, newText, QUESTION)) : texts,
      ),
    );
  }
  for (const path of deletes) {
    if (!client.edits.documentChanges || !client.edits.deletesFiles)
      return {
        ok: false,
        reason: `It deletes the file ${path}, which this editor does not let a server do.`,
      };
    changes.push(DeleteFile.create(workspaces.uriOf({ workspace, path })));
  }
  if (!client.edits.documentChanges) return { ok: true, edit: { changes: asMap(changes) } };
  return {
    ok: true,
    edit: {
      documentChanges: changes,
      ...(asks && { changeAnnotations: { [QUESTION]: { ...question, needsConfirmation: true } } }),
    },
  };
}

function byPath(edits: readonly FileEdit[]): ReadonlyMap<string, readonly FileEdit[]> {
  const paths = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const known = paths.get(edit.path);
    if (known) known.push(edit);
    else paths.set(edit.path, [edit]);
  }
  return paths;
}

function textEdit(
  { span, text }: FileEdit,
  place: FilePlace,
  { workspaces, positions }: Pick<Server, 'workspaces' | 'positions'>,
): TextEdit {
  const document = workspaces.document(place);
  // A new file has one place.
  const start = { line: 0, character: 0 };
  return TextEdit.replace(document ? positions.rangeOf(document, span) : { start, end: start }, text);
}

const asMap = (
  changes: readonly (TextDocumentEdit | CreateFile | DeleteFile)[],
): NonNullable<WorkspaceEdit['changes']> =>
  Object.fromEntries(
    changes.flatMap((change) =>
      TextDocumentEdit.is(change)
        ? [[change.textDocument.uri, change.edits.filter((edit): edit is TextEdit => TextEdit.is(edit))]]
        : [],
    ),
  );
