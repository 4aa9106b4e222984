import type { DraftDeed } from '../../analysis/draft-side.ts';
import type { DraftChange } from '../../core/lessons/author/draft-change.ts';
import type { DraftView } from '../../core/lessons/author/draft-view.ts';
import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { Documents } from '../documents.ts';

/** A change of the pack that is shown before it is made. */
export type ProposedChange = Readonly<{ title: string; change: Extract<DraftChange, { ok: true }> }>;

/** A place in a file of the pack, from 1. */
export type PlaceToShow = Readonly<{ file: string; line: number; column: number }>;

/** What the lesson editor shows. */
export type AuthorState = Readonly<{
  /** The files of the pack, sorted. */
  paths: readonly string[];
  /** The file in the text editor. */
  file: string | null;
  /** The lesson in the preview, by its folder; one that cannot be read, too. Null for none. */
  lesson: string | null;
  /** Index of its step. */
  step: number;
  /** In which files its goals are judged: the id of a trial. */
  trial: string;
  /** What was read of the pack last; null until then. */
  view: DraftView | null;
  /** Of the lesson in the preview, and of the others as far as they are checked. */
  problems: readonly LessonProblem[];
  /** Something was changed that is not checked yet. */
  isChecking: boolean;
  /** Why nothing could be checked; null where it could. */
  failure: string | null;
  /** Whether the browser stores the texts. */
  isStored: boolean;
  /** The folder that the pack is saved to; null for none. */
  folder: string | null;
  /** Files that another program has changed in that folder: they are written over once that is confirmed. */
  changedOnDisk: readonly string[];
  undoTitle: string | null;
  redoTitle: string | null;
  proposed: ProposedChange | null;
  /** A place to bring into view; another object each time. */
  reveal: PlaceToShow | null;
}>;

/** The pack that is edited, and what its author can do with it. */
export type AuthorSession = Readonly<{
  /** By which links name it. */
  id: string;
  documents: Documents;
  state: StoreApi<AuthorState>;
  openFile: (path: string) => void;
  /** Opens a file, and shows a place in it. */
  goTo: (place: PlaceToShow) => void;
  openLesson: (folder: string) => void;
  showStep: (step: number) => void;
  showTrial: (id: string) => void;
  /** Reasons for a refusal; null where it was done. */
  newFile: (path: string) => string | null;
  renameFile: (path: string, to: string) => string | null;
  deleteFile: (path: string) => void;
  /** Shows what a deed would change, or says why it cannot be done. */
  propose: (title: string, deed: DraftDeed) => Promise<void>;
  /** Makes the change that is shown, or leaves it. */
  confirm: () => void;
  cancel: () => void;
  /** Adds a lesson, and opens it; a reason for a refusal, or null. */
  addLesson: (id: string, title: string) => Promise<string | null>;
  undo: () => void;
  redo: () => void;
  /** Saves to the folder of the pack, or asks for one where it has none. */
  saveToFolder: () => Promise<void>;
  saveOverChanges: () => Promise<void>;
  leaveChanges: () => void;
  /** Leaves for the lesson, at the step on screen, as for a learner who begins it. */
  tryIt: () => Promise<void>;
  /** Settles when all that was changed is kept. */
  close: () => Promise<void>;
}>;
