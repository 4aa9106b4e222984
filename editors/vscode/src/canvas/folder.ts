import * as vscode from 'vscode';
import { isManifestName } from '../../../../src/core/import/is-manifest-name.ts';
import { decodeText } from '../../../../src/core/text/decode-text.ts';
import { MAX_BYTES, MAX_FILES } from '../../../../src/core/text/input-limits.ts';

/** A file of a folder, with its path in it. */
export type FolderFile = Readonly<{ path: string; text: string }>;

export type FolderContent = Readonly<{
  files: readonly FolderFile[];
  /** What is not among them, in sentences. */
  leftOut: readonly string[];
}>;

const MANIFESTS = '**/{*.yaml,*.yml,*.json,*.YAML,*.YML,*.JSON,Kustomization}';
const TOOLS = '**/node_modules/**';

/** So many files are read at once: file systems may be at the other end of a network. */
const AT_ONCE = 32;

/** The path of a file in a folder, with slashes; null for one that lies elsewhere, or is no manifest by its name. */
export function pathIn(root: vscode.Uri, uri: vscode.Uri): string | null {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return null;
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (!uri.path.startsWith(folder)) return null;
  const path = uri.path.slice(folder.length);
  return isManifestName(path) ? path : null;
}

export const uriOf = (root: vscode.Uri, path: string): vscode.Uri =>
  vscode.Uri.joinPath(root, ...path.split('/'));

/** The document of a file that the editor has open, with what is not saved. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );

/** The text of a file as the editor has it; null where there is none. A sentence in `fault` where there is no text in it. */
export async function textOf(uri: vscode.Uri): Promise<string | null | Readonly<{ fault: string }>> {
  const document = openDocument(uri);
  if (document) return document.getText();
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : { fault: decoded.reason };
}

/** All manifests of a folder as the editor has them, with what is not saved. */
export async function readFolder(root: vscode.Uri): Promise<FolderContent> {
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(root, MANIFESTS),
    TOOLS,
    MAX_FILES + 1,
  );
  const inside = found
    .flatMap((uri) => {
      const path = pathIn(root, uri);
      return path === null ? [] : [{ uri, path }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const leftOut: string[] = [];
  if (inside.length > MAX_FILES)
    leftOut.push(`Only the first ${MAX_FILES} manifests of the folder are shown. Open a folder in it.`);
  const files: FolderFile[] = [];
  let size = 0;
  for (let at = 0; at < Math.min(inside.length, MAX_FILES); at += AT_ONCE) {
    const some = inside.slice(at, Math.min(at + AT_ONCE, MAX_FILES));
    const texts = await Promise.all(some.map(({ uri }) => textOf(uri)));
    for (const [index, text] of texts.entries()) {
      const path = some[index]?.path ?? '';
      if (text === null) continue;
      if (typeof text !== 'string') leftOut.push(`${path} is left out: ${text.fault}`);
      else if (size + text.length > MAX_BYTES) leftOut.push(`${path} is left out: the folder is too large.`);
      else {
        size += text.length;
        files.push({ path, text });
      }
    }
  }
  return { files, leftOut: few(leftOut) };
}

/** The first few of several sentences. */
const few = (sentences: readonly string[]): readonly string[] =>
  sentences.length <= 3 ? sentences : [...sentences.slice(0, 3), `And ${sentences.length - 3} more.`];
