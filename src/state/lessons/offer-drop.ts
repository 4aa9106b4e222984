import type { Analyzer } from '../../analysis/protocol.ts';
import { MAX_PACK_BYTES, TOO_LARGE } from '../../core/lessons/pack-file/limits.ts';
import { refuse } from '../../core/lessons/pack-file/pack-content.ts';
import { PACK_JSON_KEY } from '../../core/lessons/pack-file/write-pack.ts';
import type { AppStore } from '../app-store.ts';
import type { Drop } from '../disk/collect-drop.ts';
import { packInFiles, packInFolder } from '../disk/pack-files.ts';
import { offerPack } from './offer-pack.ts';

/** Offers the pack of lessons in what was dropped; whether there was one. Manifests may have such names, too. */
export async function offerDrop(
  { files, folder }: Drop,
  store: AppStore,
  analyzer: Pick<Analyzer, 'readPackFile'>,
): Promise<boolean> {
  const sheet = files.find(({ path }) => /(?:^|\/)pack\.yaml$/.test(path));
  if (sheet) {
    if (!isPackSheet(await (await sheet.file()).text())) return false;
    if (Array.isArray(folder)) offerPack(store, await packInFiles(sheet.path, folder), FROM_FOLDER);
    else {
      const handle = folder as FileSystemDirectoryHandle;
      offerPack(store, await packInFolder(handle), { source: 'folder', folder: handle });
    }
    return true;
  }
  const [only] = files;
  if (!only) return false;
  const file = await only.file();
  if (/\.json$/i.test(only.path) && !(await file.slice(0, 200).text()).includes(`"${PACK_JSON_KEY}"`))
    return false;
  const content =
    file.size > MAX_PACK_BYTES
      ? refuse(`${only.path}: ${TOO_LARGE}`)
      : await analyzer.readPackFile(only.path, new Uint8Array(await file.arrayBuffer()));
  offerPack(store, content, { source: 'file', folder: null });
  return true;
}

const FROM_FOLDER = { source: 'folder', folder: null } as const;

/** Whether a pack.yaml is one of lessons: other programs have files of that name. */
const isPackSheet = (text: string): boolean =>
  /^pack\s*:/m.test(text) && /^(?:chapters|format)\s*:/m.test(text);
