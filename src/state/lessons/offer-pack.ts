import type { PackContent } from '../../core/lessons/pack-file/pack-content.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import type { AppStore } from '../app-store.ts';
import type { IncomingPack } from './incoming-pack.ts';

/** Shows what a pack holds before it is opened, or why there is none. */
export function offerPack(store: AppStore, content: PackContent, from: Omit<IncomingPack, 'files'>): void {
  const { toast, openDialog } = store.getState();
  if (content.ok) openDialog({ type: 'open-pack', pack: { ...from, files: content.files } });
  else toast({ tone: 'error', message: lessonPacksTexts.notOpened(), detail: content.reason });
}
