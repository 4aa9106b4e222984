import type { OpenedFile } from '../files-on-disk.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { mayWrite } from './file-system-access.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

export type Saved =
  | Readonly<{ outcome: 'saved'; file: OpenedFile }>
  /** Another program has written the file since it was read. */
  | Readonly<{ outcome: 'changed' }>
  | Readonly<{ outcome: 'failed'; reason: string }>;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a text to the file it was opened from: exactly that text, behind the byte order mark if there was one.
 * @param force also when another program has changed the file meanwhile
 */
export async function saveFile(file: OpenedFile, text: string, force: boolean): Promise<Saved> {
  const { handle, mark } = file;
  try {
    if (!(await mayWrite(handle)))
      return {
        outcome: 'failed',
        reason: noticesTexts.writingRefused(),
      };
    if (!force && (await isChanged(file))) return { outcome: 'changed' };
    const stream = await handle.createWritable();
    await stream.write(mark ? BYTE_ORDER_MARK + text : text);
    await stream.close();
    const { lastModified } = await handle.getFile();
    return { outcome: 'saved', file: { handle, text, mark, modified: lastModified } };
  } catch (error) {
    return { outcome: 'failed', reason: reasonOf(error) };
  }
}

async function isChanged({ handle, text, modified }: OpenedFile): Promise<boolean> {
  const now = await handle.getFile();
  if (now.lastModified === modified) return false;
  const read = decodeText(new Uint8Array(await now.arrayBuffer()));
  return !read.ok || read.text !== text;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch (error.name) {
    case 'NotAllowedError':
      return noticesTexts.writingRefused();
    case 'NotFoundError':
      return noticesTexts.fileIsGone();
    case 'QuotaExceededError':
      return noticesTexts.diskIsFull();
    case 'NoModificationAllowedError':
      return noticesTexts.writeProtected();
    default:
      return error.message;
  }
}
