import { loadSample, samples } from '../../samples/samples.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Sample workspaces. */
export function createOpenSample(
  { store, documents }: ActionContext,
  { addFiles, openAsWorkspace }: Pick<Actions, 'addFiles' | 'openAsWorkspace'>,
): Pick<Actions, 'openSample'> {
  const sorry = (message: string, detail: string) =>
    store.getState().toast({ tone: 'error', message, detail });

  return {
    async openSample(id, where) {
      try {
        const files = await loadSample(id);
        if (!files) return sorry(noticesTexts.noSample({ id }), noticesTexts.aboutNoSample());
        const sample = samples.find((one) => one.id === id);
        const name = sample?.title() ?? id;
        const models = sample?.opens === 'models';
        const title = noticesTexts.openSample({ name });
        const isNew = (where ?? store.getState().opening.samples) === 'new';
        if (isNew && documents.paths().length > 0) await openAsWorkspace(name, { files, models }, title);
        else {
          addFiles(files, title, noticesTexts.openedSample({ name }));
          if (models) store.getState().compareModels();
        }
      } catch (error) {
        console.warn('A sample could not be loaded:', error);
        sorry(noticesTexts.sampleNotLoaded(), noticesTexts.aboutSampleNotLoaded());
      }
    },
  };
}
