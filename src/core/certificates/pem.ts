import { base64Bytes } from '../text/base64.ts';

/** One block of a PEM text. */
export type PemBlock = Readonly<{
  /** The label behind BEGIN: `CERTIFICATE`, `EC PRIVATE KEY`. */
  label: string;
  /** Null where the text between the marks is not base64. */
  bytes: Uint8Array | null;
  /** The block is locked with a password. */
  encrypted: boolean;
}>;

const BEGIN = '-----BEGIN ';
const END = '-----END ';
const DASHES = '-----';

/** Bundles of authorities hold some 150 certificates; more is an attempt to exhaust resources. */
const MOST_BLOCKS = 500;
const MOST_LETTERS = 4 * 1024 * 1024;

/**
 * The blocks of a PEM text, in order. Text around them is ignored, as OpenSSL and Go do; marks count only at
 * the beginning of a line. Reads no more than 4 MiB and 500 blocks.
 */
export function pemBlocks(text: string): readonly PemBlock[] {
  const source = text.slice(0, MOST_LETTERS);
  const blocks: PemBlock[] = [];
  for (let at = nextBegin(source, 0); at >= 0 && blocks.length < MOST_BLOCKS;) {
    // The first end mark counts, whatever its label: each part of the text is read once.
    const close = source.indexOf(`\n${END}`, at);
    if (close < 0) break;
    const block = readBlock(source.slice(at + BEGIN.length, close + 1), source, close + 1 + END.length);
    if (block) blocks.push(block);
    at = nextBegin(source, close);
  }
  return blocks;
}

function nextBegin(source: string, from: number): number {
  if (from === 0 && source.startsWith(BEGIN)) return 0;
  const found = source.indexOf(`\n${BEGIN}`, from);
  return found < 0 ? -1 : found + 1;
}

/** Reads what is between the marks: the rest of the first line, and what follows. */
function readBlock(inner: string, source: string, endLabel: number): PemBlock | null {
  const dashes = inner.indexOf(DASHES);
  const label = inner.slice(0, Math.max(dashes, 0));
  if (dashes < 0 || label.includes('\n') || !source.startsWith(`${label}${DASHES}`, endLabel)) return null;
  return { label, ...bodyOf(inner.slice(dashes + DASHES.length)) };
}

function bodyOf(inner: string): Pick<PemBlock, 'bytes' | 'encrypted'> {
  const lines = inner.split('\n').map((line) => line.trim());
  const headers = lines.filter((line) => line.includes(':'));
  const base64 = lines.filter((line) => !line.includes(':')).join('');
  return {
    bytes: base64 === '' ? null : (base64Bytes(base64.replace(/[ \t]/g, '')) ?? null),
    encrypted: headers.some((header) => header.startsWith('Proc-Type') && header.includes('ENCRYPTED')),
  };
}
