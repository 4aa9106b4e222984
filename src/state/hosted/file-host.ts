/** A file as it is where it lives. */
export type HostFile = Readonly<{
  /** Without a byte order mark: mark and encoding are the host's to keep. */
  text: string;
  /** Names this content and no other, as a hash or a counter: it is only ever compared. */
  version: string;
}>;

/** What a file of that path is now; null where there is none any more. */
export type HostChange = Readonly<{ path: string; file: HostFile | null }>;

/** All files that there are, by path, and in sentences what was left out. */
export type HostContent = Readonly<{
  files: ReadonlyMap<string, HostFile>;
  leftOut: readonly string[];
}>;

/** A file to write. */
export type HostWrite = Readonly<{
  path: string;
  /** Null deletes the file. */
  text: string | null;
  /** The version that is written over; null where no file of that path may be there. There is no way to write without knowing. */
  expected: string | null;
}>;

/** What came of writing one file. */
export type WriteOutcome =
  | Readonly<{
      outcome: 'saved';
      /** Null for one that was deleted. */
      version: string | null;
    }>
  /** It has another version than was expected, and was left as it is. */
  | Readonly<{ outcome: 'changed'; file: HostFile | null }>
  /** It was left as it is, for this reason, a sentence. */
  | Readonly<{ outcome: 'refused'; reason: string }>;

/** What a host reports by itself. */
export type HostNews =
  /** What changed there at once, which is taken over as one step; writes from here may be among it. */
  | Readonly<{ type: 'changes'; changes: readonly HostChange[]; leftOut?: HostContent['leftOut'] }>
  /** Everything anew: the connection is back, and no one knows what changed meanwhile. */
  | Readonly<{ type: 'content'; content: HostContent }>
  /** It does not answer; it is asked again. `isClosed`: it answers, and no longer knows this page. */
  | Readonly<{ type: 'gone'; isClosed: boolean }>;

/**
 * Files that live elsewhere, which a workspace shows in place: a folder behind a local server, the documents of an editor. What is
 * unsaved, merged or chosen is decided on the page (`create-hosted-files.ts`), so that a host only reads, writes and reports.
 */
export interface FileHost {
  /** Names the place, the same each time it is opened: what is not saved is kept under it. Letters, digits, `-` and `_`. */
  readonly id: string;
  /** What users call it, as the name of the folder. */
  readonly name: string;
  /** Whether edits go over at once, as between two views of one document; else they are saved on demand. */
  readonly live: boolean;
  /** Whether it can be looked at, and not written. */
  readonly readOnly: boolean;
  /** All files as they are now. Rejects with an Error in words for the user where there are none to be had. */
  read: () => Promise<HostContent>;
  /**
   * Writes files, each for itself: the outcomes, in the order of the writes. Rejects with an Error in words for the user where
   * it is not known whether anything was written.
   */
  write: (writes: readonly HostWrite[]) => Promise<readonly WriteOutcome[]>;
  /** Reports, from the last `read` on, whatever happens there. Returns a function that ends it. */
  follow: (listener: (news: HostNews) => void) => () => void;
}
