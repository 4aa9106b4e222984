import type { PackFile } from '../format/pack.ts';

/** The files of a pack; or why there are none, as a sentence for the user that names what was opened. */
export type PackContent =
  | Readonly<{ ok: true; files: readonly PackFile[] }>
  | Readonly<{ ok: false; reason: string }>;

/** A file as it comes from a disk or an archive. */
export type RawFile = Readonly<{ path: string; bytes: Uint8Array }>;

export const refuse = (reason: string): PackContent => ({ ok: false, reason });
