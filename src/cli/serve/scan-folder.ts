import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { checkSize } from '../../core/import/check-size.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { MAX_BYTES, MAX_FILES } from '../../core/text/input-limits.ts';
import { pathFault, shownPath } from '../../core/text/path-fault.ts';
import type { FileNow } from '../../folder-protocol/messages.ts';
import { collectFiles } from '../input/collect-files.ts';
import { readBytes } from '../input/read-bytes.ts';
import { whyUnreadable } from '../input/why-unreadable.ts';
import type { RootFolder } from '../mcp/root-folder.ts';

/** A file as it was found: read, or left out for a reason. */
export type Found = Readonly<{
  /** As long as it is the same, the file is. */
  stamp: string;
  size: number;
  file: FileNow | null;
  /** Why it is left out, as a sentence. */
  reason: string | null;
}>;

export type Scan = Readonly<{
  /** By path in the folder. */
  files: ReadonlyMap<string, Found>;
  /** Why files and folders are left out, in sentences. */
  leftOut: readonly string[];
  /** The folders that were looked into. */
  folders: readonly string[];
}>;

/** What names the content of a file. */
export const versionOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** How much is read of a folder. */
export type ScanLimits = Readonly<{ files: number; bytes: number }>;

const LIMITS: ScanLimits = { files: MAX_FILES, bytes: MAX_BYTES };

/**
 * Finds the manifests in a folder, and reads those that are not as they were. What cannot be read is as it was last: that
 * no one can say what is in a folder does not mean that it is empty.
 *
 * @param before what was found last; empty at first
 */
export function scanFolder(
  root: RootFolder,
  before: ReadonlyMap<string, Found>,
  limits: ScanLimits = LIMITS,
): Scan {
  const { paths, problems, unreadable, leftOut: outside, folders } = collectFiles([root.path], root.holds);
  const inFolder = (path: string): string => path.slice(root.path.length).replace(/^\//, '');
  const files = new Map<string, Found>();
  const leftOut = [
    ...problems.map((problem) => problem.replace(`${root.path}/`, '')),
    ...outside.map((path) => `${inFolder(path)}: it leads out of the folder that may be read.`),
  ];
  let room = limits.bytes;
  if (paths.length > limits.files)
    leftOut.push(
      `There are more than ${limits.files} manifests: only the first are here. Open a folder in it.`,
    );
  for (const path of paths.slice(0, limits.files)) {
    const name = inFolder(path);
    const found = findFile({ path, name, room, before: before.get(name) });
    files.set(name, found);
    if (found.file) room -= found.size;
    if (found.reason !== null) leftOut.push(found.reason);
  }
  const isUnknown = (name: string): boolean =>
    unreadable.map(inFolder).some((path) => path === '' || name === path || name.startsWith(`${path}/`));
  if (unreadable.length > 0)
    for (const [name, found] of before) if (!files.has(name) && isUnknown(name)) files.set(name, found);
  return { files, leftOut, folders };
}

type Sought = Readonly<{
  path: string;
  name: string;
  /** How many bytes it may have. */
  room: number;
  before: Found | undefined;
}>;

function findFile({ path, name, room, before }: Sought): Found {
  const out = (reason: string, stamp = ''): Found => ({ stamp, size: 0, file: null, reason });
  const unread = (reason: string): Found => ({ ...(before ?? out(reason)), stamp: '', reason });
  if (pathFault(name) !== null) return out(`${shownPath(name)}: its name cannot be that of a file here.`);
  try {
    const { size: bytes, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
    const size = Number(bytes);
    const fits = checkSize(size, name);
    if (fits.verdict === 'refuse') return out(`${fits.message} ${fits.advice}`);
    if (size > room)
      return out(`${name} is left out: all files together have more than ${MAX_BYTES / 1024 / 1024} MB.`);
    const stamp = `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    if (before?.stamp === stamp) return before;
    const read = readBytes(path);
    if (!read.ok) return unread(`${name}: ${read.reason}.`);
    const decoded = decodeText(read.bytes);
    if (!decoded.ok) return out(`${name}: ${decoded.reason}.`, stamp);
    const file = { text: decoded.text, version: versionOf(read.bytes) };
    return { stamp, size: read.bytes.length, file, reason: null };
  } catch (cause) {
    return unread(`${name}: ${whyUnreadable(cause)}.`);
  }
}
