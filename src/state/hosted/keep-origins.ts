import type { FilesOnDisk } from '../files-on-disk.ts';
import type { Keeping } from '../open-documents.ts';
import { isRecord } from '../stored-value.ts';
import type { HostFile } from './file-host.ts';
import { originOf } from './origin-of.ts';

/** How the keys begin under which the files are kept, each for itself: one that is saved does not store all of them anew. */
const PREFIX = 'origin:';

/** What is kept of the last visit: the files as they were there when they were last the same here. */
export async function readOrigins({
  values,
}: Pick<Keeping, 'values'>): Promise<ReadonlyMap<string, HostFile>> {
  const stored = await values(PREFIX);
  return new Map(
    [...stored].flatMap(([key, value]) =>
      isFile(value)
        ? [[key.slice(PREFIX.length), { text: value.text, version: value.version }] as const]
        : [],
    ),
  );
}

/** Keeps them from now on. Returns a function that ends it. */
export function keepOrigins(
  disk: FilesOnDisk,
  { setValue }: Pick<Keeping, 'setValue'>,
  stored: ReadonlyMap<string, HostFile>,
) {
  const last = new Map([...stored].map(([path, { version }]) => [path, version]));
  const keep = () => {
    const left = new Set(last.keys());
    for (const { path } of disk.links()) {
      const file = originOf(disk, path);
      left.delete(path);
      if (!file || last.get(path) === file.version) continue;
      last.set(path, file.version);
      setValue(`${PREFIX}${path}`, file);
    }
    for (const path of left) {
      last.delete(path);
      setValue(`${PREFIX}${path}`, undefined);
    }
  };
  keep();
  return disk.onChange(keep);
}

const isFile = (value: unknown): value is HostFile =>
  isRecord(value) && typeof value['text'] === 'string' && typeof value['version'] === 'string';
