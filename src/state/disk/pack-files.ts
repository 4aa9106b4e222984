import { collectPack } from '../../core/lessons/pack-file/collect-pack.ts';
import { MAX_FILE_BYTES, MAX_FILES } from '../../core/lessons/pack-file/limits.ts';
import { refuse, type PackContent, type RawFile } from '../../core/lessons/pack-file/pack-content.ts';
import { isPackFile } from '../../core/lessons/pack-file/pack-path.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import type { LooseFile } from './collect-files.ts';

/** The pack in a folder of the disk. */
export async function packInFolder(folder: FileSystemDirectoryHandle): Promise<PackContent> {
  const found: LooseFile[] = [];
  const walk = async (directory: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
    for await (const [name, entry] of directory.entries()) {
      if (found.length > MAX_FILES) return;
      const path = `${prefix}${name}`;
      if (entry.kind === 'directory') {
        if (!/^(?:node_modules|\..+)$/.test(name)) await walk(entry as FileSystemDirectoryHandle, `${path}/`);
      } else found.push({ path, file: () => (entry as FileSystemFileHandle).getFile() });
    }
  };
  await walk(folder, '');
  return packInFiles(folder.name, found);
}

/** The pack in the files of a folder, by their paths in it. */
export async function packInFiles(name: string, files: readonly LooseFile[]): Promise<PackContent> {
  const wanted = files.filter(({ path }) => isPackFile(path));
  if (wanted.length > MAX_FILES) return refuse(lessonPacksTexts.tooManyFiles({ name, count: MAX_FILES }));
  const read: RawFile[] = [];
  for (const { path, file } of wanted) {
    const source = await file();
    if (source.size > MAX_FILE_BYTES)
      return refuse(lessonPacksTexts.fileTooLarge({ name, path, megabytes: MAX_FILE_BYTES / 1024 / 1024 }));
    read.push({ path, bytes: new Uint8Array(await source.arrayBuffer()) });
  }
  return collectPack(name, read);
}
