import type { Documents } from '../documents.ts';
import type { FilesOnDisk } from '../files-on-disk.ts';
import type { FileHost, HostChange, HostWrite } from './file-host.ts';
import { originOf } from './origin-of.ts';

/** What came of writing files. */
export type WrittenFiles = Readonly<{
  saved: readonly string[];
  /** Files that were deleted there. */
  removed: readonly string[];
  /** Files that are other there than was known, and were left as they are. */
  changed: readonly HostChange[];
  refused: readonly Readonly<{ path: string; reason: string }>[];
}>;

/**
 * Writes files to the host as they are now, each over the version that is known; a file that is not here is deleted there.
 * @throws Error in words for the user where no one knows whether anything was written
 */
export async function writeFiles(
  host: Pick<FileHost, 'write'>,
  documents: Documents,
  disk: FilesOnDisk,
  paths: readonly string[],
): Promise<WrittenFiles> {
  const now = (path: string): string | null => (documents.text(path) ? documents.read(path) : null);
  const writes = paths.map((path): HostWrite => ({
    path,
    text: now(path),
    expected: originOf(disk, path)?.version ?? null,
  }));
  const isNew = ({ path, text }: HostWrite): boolean => text !== (originOf(disk, path)?.text ?? null);
  const saved: string[] = [];
  const removed: string[] = [];
  const changed: HostChange[] = [];
  const refused: { path: string; reason: string }[] = [];

  /** What was written is what is there; what was typed meanwhile is not. */
  const known = (path: string, text: string | null, version: string | null) => {
    if (text === null || version === null) return disk.forget([path]);
    disk.keep([[path, { text, version }]]);
    const after = now(path);
    if (after !== text) disk.changed([{ path, deleted: after === null }]);
  };

  for (const { path, text, expected } of writes.filter((write) => !isNew(write))) {
    // It was marked as changed, and is what it was.
    known(path, text, expected);
    if (text !== null) saved.push(path);
  }
  const sent = writes.filter(isNew);
  const outcomes = sent.length > 0 ? await host.write(sent) : [];
  for (const [index, { path, text }] of sent.entries()) {
    const written = outcomes[index];
    if (written?.outcome === 'saved') {
      known(path, text, written.version);
      (text === null ? removed : saved).push(path);
    } else if (written?.outcome === 'changed') changed.push({ path, file: written.file });
    else if (written) refused.push({ path, reason: written.reason });
  }
  return { saved, removed, changed, refused };
}
