import type { ResourceKey } from '../../core/model/resource.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Puts text on the clipboard, also with the older API. Returns whether it worked. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Refused, or the page is not served over HTTPS, where there is no clipboard object at all.
    console.warn('The clipboard refused; trying the older way:', error);
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

/** Objects as YAML on the clipboard. */
export function createCopy({ store, documents, analyzer, feed }: ActionContext): Pick<Actions, 'copy'> {
  /** The text of an object: its document as it is written, or its own part where the document holds several. */
  const manifestOf = async (key: ResourceKey): Promise<string | null> => {
    const inspection = await analyzer.inspect(key);
    if (!inspection) return null;
    const outline = store.getState().outlines.get(inspection.file);
    const index = outline?.ids.indexOf(inspection.docId) ?? -1;
    const [start, end] = [outline?.starts[index], outline?.starts[index + 1]];
    if (outline?.keys[index]?.length !== 1 || start === undefined) {
      // Rare, and the writer imports all of YAML: not part of the first load.
      const { writeYaml } = await import('../../core/yaml/write.ts');
      return writeYaml(inspection.value);
    }
    return documents
      .read(inspection.file)
      .slice(start, end)
      .replace(/^---[^\n]*\n/, '');
  };

  return {
    async copy(keys) {
      await feed.settled();
      const manifests = (await Promise.all(keys.map(manifestOf))).filter((text) => text !== null);
      const text = manifests.map((manifest) => `${manifest.trimEnd()}\n`).join('---\n');
      const { toast } = store.getState();
      if (manifests.length === 0) toast({ tone: 'info', message: noticesTexts.nothingToCopy() });
      else if (await toClipboard(text))
        toast({ tone: 'success', message: noticesTexts.copied({ count: manifests.length }) });
      else
        toast({
          tone: 'error',
          message: noticesTexts.copyRefused(),
          detail: noticesTexts.copyFromPane(),
        });
      return text;
    },
  };
}
