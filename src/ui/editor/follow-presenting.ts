import type { AppStore } from '../../state/app-store.ts';
import { TYPE } from './editor-options.ts';
import type { editor } from './monaco.ts';

/** Big type during presentations. Returns what ends that. */
export function followPresenting(
  view: Pick<editor.IStandaloneCodeEditor, 'updateOptions'>,
  store: AppStore,
): () => void {
  const adapt = (isPresenting: boolean) => view.updateOptions(isPresenting ? TYPE.presenting : TYPE.usual);
  if (store.getState().presentation) adapt(true);
  return store.subscribe(({ presentation }, before) => {
    const isPresenting = presentation !== null;
    if (isPresenting !== (before.presentation !== null)) adapt(isPresenting);
  });
}
