/** What can be done with files that live elsewhere, beside what can be done with any; what is shown of them is in the store. */
export type HostedSession = Readonly<{
  /** Writes what is not saved; where files were deleted, it asks first. */
  saveAll: () => Promise<void>;
  /** Writes what is not saved, and deletes what was deleted here, or leaves it there. */
  saveNow: (how: Readonly<{ withDeletions: boolean }>) => Promise<void>;
  /** Brings back a file that was deleted here, and is still there. */
  restore: (path: string) => void;
  /** Of a file that both sides have changed: what is here stays, and is written over the other with the next saving. */
  keepOurs: (path: string) => void;
  /** What is there takes the place of what is here, as an undo step. */
  takeTheirs: (path: string) => void;
  stop: () => void;
}>;
