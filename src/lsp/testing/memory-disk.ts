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
    /** Has the next reading of a folder wait, with what it has read, until it may end. */
    holdReading: () => Readonly<{ begun: Promise<void>; end: () => void }>;
  }>;

export function memoryDisk(given: Readonly<Record<string, string>>): MemoryDisk {
  const files = new Map(Object.entries(given));
  const links = new Map<string, string>();
  const problems: string[] = [];
  let held: Readonly<{ begin: () => void; ended: Promise<void> }> | null = null;
  const realPath = (path: string): string => links.get(path) ?? path;
  const onDisk = (path: string, text: string): DiskFile => ({ path, real: realPath(path), text });
  return {
    files,
    problems,
    links,
    realPath,
    holdReading() {
      let [begin, end] = [() => {}, () => {}];
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const ended = new Promise<void>((resolve) => (end = resolve));
      held = { begin, ended };
      return { begun, end };
    },
    async readFolder(folder, found) {
      const own = [...files].filter(([path]) => path.startsWith(`${folder}/`));
      await found(own.length);
      const read = { files: own.map(([path, text]) => onDisk(path, text)), problems: [...problems] };
      const hold = held;
      held = null;
      hold?.begin();
      await hold?.ended;
      return read;
    },
    readFile: async (path) => {
      const text = files.get(realPath(path));
      return text === undefined ? null : onDisk(path, text);
    },
  };
}
