import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  InitializedNotification,
  InlayHintRefreshRequest,
  LogMessageNotification,
  ProposedFeatures,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serveLsp } from '../serve-lsp.ts';
import type { Settings } from '../settings.ts';
import { memoryDisk, type MemoryDisk } from './memory-disk.ts';

/** What an editor of a test is started with. */
type EditorOptions = Readonly<{
  /** By path from `/manifests`, which is its folder. */
  files?: Readonly<Record<string, string>>;
  /** Folders below `/manifests`, or none; `['']` by default. */
  folders?: readonly string[];
  capabilities?: ClientCapabilities;
  settings?: unknown;
  /** What the editor answers when it is asked for the settings of a folder. */
  configuration?: (scope: string | undefined) => unknown;
  started?: Settings;
}>;

/** An editor as the server sees it, over the protocol's own client. */
export type Editor = Readonly<{
  client: ProtocolConnection;
  disk: MemoryDisk;
  answer: InitializeResult;
  /** What the server wrote to the log, and showed to the user. */
  log: readonly string[];
  shown: readonly string[];
  registered: readonly string[];
  uri: (path: string) => string;
  open: (path: string, text?: string, languageId?: string) => Promise<void>;
  /** Replaces a part of an open document, which occurs once in it. */
  replace: (path: string, part: string, by: string) => Promise<void>;
  change: (path: string, changes: readonly { range: Range; text: string }[]) => Promise<void>;
  close: (path: string) => Promise<void>;
  text: (path: string) => string;
  /** The place of `|` in a part of a text, which occurs once in it. */
  at: (path: string, part: string) => Position;
  /** Parameters of a question about such a place. */
  where: (path: string, part: string) => { textDocument: { uri: string }; position: Position };
  /** What a range of a document holds. */
  textIn: (path: string, range: Range) => string;
  /** The findings that were reported last about a file; undefined where none were. */
  reported: (path: string) => readonly Diagnostic[] | undefined;
  versionReported: (path: string) => number | undefined;
  codes: (path: string) => readonly string[];
}>;

/** Starts a server in this thread and an editor that talks to it, as over standard input and output. */
export async function openEditor({
  files = {},
  folders = [''],
  capabilities = {},
  settings,
  configuration,
  started = {},
}: EditorOptions = {}): Promise<Editor> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const disk = memoryDisk(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [absolute(path), text])),
  );
  serveLsp(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    ),
    { disk, version: '0.0.0', settings: started, folder: null, docs: 'https://docs.example.com' },
  );
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const log: string[] = [];
  const shown: string[] = [];
  const registered: string[] = [];
  const reported = new Map<string, Readonly<{ diagnostics: readonly Diagnostic[]; version?: number }>>();
  const documents = new Map<string, TextDocument>();
  client.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, ...params }) => {
    reported.set(of, params);
  });
  client.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  client.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  client.onRequest(ConfigurationRequest.type, ({ items }) =>
    Promise.all(items.map(async ({ scopeUri }) => (await configuration?.(scopeUri)) ?? null)),
  );
  for (const refresh of [DiagnosticRefreshRequest, InlayHintRefreshRequest])
    client.onRequest(refresh.type, () => undefined);
  client.listen();
  const uri = (path: string): string => (path.includes(':') ? path : `file://${absolute(path)}`);
  const answer = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: uri(folder), name: folder || 'work' })),
    capabilities: {
      ...capabilities,
      workspace: {
        ...capabilities.workspace,
        workspaceFolders: true,
        configuration: configuration !== undefined,
      },
    },
    initializationOptions: settings,
  });
  await client.sendNotification(InitializedNotification.type, {});

  const documentOf = (path: string): TextDocument => {
    const open = documents.get(path);
    if (open) return open;
    const text = disk.files.get(absolute(path));
    if (text === undefined) throw new Error(`There is no file ${path}.`);
    return TextDocument.create(uri(path), 'yaml', 0, text);
  };
  const at = (path: string, part: string): Position => {
    const document = documentOf(path);
    const caret = part.indexOf('|');
    const wanted = part.replace('|', '');
    const start = document.getText().indexOf(wanted);
    if (start < 0 || document.getText().indexOf(wanted, start + 1) >= 0)
      throw new Error(`${path} does not hold ${JSON.stringify(wanted)} once.`);
    return document.positionAt(start + Math.max(0, caret));
  };
  const change: Editor['change'] = async (path, changes) => {
    const document = documentOf(path);
    const next = TextDocument.update(document, [...changes], document.version + 1);
    documents.set(path, next);
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri(path), version: next.version },
      contentChanges: [...changes],
    });
  };
  return {
    client,
    disk,
    answer,
    log,
    shown,
    registered,
    uri,
    async open(path, text = documentOf(path).getText(), languageId = 'yaml') {
      documents.set(path, TextDocument.create(uri(path), languageId, 1, text));
      await client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId, version: 1, text },
      });
    },
    async replace(path, part, by) {
      const start = at(path, part);
      const document = documentOf(path);
      const end = document.positionAt(document.offsetAt(start) + part.length);
      await change(path, [{ range: { start, end }, text: by }]);
    },
    change,
    async close(path) {
      documents.delete(path);
      await client.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: uri(path) },
      });
    },
    text: (path) => documentOf(path).getText(),
    at,
    where: (path, part) => ({ textDocument: { uri: uri(path) }, position: at(path, part) }),
    textIn: (path, range) => documentOf(path).getText(range),
    reported: (path) => reported.get(uri(path))?.diagnostics,
    versionReported: (path) => reported.get(uri(path))?.version,
    codes: (path) => (reported.get(uri(path))?.diagnostics ?? []).map(({ code }) => String(code)),
  };
}

const absolute = (path: string): string => (path === '' ? '/manifests' : `/manifests/${path}`);
