import { recognise } from '../../core/import/recognise.ts';
import { checkSize } from '../../core/import/check-size.ts';
import { MAX_BYTES } from '../../core/text/input-limits.ts';
import { shownPath } from '../../core/text/path-fault.ts';
import type { OpenedFile } from '../files-on-disk.ts';
import { pathProblem } from '../path-problem.ts';
import type { Incoming } from './collect-files.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { incomingTexts } from '../../texts/en/incoming.ts';

export type ReadFile = Readonly<{ path: string; text: string; disk: OpenedFile | null }>;

export type ReadFiles = Readonly<{
  files: readonly ReadFile[];
  /** Files that were left out, each with the reason in words. */
  refused: readonly string[];
  /** Things to know about files that were read. */
  notes: readonly string[];
}>;

/** Reads files, leaving out what is not text, too large, or unreadable. Never throws. */
export async function readIncoming(incoming: readonly Incoming[]): Promise<ReadFiles> {
  const files: ReadFile[] = [];
  const refused: string[] = [];
  const notes: string[] = [];
  const withoutObjects: string[] = [];
  let total = 0;
  for (const { path, handle, file } of incoming) {
    const problem = pathProblem(path);
    if (problem !== null) {
      refused.push(`${shownPath(path)}: ${problem}`);
      continue;
    }
    try {
      const source = await file();
      const size = checkSize(source.size, path);
      if (size.verdict === 'refuse') refused.push(`${size.message} ${size.advice}`);
      else if (total + source.size > MAX_BYTES)
        refused.push(incomingTexts.tooMuch({ path, megabytes: MAX_BYTES / 1024 / 1024 }));
      else {
        const read = decodeText(new Uint8Array(await source.arrayBuffer()));
        const known = read.ok ? recognise(read.text, path) : null;
        const note = known && known.verdict !== 'accept' ? `${known.message} ${known.advice}` : null;
        if (!read.ok) refused.push(`${path}: ${read.reason}.`);
        else if (known?.verdict === 'refuse') refused.push(note ?? path);
        else {
          total += source.size;
          const { text, encoding } = read;
          if (encoding !== 'utf-8') notes.push(incomingTexts.isUtf16({ path }));
          if (note) (known?.format === 'kubectl-output' ? notes : withoutObjects).push(note);
          const mark = read.mark && encoding === 'utf-8';
          files.push({ path, text, disk: handle && { handle, text, mark, modified: source.lastModified } });
        }
      }
    } catch (error) {
      refused.push(
        incomingTexts.unreadable({ path, reason: error instanceof Error ? error.message : String(error) }),
      );
    }
  }
  return { files, refused, notes: [...notes, ...summarised(withoutObjects)] };
}

/** A folder is opened for its manifests; what its other files are is listed with the problems. */
const summarised = (notes: readonly string[]): readonly string[] =>
  notes.length > 1 ? [incomingTexts.withoutObjects({ count: notes.length })] : notes;
