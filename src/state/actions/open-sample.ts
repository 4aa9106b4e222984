import { loadSample, samples } from '../../samples/samples.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';

/** Sample workspaces. */
export function createOpenSample(
  { store }: ActionContext,
  { replaceAll }: Pick<Actions, 'replaceAll'>,
): Pick<Actions, 'openSample'> {
  const sorry = (message: string, detail: string) =>
    store.getState().toast({ tone: 'error', message, detail });

  return {
    async openSample(id) {
      try {
        const files = await loadSample(id);
        const title = samples.find((sample) => sample.id === id)?.title ?? id;
        if (files) replaceAll(files, `Open the sample “${title}”`);
        else sorry(`There is no sample called ${id}.`, 'Choose one from the list of samples.');
      } catch (error) {
        console.warn('A sample could not be loaded:', error);
        sorry('The sample could not be loaded.', 'Check the connection, reload the page, and try again.');
      }
    },
  };
}
