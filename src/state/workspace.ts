import type { Analyzer } from '../analysis/protocol.ts';
import type { Parts } from '../core/export/export-text.ts';
import type { Sensitive } from '../core/export/texts-to-share.ts';
import type { RequestDraft } from '../core/views/traffic/draft-of.ts';
import type { FileEdit } from '../core/text/text-edit.ts';
import type { CommandCall } from '../core/commands/command-call.ts';
import type { CommandPlan } from '../core/commands/command-plan.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { AppStore } from './app-store.ts';
import type { ClusterSession } from './cluster/cluster-session.ts';
import type { HostedSession } from './hosted/hosted-session.ts';
import type { LessonSession } from './lessons/session-state.ts';
import type { LibraryActions } from './lessons/library-actions.ts';
import type { CardPosition, CardPositionChanges, Documents } from './documents.ts';
import type { OtherSource } from './compare/other-source.ts';
import type { ReadOther } from './compare/read-other-texts.ts';
import type { DiskLink } from './files-on-disk.ts';
import type { Opening } from './settings-slice.ts';

/** The export formats of a workspace, apart from pictures, which the canvas makes. */
export type ExportKind = 'yaml' | 'clipboard' | 'zip' | 'kustomization' | 'mermaid' | 'mermaid-clipboard';

/** A file to import or export. */
export type TextFile = Readonly<{ path: string; text: string }>;

/** What a new workspace begins with. */
export type WorkspaceContent = Readonly<{
  files: readonly TextFile[];
  places?: ReadonlyMap<string, CardPosition>;
  /** Those of the files that were opened from disk. */
  links?: readonly DiskLink[];
  /** Whether its Ingresses are shown beside its Gateways at first. */
  models?: boolean;
}>;

/** All that the user interface can do to a workspace. Everything that changes text ends as one undo step in `documents`. */
export interface Workspace {
  readonly store: AppStore;
  readonly documents: Documents;
  readonly analyzer: Analyzer;
  readonly actions: Actions;
  /** The lesson that it is the workspace of; null for one of the user's own. */
  readonly lesson: LessonSession | null;
  /** The cluster that the page was opened for, or that it shows the objects of; null without one. */
  readonly cluster: ClusterSession | null;
  /** What can be done about files that live elsewhere; null where they are in this browser. */
  readonly hosted: HostedSession | null;
  /** Stops worker, persistence and listeners. */
  dispose(): void;
}

export type RunOptions = Readonly<{
  /** The user has seen the caveats. */
  confirmed?: boolean;
  /** Where to put objects that the commands make, in the same undo step. */
  places?: CardPositionChanges;
}>;

export interface Actions extends LibraryActions {
  /**
   * Plans the commands and carries them out. Where the plan has caveats or is refused, the plan dialog opens instead,
   * unless `confirmed`. Resolves to whether the text was changed.
   *
   * Commands that are edits of single fields never ask and make no toast.
   */
  run(calls: readonly CommandCall[], options?: RunOptions): Promise<boolean>;
  /** Plans only: for previews, for disabled entries, during a drag. */
  preview(calls: readonly CommandCall[]): Promise<CommandPlan>;
  /** Shows the fixes that have one safe answer, in the dialog from which they can be applied. */
  previewSafeFixes(): Promise<void>;
  /**
   * One undo step of edits that are computed already.
   * @param done what the notice says, where that is not the title's verb in the past tense: a title that is not English
   */
  edit(title: string, edits: readonly FileEdit[], done?: string): void;
  undo(): void;
  redo(): void;

  /** Where the user put nodes, as one undo step. */
  place(places: ReadonlyMap<ResourceKey, Readonly<{ x: number; y: number }>>): void;
  /** Removes all places (or those of some nodes): the layout decides again. */
  arrange(keys?: readonly ResourceKey[]): void;

  /** Selects, shows the text, centres the canvas. */
  goToResource(key: ResourceKey, path?: readonly (string | number)[]): Promise<void>;
  goToFinding(id: string): Promise<void>;

  /** Sends the request of the request bar through the workspace, with changes to it, and shows its trace. */
  send(change?: Partial<RequestDraft>): Promise<void>;
  /** Clears the request on the canvas. */
  clearTrace(): void;
  /** Shows why a route does not get the request on screen; without one, sends a request that the route matches. */
  askWhyNot(route: ResourceKey): Promise<void>;

  /** Makes an empty file and opens it; returns its path, with a number where the requested one is in use. */
  newFile(path?: string): string;
  /** Returns the reason for a refusal; null when it was renamed. */
  renameFile(path: string, to: string): string | null;
  deleteFile(path: string): void;
  /** Adds files to the workspace; names in use get a number. `done` as for `edit`. Returns the paths they got. */
  addFiles(files: readonly TextFile[], title: string, done?: string): readonly string[];
  /** Replaces the whole workspace (as one undo step). `done` as for `edit`. */
  replaceAll(files: readonly TextFile[], title: string, done?: string): void;
  /** The whole text of every file. */
  texts(): readonly TextFile[];

  /**
   * Opens files through the browser's picker: in place where the browser can, else as copies.
   * @param where in a workspace that has files: among them, or as a workspace of their own; else as the user chose last
   */
  openFromDisk(where?: Opening): Promise<void>;
  openFolderFromDisk(where?: Opening): Promise<void>;
  /** Saves a file to its origin, or offers it as a download. */
  saveToDisk(path: string): Promise<void>;
  /** Files and folders that were dropped on the window. */
  drop(items: DataTransfer, where?: Opening): Promise<void>;

  /** Reads what the workspace is to be compared with. */
  otherTexts(source: OtherSource): Promise<ReadOther>;

  copy(keys: readonly ResourceKey[]): Promise<string>;
  /** Pastes manifests: as new documents of the active file, or a new one. */
  paste(text: string, options?: Readonly<{ clean?: boolean; file?: string }>): Promise<void>;

  /** What of the workspace its owner may want to keep back when it leaves the browser. */
  sensitive(): Promise<Sensitive>;
  /** The workspace as a link, with what goes along. Rejects with an Error in plain words when it is too large for one. */
  shareLink(parts?: Parts): Promise<string>;
  /** In a workspace from a link: adds its files to the one that was open before, and goes there. */
  keepShared(): Promise<void>;
  /** In a workspace from a link: goes back to the one that was open before. */
  leaveShared(): void;
  /** Downloads, or copies to the clipboard; announces it in a toast. */
  exportAs(kind: ExportKind, parts?: Parts): Promise<void>;
  /** Fills an empty workspace; else `where`, or as the user chose last. Nothing that is there is replaced. */
  openSample(id: string, where?: Opening): Promise<void>;
  clear(): void;
  /** Loads the page again: what is stored comes back. */
  reload(): void;

  /** Leaves this workspace for another one. */
  openWorkspace(id: string): void;
  /** Makes an empty workspace and opens it. */
  newWorkspace(name?: string): Promise<void>;
  /** Makes a workspace with files in it and opens it; whether it could be stored. */
  openAsWorkspace(name: string, content: WorkspaceContent, title: string): Promise<boolean>;
  /** Returns the reason for a refusal; null when it was renamed. */
  renameWorkspace(id: string, to: string): Promise<string | null>;
  /** Makes a copy of the files, and of how they are looked at. */
  duplicateWorkspace(id: string): Promise<void>;
  /** Takes a workspace off the list; it can be restored for 30 days. Leaves it, where it is the open one. */
  deleteWorkspace(id: string): Promise<void>;
  restoreWorkspace(id: string): Promise<void>;
  /** Deletes a workspace for good. */
  purgeWorkspace(id: string): Promise<void>;
}
