import type { FileEdit } from '../core/text/text-edit.ts';
import type { FileChange } from '../core/model/model.ts';
import type * as Y from 'yjs';

export type Place = Readonly<{ x: number; y: number }>;

/** The workspace's texts, and where the user put the nodes. Typing, dragging, forms and fixes all arrive here. */
export interface Documents {
  readonly doc: Y.Doc;
  /** Marks transactions of this window that belong on the undo stack (the editor binding uses it too). */
  readonly origin: symbol;
  paths(): readonly string[];
  text(path: string): Y.Text | undefined;
  read(path: string): string;
  /** One undo step. `edits` refer to the text as it was planned on. */
  edit(title: string, edits: readonly FileEdit[], deletes?: readonly string[]): void;
  places(): ReadonlyMap<string, Place>;
  setPlaces(title: string, places: ReadonlyMap<string, Place | null>): void;
  undo(): string | null;
  redo(): string | null;
  /** Ends the current run of typing, so that what follows is its own undo step. */
  breakUndo(): void;
  /** Every change of text, whoever made it, as edits with known ranges (never by comparing texts). */
  onChange(listener: (changes: readonly FileChange[]) => void): () => void;
}
