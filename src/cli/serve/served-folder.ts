import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { isManifestName } from '../../core/import/is-manifest-name.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { pathFault, shownPath } from '../../core/text/path-fault.ts';
import { wellFormed } from '../../core/text/well-formed.ts';
import type { WorkspaceOptions } from '../../core/model/options.ts';
import type {
  FileNow,
  FolderChanges,
  FolderNow,
  FolderWrites,
  Written,
} from '../../folder-protocol/messages.ts';
import { readBytes } from '../input/read-bytes.ts';
import { writeChanges } from '../input/write-changes.ts';
import type { RootFolder } from '../mcp/root-folder.ts';
import { scanFolder, versionOf, type Scan } from './scan-folder.ts';
import { watchFolder } from './watch-folder.ts';

export type ServedFolder = Readonly<{
  now: () => FolderNow;
  /** What changed since; null where no one knows any more, so that all of it has to be read. */
  changesSince: (revision: number) => FolderChanges | null;
  /** Calls back once, when something changes. Returns a function that no longer waits. */
  onceChanged: (listener: () => void) => () => void;
  write: (writes: FolderWrites['writes']) => readonly Written[];
  close: () => void;
}>;

type Setup = Readonly<{
  root: RootFolder;
  readOnly: boolean;
  options: Partial<WorkspaceOptions>;
}>;

/** A folder that is served: what is in it, followed as it changes, and written only where it is as the writer knows it. */
export function serveFolder({ root, readOnly, options }: Setup): ServedFolder {
  let scan: Scan = scanFolder(root, new Map());
  let revision = 1;
  /** When each file changed last, deleted ones too. */
  const changedAt = new Map<string, number>();
  const waiting = new Set<() => void>();

  const look = () => {
    const before = scan;
    scan = scanFolder(root, before.files);
    watching.watchAll(scan.folders);
    const changed = [...new Set([...before.files.keys(), ...scan.files.keys()])].filter(
      (path) => before.files.get(path)?.file?.version !== scan.files.get(path)?.file?.version,
    );
    if (changed.length === 0 && before.leftOut.join('\n') === scan.leftOut.join('\n')) return;
    revision += 1;
    for (const path of changed) changedAt.set(path, revision);
    for (const listener of waiting) listener();
    waiting.clear();
  };
  const watching = watchFolder(look);
  watching.watchAll(scan.folders);

  const writeOne = ({ path, text, expected }: FolderWrites['writes'][number]): Written => {
    const refused = (reason: string): Written => ({ outcome: 'refused', reason });
    const problem = whyNotWritten(path, root);
    if (problem !== null) return refused(problem);
    if (text !== null && text !== wellFormed(text))
      return refused(`${path}: it has half a character in it, which no file can hold.`);
    const place = join(root.path, path);
    const isThere = existsSync(place);
    if (!isThere) {
      // A new file would make the folder anew, which was deleted or moved away on purpose.
      if (!existsSync(root.path))
        return refused(`The folder ${root.path} is not there any more, so nothing is saved in it.`);
      if (text === null) return { outcome: 'saved', version: null };
      if (expected !== null) return { outcome: 'changed', file: null };
      const [failed] = writeChanges([{ path: place, before: null, after: text }], root.holds);
      return failed === undefined ? saved(path, root) : refused(inFolder(failed, root));
    }
    const read = readBytes(place);
    if (!read.ok) return refused(`${path}: ${read.reason}.`);
    const decoded = decodeText(read.bytes);
    if (!decoded.ok) return refused(`${path}: ${decoded.reason}.`);
    const version = versionOf(read.bytes);
    if (version !== expected) return { outcome: 'changed', file: { text: decoded.text, version } };
    if (text === decoded.text) return { outcome: 'saved', version };
    const [failed] = writeChanges([{ path: place, before: decoded.text, after: text }], root.holds);
    if (failed !== undefined) return refused(inFolder(failed, root));
    return text === null ? { outcome: 'saved', version: null } : saved(path, root);
  };

  return {
    now: () => ({
      id: createHash('sha256').update(root.path).digest('hex').slice(0, 16),
      name: basename(root.path) || root.path,
      readOnly,
      options,
      revision,
      files: Object.fromEntries(
        [...scan.files].flatMap(([path, { file }]) => (file ? [[path, file] as const] : [])),
      ),
      leftOut: scan.leftOut,
    }),
    changesSince(since) {
      if (!Number.isInteger(since) || since < 1 || since > revision) return null;
      const files: Record<string, FileNow | null> = {};
      for (const [path, at] of changedAt) if (at > since) files[path] = scan.files.get(path)?.file ?? null;
      return { revision, files, leftOut: scan.leftOut };
    },
    onceChanged(listener) {
      waiting.add(listener);
      return () => void waiting.delete(listener);
    },
    write(writes) {
      const outcomes = writes.map(writeOne);
      look();
      return outcomes;
    },
    close() {
      watching.stop();
      for (const listener of waiting) listener();
      waiting.clear();
    },
  };
}

/** The version of a file that was just written. */
function saved(path: string, root: RootFolder): Written {
  const read = readBytes(join(root.path, path));
  return read.ok
    ? { outcome: 'saved', version: versionOf(read.bytes) }
    : { outcome: 'refused', reason: `${path}: it was written, and cannot be read again: ${read.reason}.` };
}

/** Why a path is not one to write to, as a sentence; null where it is. */
function whyNotWritten(path: string, root: RootFolder): string | null {
  const shown = shownPath(path);
  if (pathFault(path) !== null || (sep !== '/' && path.includes(sep)))
    return `${shown} is no path of a file in this folder.`;
  // What the folder would not be read with is neither written: hooks, settings and packages of tools least of all.
  if (
    !isManifestName(path) ||
    path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
  )
    return `${shown} is hidden, or no manifest by its name (.yaml, .yml or .json): it would not be opened again.`;
  const located = root.locate(path);
  return located.ok ? null : located.reason;
}

/** A sentence about a file of the folder, by its path in it. */
const inFolder = (sentence: string, root: RootFolder): string => sentence.replace(`${root.path}/`, '');
