import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** An absolute path without links, as far as it is there. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPathOf(folder), basename(path));
  }
}
