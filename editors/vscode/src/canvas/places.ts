import type * as vscode from 'vscode';
import type { CardPosition } from '../../../../src/state/documents.ts';

const PAUSE = 500;

/** Where the user put the cards of a folder, kept with the window: nothing is written into the folder for that. */
export function createPlaces(state: vscode.Memento, root: vscode.Uri) {
  const key = `places:${root.toString()}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let write = () => {};
  return {
    read: (): ReadonlyMap<string, CardPosition> =>
      new Map(Object.entries(state.get<Record<string, CardPosition>>(key, {}))),
    /** Keeps them when nothing has moved for a moment. */
    keep(places: () => ReadonlyMap<string, CardPosition>) {
      write = () => void state.update(key, Object.fromEntries(places()));
      clearTimeout(timer);
      timer = setTimeout(() => {
        write();
        write = () => {};
      }, PAUSE);
    },
    /** Keeps what is not kept yet. */
    stop() {
      clearTimeout(timer);
      write();
    },
  };
}
