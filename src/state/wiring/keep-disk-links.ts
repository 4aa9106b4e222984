import type { Documents } from '../documents.ts';
import type { DiskLink, FilesOnDisk, OpenedFile } from '../files-on-disk.ts';
import { DISK_LINKS } from '../workspaces/workspace-info.ts';
import { isRecord } from '../stored-value.ts';

type Beside = Readonly<{
  values: (prefix: string) => Promise<ReadonlyMap<string, unknown>>;
  setValue: (key: string, value: unknown) => void;
}>;

/** Keeps with a workspace which of its files can be saved back to disk, so that this outlives the page. */
export async function keepDiskLinks(
  disk: FilesOnDisk,
  documents: Documents,
  { values, setValue }: Beside,
): Promise<() => void> {
  const stored = (await values(DISK_LINKS)).get(DISK_LINKS);
  const links = Array.isArray(stored) ? stored.filter(isLink) : [];
  disk.restore(links, (path) => (documents.text(path) ? documents.read(path) : null));
  let last = disk.links().filter(isLink);
  return disk.onChange(() => {
    const now = disk.links().filter(isLink);
    const same =
      now.length === last.length &&
      now.every(({ modified, path }, i) => last[i]?.modified === modified && last[i]?.path === path);
    if (same) return;
    last = now;
    setValue(DISK_LINKS, now.length > 0 ? now : undefined);
  });
}

const isLink = (value: unknown): value is DiskLink & OpenedFile =>
  isRecord(value) &&
  typeof value['path'] === 'string' &&
  typeof value['text'] === 'string' &&
  typeof value['mark'] === 'boolean' &&
  typeof value['modified'] === 'number' &&
  typeof value['handle'] === 'object';
