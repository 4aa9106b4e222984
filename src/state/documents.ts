import type { FileEdit } from '../core/text/text-edit.ts';
import type { FileChange } from '../core/model/model.ts';
import type { RestoreInto, StepPart } from './history.ts';
import type { StoredHistory } from './stored-history.ts';
import type * as Y from 'yjs';

export type CardPosition = Readonly<{ x: number; y: number }>;

/** Places to set; null removes one. */
export type CardPositionChanges = ReadonlyMap<string, CardPosition | null>;

/** The workspace's texts, and where the user put the nodes. Typing, dragging, forms and fixes all arrive here. */
export interface Documents {
  readonly doc: Y.Doc;
  /** Marks transactions of this window that belong on the undo stack (the editor binding uses it too). */
  readonly origin: symbol;
  /** The origins of transactions that are of other people: those are no steps of this window, whatever becomes of it. */
  readonly others: WeakSet<object>;
  /** Counts the changes of text, by any client: edits that were planned at one version fit the text of that version only. */
  readonly version: number;
  /** The titles of the steps that undo and redo would apply; null when there is none. */
  readonly undoTitle: string | null;
  readonly redoTitle: string | null;
  /** The paths of all files, sorted. */
  paths(): readonly string[];
  /** The live text of a file; undefined while there is none. A path keeps its Y.Text for good, through deletion and undo. */
  text(path: string): Y.Text | undefined;
  /** The whole text of a file; empty for a file that is not there. */
  read(path: string): string;
  /**
   * One undo step. `edits` refer to the text as it is now; see `rebase` for edits that were planned earlier.
   * A path that is not there is created (an empty text makes an empty file). Throws, with nothing changed, when a span
   * lies outside its text.
   */
  edit(
    title: string,
    edits: readonly FileEdit[],
    deletes?: readonly string[],
    places?: CardPositionChanges,
  ): void;
  /**
   * Edits that were planned at `version`, for the text as it is now. Null when what they touch has changed since, so
   * that they have to be planned again.
   */
  rebase(edits: readonly FileEdit[], version: number): readonly FileEdit[] | null;
  places(): ReadonlyMap<string, CardPosition>;
  setPlaces(title: string, places: CardPositionChanges): void;
  /** Gives places to other keys, because the objects that had them were renamed. No undo step: the rename is one. */
  movePlaces(moves: ReadonlyMap<string, string>): void;
  /** Undoes the last step of this window, and returns its title; null when there is none. */
  undo(): string | null;
  redo(): string | null;
  /** Ends the current run of typing, so that what follows is its own undo step. */
  breakUndo(): void;
  /**
   * Every change of text, by any client, as edits with known ranges (never by comparing texts): one call per
   * transaction. Returns a function that unsubscribes.
   */
  onChange(listener: (changes: readonly FileChange[]) => void): () => void;
  onPlaces(listener: () => void): () => void;
  /** Whenever `undoTitle` or `redoTitle` may have changed. */
  onHistory(listener: () => void): () => void;
  /** Undo and redo of this window, to be kept beside the document, and put back after it was loaded again. */
  history(): StoredHistory;
  restoreHistory(into: RestoreInto): void;
  /** What of a step of this window a transaction was that is over; null for one of another tab, and for undo and redo. */
  partOf(transaction: Y.Transaction): StepPart | null;
  /** Carries out a change as such a part. */
  stepPart(part: StepPart, change: () => void): void;
  destroy(): void;
}
