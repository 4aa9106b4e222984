import type { PackFile } from '../../core/lessons/format/pack.ts';
import type { PackSource } from './kept-pack.ts';

/** A pack that was chosen, dropped or linked, before it is opened. */
export type IncomingPack = Readonly<{
  source: Exclude<PackSource, 'here'>;
  files: readonly PackFile[];
  folder: FileSystemDirectoryHandle | null;
}>;
