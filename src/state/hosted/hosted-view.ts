import type { HostFile } from './file-host.ts';

/** What the screen needs to know of files that live elsewhere, as plain data. */
export type HostedView = Readonly<{
  /** What users call the place. */
  name: string;
  readOnly: boolean;
  /** Whether edits go over by themselves. */
  live: boolean;
  /** Why nothing can be read or written at the moment: no answer, or one that no longer knows this page; null while all is well. */
  gone: 'silent' | 'closed' | null;
  /** Files that were changed here and there in ways that only the user can bring together, each as it is there; null: deleted. */
  conflicts: ReadonlyMap<string, HostFile | null>;
  /** Files that were deleted here, and are still there. */
  deleted: readonly string[];
}>;
