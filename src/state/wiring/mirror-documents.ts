import type { AppStore } from '../app-store.ts';
import type { Documents } from '../documents.ts';
import type { FilesOnDisk } from '../files-on-disk.ts';

/** Mirrors into the store what the screen needs often of the documents: the files, undo and redo, the places. */
export function mirrorDocuments(documents: Documents, disk: FilesOnDisk, store: AppStore): () => void {
  const mirrorFiles = () => {
    const files = documents
      .paths()
      .map((path) => ({ path, onDisk: disk.has(path), dirty: disk.isDirty(path) }));
    const { activeFile, openFile, setFiles } = store.getState();
    setFiles({ files });
    if (activeFile === null || !documents.text(activeFile)) openFile(files[0]?.path ?? null);
  };
  const mirrorHistory = () => {
    const { undo, redo, setFiles } = store.getState();
    if (undo === documents.undoTitle && redo === documents.redoTitle) return;
    setFiles({ undo: documents.undoTitle, redo: documents.redoTitle });
  };
  const mirrorPlaces = () => store.getState().setFiles({ places: documents.places() });

  mirrorFiles();
  mirrorHistory();
  mirrorPlaces();
  const off = [
    documents.onChange((changes) => {
      disk.changed(changes.map(({ path, type }) => ({ path, deleted: type === 'delete' })));
      if (changes.some(({ type }) => type !== 'edit')) mirrorFiles();
    }),
    disk.onChange(mirrorFiles),
    documents.onHistory(mirrorHistory),
    documents.onPlaces(mirrorPlaces),
  ];
  return () => {
    for (const stop of off) stop();
  };
}
