import type { TextEdit } from '../text/text-edit.ts';
import type { Json, Path } from './json.ts';

/** A change of a document's value, to be made in its text. */
export type YamlEdit =
  /** Sets the value at `path`; missing mappings and lists are created. */
  | Readonly<{ op: 'set'; path: Path; value: Json }>
  /** Removes the entry or item at `path`. Where there is none, nothing happens. The last one leaves `{}` or `[]`. */
  | Readonly<{ op: 'remove'; path: Path }>
  /** Inserts `value` into the list at `path`, before the item at `index`. A missing list is created. */
  | Readonly<{ op: 'insert'; path: Path; index: number; value: Json }>
  /** Appends `value` to the list at `path`. A missing list is created. */
  | Readonly<{ op: 'append'; path: Path; value: Json }>
  /** Gives the entry at `path` another key. */
  | Readonly<{ op: 'rename'; path: Path; key: string }>
  /** Moves an item of the list at `path`: `to` is its index afterwards. */
  | Readonly<{ op: 'move'; path: Path; from: number; to: number }>;

/** The hunks of the text, all of which refer to the text before them; or why the change cannot be made, in a sentence. */
export type EditResult = Readonly<{ ok: true; edits: readonly TextEdit[] } | { ok: false; reason: string }>;
