import { loadSample, samples } from '../../samples/samples.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';

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
        const name = samples.find((sample) => sample.id === id)?.title ?? id;
        const title = `Open the sample “${name}”`;
        if (!files) return sorry(`There is no sample called ${id}.`, 'Choose one from the list of samples.');
        const isNew = (where ?? store.getState().opening.samples) === 'new';
        if (isNew && documents.paths().length > 0) await openAsWorkspace(name, { files }, title);
        else addFiles(files, title);
      } catch (error) {
        console.warn('A sample could not be loaded:', error);
        sorry('The sample could not be loaded.', 'Check the connection, reload the page, and try again.');
      }
    },
  };
}
