import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/json.ts';

/** Where a value is written: a document of the workspace, and the path from its root. */
export type Place = Readonly<{ file: string; docId: number; doc: YamlDocument; path: Path }>;
