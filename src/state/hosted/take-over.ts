import type { Documents } from '../documents.ts';
import type { FilesOnDisk } from '../files-on-disk.ts';
import { editsTo } from '../lessons/edits-to.ts';
import type { TextFile } from '../workspace.ts';
import { applyQuietly } from './apply-quietly.ts';
import type { HostChange, HostContent, HostFile } from './file-host.ts';
import { originOf } from './origin-of.ts';
import { reconcile } from './reconcile.ts';

/** What came of changes that were made elsewhere. */
export type TakenOver = Readonly<{
  /** Files that are here as they are there, or hold both changes. */
  settled: readonly string[];
  /** Those of them that hold both. */
  merged: readonly string[];
  /** Files that were left as they are, since both sides changed them, with what is there. */
  conflicts: ReadonlyMap<string, HostFile | null>;
  /** How many files changed here by it. */
  changed: number;
}>;

/** What makes of the files that were known all those that are there now. */
export function changesTo({ files }: HostContent, disk: FilesOnDisk): readonly HostChange[] {
  const gone = disk.links().filter(({ path }) => !files.has(path));
  return [
    ...[...files].map(([path, file]) => ({ path, file })),
    ...gone.map(({ path }) => ({ path, file: null })),
  ];
}

/**
 * Takes over what was changed elsewhere, at once: a file that was not changed here becomes what it is there, and one that was
 * is merged where the changes do not meet.
 * @param title of the undo step that it is; null where it is none
 */
export function takeOver(
  documents: Documents,
  disk: FilesOnDisk,
  changes: readonly HostChange[],
  title: string | null,
): TakenOver {
  const wanted: [path: string, text: string][] = [];
  const now: TextFile[] = [];
  const kept: [path: string, file: HostFile][] = [];
  const gone: string[] = [];
  const settled: string[] = [];
  const merged: string[] = [];
  const conflicts = new Map<string, HostFile | null>();
  for (const { path, file } of changes) {
    const origin = originOf(disk, path);
    if (origin?.version === file?.version) {
      settled.push(path);
      continue;
    }
    const here = documents.text(path) ? documents.read(path) : null;
    const result = reconcile({ base: origin?.text ?? null, here, there: file?.text ?? null });
    if (!result.isClear) {
      conflicts.set(path, file);
      continue;
    }
    settled.push(path);
    if (result.merged) merged.push(path);
    if (file) kept.push([path, file]);
    else gone.push(path);
    if (result.here === here) continue;
    if (here !== null) now.push({ path, text: here });
    if (result.here !== null) wanted.push([path, result.here]);
  }
  const { edits, deletes } = editsTo(Object.fromEntries(wanted), now);
  if (edits.length > 0 || deletes.length > 0) {
    if (title === null) applyQuietly(documents, edits, deletes);
    else documents.edit(title, edits, deletes);
  }
  disk.keep(kept);
  disk.forget(gone);
  disk.changed(
    kept.flatMap(([path, { text }]) => {
      const deleted = !documents.text(path);
      return deleted || documents.read(path) !== text ? [{ path, deleted }] : [];
    }),
  );
  return { settled, merged, conflicts, changed: edits.length + deletes.length };
}
