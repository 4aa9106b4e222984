import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import type { Encoding } from './positions.ts';

/** What the editor can do, of that in which answers differ. */
export type Client = Readonly<{
  /** How it counts columns. */
  encoding: Encoding;
  hover: Readonly<{ markdown: boolean }>;
  completion: Readonly<{
    snippets: boolean;
    markdown: boolean;
    insertReplace: boolean;
    labelDetails: boolean;
    /** It can be asked to indent the lines of a text as it inserts them. */
    adjustsIndentation: boolean;
  }>;
  diagnostics: Readonly<{
    relatedInformation: boolean;
    tags: boolean;
    codeDescription: boolean;
    data: boolean;
    /** It asks for the findings of what is open, and takes the hint to ask again. */
    pulls: boolean;
  }>;
  actions: Readonly<{
    /** It takes actions as such; otherwise only commands. */
    literals: boolean;
    /** It asks for the edit of an action when that is chosen. */
    resolvesEdits: boolean;
    disabled: boolean;
  }>;
  edits: Readonly<{
    /** It makes edits that the server has without being asked for them. */
    applies: boolean;
    documentChanges: boolean;
    createsFiles: boolean;
    deletesFiles: boolean;
    /** It asks before it makes changes that say so. */
    annotations: boolean;
  }>;
  symbols: Readonly<{ hierarchical: boolean }>;
  inlayHints: Readonly<{ refresh: boolean }>;
  window: Readonly<{ progress: boolean }>;
  workspace: Readonly<{
    configuration: boolean;
    changesConfiguration: boolean;
    watchesFiles: boolean;
    folders: boolean;
  }>;
}>;

/** Reads what an editor says of itself. What it does not say, it cannot do. */
export function clientOf({ capabilities }: Pick<InitializeParams, 'capabilities'>): Client {
  const { textDocument, workspace, window, general } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  return {
    encoding: encodingOf(general),
    hover: { markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false },
    completion: {
      snippets: item?.snippetSupport ?? false,
      markdown: item?.documentationFormat?.includes('markdown') ?? false,
      insertReplace: item?.insertReplaceSupport ?? false,
      labelDetails: item?.labelDetailsSupport ?? false,
      adjustsIndentation: item?.insertTextModeSupport?.valueSet.includes(2) ?? false,
    },
    diagnostics: {
      relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
      tags: textDocument?.publishDiagnostics?.tagSupport !== undefined,
      codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false,
      data: textDocument?.publishDiagnostics?.dataSupport ?? false,
      pulls: textDocument?.diagnostic !== undefined && (workspace?.diagnostics?.refreshSupport ?? false),
    },
    actions: {
      literals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
      resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
      disabled: textDocument?.codeAction?.disabledSupport ?? false,
    },
    edits: {
      applies: workspace?.applyEdit ?? false,
      documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
      createsFiles: operations.includes('create'),
      deletesFiles: operations.includes('delete'),
      annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    },
    symbols: { hierarchical: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false },
    inlayHints: { refresh: workspace?.inlayHint?.refreshSupport ?? false },
    window: { progress: window?.workDoneProgress ?? false },
    workspace: {
      configuration: workspace?.configuration ?? false,
      changesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
      watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
      folders: workspace?.workspaceFolders ?? false,
    },
  };
}

/** The first that it names of those that are known here. All can do UTF-16. */
const encodingOf = (general: ClientCapabilities['general']): Encoding =>
  general?.positionEncodings?.find((one) => one === 'utf-8' || one === 'utf-16') === 'utf-8'
    ? 'utf-8'
    : 'utf-16';
