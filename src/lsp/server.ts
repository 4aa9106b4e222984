import type {
  Connection,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.ts';
import type { Client } from './client/client.ts';
import type { Positions } from './client/positions.ts';
import type { EditorLog } from './editor-log.ts';
import type { Changes } from './workspace/changes.ts';
import type { FilePlace, Workspaces } from './workspace/workspaces.ts';
import type { Workspace } from './workspace/workspace.ts';

/** A document that is asked about, with the analysis that answers. */
export type Subject = FilePlace & Readonly<{ document: TextDocument; analysis: Analysis }>;

/** A place in it. */
export type SubjectAt = Subject & Readonly<{ offset: number }>;

/** What features are made of. */
export type Server = Readonly<{
  connection: Connection;
  client: Client;
  positions: Positions;
  workspaces: Workspaces;
  changes: Changes;
  log: EditorLog;
  /** Waits until the files of a workspace are read. */
  ready: (workspace: Workspace) => Promise<void>;
  /** The document of a question, once its folder is read; null for one that is not known. */
  subject: (of: TextDocumentIdentifier) => Promise<Subject | null>;
  /** The same with an offset in it. */
  at: (of: TextDocumentPositionParams) => Promise<SubjectAt | null>;
  /** The URL of the page of a rule; null where there are no pages. */
  rulePage: (code: string, workspace: Workspace) => string | null;
}>;
