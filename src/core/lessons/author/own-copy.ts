import { PACK_FILE, type PackFile, type ReadPack } from '../format/pack.ts';
import { editYaml } from './edit-yaml.ts';

/**
 * A pack under another id, as one of the author's own. Its titles have a number behind them, by which it differs from the
 * other one. What cannot be read of it stays as it is.
 *
 * @param number behind the titles
 */
export function ownCopyOf(
  { pack }: ReadPack,
  files: readonly PackFile[],
  id: string,
  number: number,
): readonly PackFile[] {
  const titles = new Map<string, string>();
  if (pack) titles.set(PACK_FILE, pack.title);
  for (const { language, title } of pack?.words ?? [])
    if (title !== null) titles.set(`pack.${language}.yaml`, title);
  return files.map(({ path, text }) => {
    const title = titles.get(path);
    if (title === undefined) return { path, text };
    const edited = editYaml(text, [
      ...(path === PACK_FILE ? [{ op: 'set', path: ['pack'], value: id } as const] : []),
      { op: 'set', path: ['title'], value: `${title} (${number})` },
    ]);
    return { path, text: edited.ok ? edited.text : text };
  });
}
