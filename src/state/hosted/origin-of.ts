import type { FilesOnDisk } from '../files-on-disk.ts';
import type { HostFile } from './file-host.ts';

/** A file as it was at the host when both sides were last known to be the same; undefined for one that is new here. */
export function originOf(disk: FilesOnDisk, path: string): HostFile | undefined {
  const file = disk.get(path);
  return file && 'version' in file ? file : undefined;
}
