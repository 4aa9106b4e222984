/**
 * What the tests need of VS Code: documents with texts, files on disk, and edits of both that can be refused. The tests import
 * it where the product imports `vscode`.
 */
export const editor = {
  /** The texts of open documents, by path. */
  documents: new Map<string, string>(),
  /** The files on disk, by path. */
  disk: new Map<string, string>(),
  /** How often edits are refused before they are made. */
  refusals: 0,
  /** What happens while an edit is on its way. */
  meanwhile: () => {},
};

export class Uri {
  constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}
  readonly authority = '';
  static file = (path: string) => new Uri('file', path);
  static joinPath = ({ scheme, path }: Uri, ...parts: readonly string[]) =>
    new Uri(scheme, [path, ...parts].join('/'));
  toString = () => `${this.scheme}://${this.path}`;
}

export class Range {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class RelativePattern {
  constructor(
    readonly base: Uri,
    readonly pattern: string,
  ) {}
}

type Change = () => void;

export class WorkspaceEdit {
  readonly changes: Change[] = [];
  replace({ path }: Uri, { start, end }: Range, text: string) {
    const before = editor.documents.get(path) ?? '';
    this.changes.push(() => {
      // Several edits of a text are made from its end, as they are given from its start.
      const now = editor.documents.get(path) ?? '';
      const by = now.length - before.length;
      editor.documents.set(path, now.slice(0, start + by) + text + now.slice(end + by));
    });
  }
  createFile({ path }: Uri, { contents }: { contents: Uint8Array }) {
    this.changes.push(() => editor.disk.set(path, new TextDecoder().decode(contents)));
  }
  deleteFile({ path }: Uri) {
    this.changes.push(() => {
      editor.disk.delete(path);
      editor.documents.delete(path);
    });
  }
}

const documentOf = (uri: Uri) => ({
  uri,
  isClosed: false,
  getText: () => editor.documents.get(uri.path) ?? '',
  positionAt: (offset: number) => offset,
});

export const workspace = {
  get textDocuments() {
    return [...editor.documents.keys()].map((path) => documentOf(Uri.file(path)));
  },
  async openTextDocument(uri: Uri) {
    const { path } = uri;
    // It has one kind of line ends, whatever the file has.
    if (!editor.documents.has(path))
      editor.documents.set(path, (editor.disk.get(path) ?? '').replaceAll('\r\n', '\n'));
    return documentOf(uri);
  },
  async applyEdit({ changes }: WorkspaceEdit) {
    editor.meanwhile();
    if (editor.refusals > 0) {
      editor.refusals -= 1;
      return false;
    }
    for (const change of changes) change();
    return true;
  },
  findFiles: async () => [...editor.disk.keys()].map(Uri.file),
  fs: {
    async readFile({ path }: Uri) {
      const text = editor.disk.get(path);
      if (text === undefined) throw new FileSystemError('FileNotFound');
      return new TextEncoder().encode(text);
    },
  },
};
