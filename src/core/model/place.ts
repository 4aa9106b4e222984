import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/json.ts';

/** Where a value is written: a document of the workspace, and the path from its root. */
export type Place = Readonly<{
  file: string;
  docId: number;
  doc: YamlDocument;
  path: Path;
  /** Of a value in an inline patch: the document in the text at `path`, what stands before it there, and the path in it. */
  inner?: Readonly<{ doc: YamlDocument; before: string; path: Path }>;
}>;

/** The document that holds the value itself, and the path in it: of an inline patch the text of the patch. */
export const innermost = ({ doc, path, inner }: Place): Readonly<{ doc: YamlDocument; path: Path }> =>
  inner ?? { doc, path };
