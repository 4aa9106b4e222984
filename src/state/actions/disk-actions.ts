import { chooseFiles } from '../disk/choose-files.ts';
import { collectDrop } from '../disk/collect-drop.ts';
import { collectFolder, collectList, incoming, limited, type Collected } from '../disk/collect-files.ts';
import { download } from '../disk/download.ts';
import { isCancelled, pickers } from '../disk/file-system-access.ts';
import { saveFile } from '../disk/save-file.ts';
import type { Opening } from '../settings-slice.ts';
import type { Actions, TextFile } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { mayBePack } from '../lessons/may-be-pack.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

type DiskActions = Pick<Actions, 'openFromDisk' | 'openFolderFromDisk' | 'saveToDisk' | 'drop'>;

const yamlOrJson = () => ({
  description: noticesTexts.manifestFiles(),
  accept: { 'application/yaml': ['.yaml', '.yml'], 'application/json': ['.json'], 'text/plain': ['.txt'] },
});

/** The first few of several reasons, for a toast. */
const shortened = (reasons: readonly string[]) =>
  [
    ...reasons.slice(0, 3),
    ...(reasons.length > 3 ? [noticesTexts.andMore({ count: reasons.length - 3 })] : []),
  ].join(' ');

/** The name of a workspace of files: their folder, or the first file. */
function nameFor(files: readonly TextFile[]): string {
  const [first = noticesTexts.openedFiles()] = files.map(({ path }) => path);
  const [folder = first] = first.split('/');
  return files.every(({ path }) => path.startsWith(`${folder}/`))
    ? folder
    : (first.split('/').at(-1) ?? first);
}

/** Files from disk and back to it. */
export function createDiskActions(
  { store, documents, disk, analyzer }: ActionContext,
  { addFiles, openAsWorkspace, paste }: Pick<Actions, 'addFiles' | 'openAsWorkspace' | 'paste'>,
): DiskActions {
  const opensNew = (where: Opening | undefined) =>
    (where ?? store.getState().opening.files) === 'new' && documents.paths().length > 0;

  const take = async ({ files, more }: Collected, empty: string, where?: Opening) => {
    const { toast } = store.getState();
    if (files.length === 0) return toast({ tone: 'info', message: empty });
    const { readIncoming } = await import('../disk/read-incoming.ts');
    const read = await readIncoming(files);
    const [only, ...others] = read.files;
    const count = read.files.length;
    const [title, done] =
      others.length === 0 && only
        ? [noticesTexts.openOne(only), noticesTexts.openedOne(only)]
        : [noticesTexts.openMany({ count }), noticesTexts.openedMany({ count })];
    if (only && opensNew(where)) {
      const links = read.files.flatMap(({ path, disk: origin }) => (origin ? { path, ...origin } : []));
      if (await openAsWorkspace(nameFor(read.files), { files: read.files, links }, title)) return;
    } else if (only) {
      const paths = addFiles(read.files, title, done);
      disk.keep(
        paths.flatMap((path, index) => {
          const origin = read.files[index]?.disk;
          return origin ? [[path, origin] as const] : [];
        }),
      );
    }
    if (read.refused.length > 0)
      toast({
        tone: 'error',
        message: noticesTexts.leftOut({ count: read.refused.length }),
        detail: shortened(read.refused),
      });
    if (read.notes.length > 0) toast({ tone: 'info', message: shortened(read.notes) });
    if (more)
      toast({
        tone: 'error',
        message: noticesTexts.onlyTheFirst({ count: files.length }),
        detail: noticesTexts.openInnerFolder(),
      });
  };

  /** Runs what a picker leads to; closing it without a choice is no error. */
  const picking = async (pick: () => Promise<Collected | null>, empty: string, where?: Opening) => {
    try {
      const picked = await pick();
      if (picked) await take(picked, empty, where);
    } catch (error) {
      if (isCancelled(error)) return;
      const detail = error instanceof Error ? error.message : String(error);
      store.getState().toast({ tone: 'error', message: noticesTexts.filesNotOpened(), detail });
    }
  };

  const chosen = async (folder: boolean): Promise<Collected | null> => {
    const list = await chooseFiles({ folder });
    return list.length > 0 ? collectList(list) : null;
  };

  const save = async (path: string, force: boolean): Promise<void> => {
    const { toast } = store.getState();
    const origin = disk.get(path);
    if (!origin || !('handle' in origin)) {
      download(path, documents.read(path));
      return toast({ tone: 'success', message: noticesTexts.inDownloads({ name: path }) });
    }
    const text = documents.read(path);
    const saved = await saveFile(origin, text, force);
    if (saved.outcome === 'saved') {
      disk.keep([[path, saved.file]]);
      // What was typed while the file was being written is not on disk.
      if (documents.read(path) !== text) disk.changed([{ path, deleted: false }]);
      return toast({ tone: 'success', message: noticesTexts.saved({ path }) });
    }
    if (saved.outcome === 'changed')
      return toast({
        tone: 'error',
        message: noticesTexts.changedOnDisk({ path }),
        detail: noticesTexts.aboutChangedOnDisk(),
        action: { label: noticesTexts.overwrite(), run: () => void save(path, true) },
      });
    toast({
      tone: 'error',
      message: noticesTexts.notSaved({ path }),
      detail: saved.reason,
      action: { label: noticesTexts.downloadIt(), run: () => download(path, documents.read(path)) },
    });
  };

  return {
    openFromDisk: (where) =>
      picking(
        async () => {
          const { showOpenFilePicker } = pickers();
          if (!showOpenFilePicker) return chosen(false);
          const handles = await showOpenFilePicker({ multiple: true, types: [yamlOrJson()] });
          return limited(handles.map((handle) => incoming(handle)));
        },
        noticesTexts.noFileChosen(),
        where,
      ),

    openFolderFromDisk: (where) =>
      picking(
        async () => {
          const { showDirectoryPicker } = pickers();
          return showDirectoryPicker
            ? collectFolder(await showDirectoryPicker({ mode: 'read' }))
            : chosen(true);
        },
        noticesTexts.nothingInFolder(),
        where,
      ),

    saveToDisk: (path) => save(path, false),

    async drop(transfer, where) {
      const dropped = await collectDrop(transfer);
      if (dropped.text !== null) return paste(dropped.text);
      // Almost nothing that is dropped is a pack of lessons: what reads one loads where a name says so.
      if (dropped.files.some(({ path }) => mayBePack(path, dropped.files.length))) {
        const { offerDrop } = await import('../lessons/offer-drop.ts');
        if (await offerDrop(dropped, store, analyzer)) return;
      }
      await take(dropped, noticesTexts.nothingInDrop(), where);
    },
  };
}
