import { hostedTexts } from '../../texts/en/hosted.ts';
import type { Workspace } from '../workspace.ts';

/** Saves each file that was changed since it was opened from disk; where files live elsewhere, also those that are new. */
export async function saveAll({ store, actions, hosted }: Pick<Workspace, 'store' | 'actions' | 'hosted'>) {
  if (hosted) return hosted.saveAll();
  const changed = store.getState().files.filter(({ onDisk, dirty }) => onDisk && dirty);
  for (const { path } of changed) await actions.saveToDisk(path);
  if (changed.length === 0) store.getState().toast({ tone: 'info', message: hostedTexts.noneToSave() });
}
