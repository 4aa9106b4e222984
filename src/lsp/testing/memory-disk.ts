import type { Disk, DiskFile } from '../disk.ts';

/** A disk of a test, whose files can be changed. */
export type MemoryDisk = Disk &
  Readonly<{
    /** By absolute path. */
    files: Map<string, string>;
    /** What reading a folder complains about. */
    problems: string[];
    /** Links by the path that leads somewhere else. */
    links: Map<string, string>;
  }>;

export function memoryDisk(given: Readonly<Record<string, string>>): MemoryDisk {
  const files = new Map(Object.entries(given));
  const links = new Map<string, string>();
  const problems: string[] = [];
  const realPath = (path: string): string => links.get(path) ?? path;
  const onDisk = (path: string, text: string): DiskFile => ({ path, real: realPath(path), text });
  return {
    files,
    problems,
    links,
    realPath,
    async readFolder(folder, found) {
      const own = [...files].filter(([path]) => path.startsWith(`${folder}/`));
      await found(own.length);
      return { files: own.map(([path, text]) => onDisk(path, text)), problems: [...problems] };
    },
    readFile: async (path) => {
      const text = files.get(realPath(path));
      return text === undefined ? null : onDisk(path, text);
    },
  };
}
