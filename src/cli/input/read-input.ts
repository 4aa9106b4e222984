import type { Terminal } from '../terminal.ts';
import { collectFiles } from './collect-files.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { STDIN, type Input, type InputFile } from './input.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads everything that `inputs` name. Nothing is analysed when a part of it cannot be read: what is missing could
 * make correct results wrong.
 */
export async function readInput(inputs: readonly string[], terminal: Terminal): Promise<Input> {
  const { paths, problems, leftOut, emptyFolders } = collectFiles(inputs, terminal.mayRead);
  const reasons = [...problems];
  const files: InputFile[] = [];
  for (const path of paths) {
    const read = await readText(path, terminal);
    if (read.ok) files.push({ path, text: read.text });
    else reasons.push(read.reason);
  }
  if (reasons.length > 0) return { ok: false, reasons };
  return { ok: true, files, emptyFolders, leftOut };
}

/** The text of one file, or of standard input; or a sentence that says which file cannot be read, and why. */
export async function readText(
  path: string,
  terminal: Terminal,
): Promise<Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; reason: string }>> {
  const read = path === STDIN ? await terminal.stdin() : readBytes(path);
  if (!read.ok) return { ok: false, reason: `${path}: ${read.reason}.` };
  const decoded = decodeText(read.bytes);
  if (decoded.ok) return decoded;
  const { at, reason } = decoded;
  return { ok: false, reason: `${path}${at ? `:${at.line}:${at.column}` : ''}: ${reason}.` };
}
