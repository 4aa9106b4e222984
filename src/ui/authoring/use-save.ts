import { useCallback } from 'react';
import { pickers } from '../../state/disk/file-system-access.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { useWorkspace } from '../use-app.ts';
import { useAuthor } from './use-author.ts';

/** Whether the browser can write to folders. */
export const canSaveToFolder = (): boolean => pickers().showDirectoryPicker !== undefined;

/** What the keys for saving do: to the folder of the pack, where it has one; all is kept in the browser anyway. */
export function useSave(): () => void {
  const session = useAuthor();
  const { store } = useWorkspace();
  return useCallback(() => {
    const { folder, isStored } = session.state.getState();
    if (folder === null)
      store.getState().announce(isStored ? authoringTexts.kept() : authoringTexts.notStored());
    else void session.saveToFolder();
  }, [session, store]);
}
