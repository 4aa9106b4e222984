import { hostedTexts } from '../../texts/en/hosted.ts';
import { workspacesTexts } from '../../texts/en/workspaces.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Actions } from '../workspace.ts';
import type { Hosted } from './create-hosted-session.ts';
import type { FileHost } from './file-host.ts';

/** What of the actions is another thing where the files live elsewhere: the place is no workspace of this browser. */
export function hostedActions(
  { name, readOnly }: Pick<FileHost, 'name' | 'readOnly'>,
  { store, documents }: Pick<ActionContext, 'store' | 'documents'>,
  actions: Pick<Actions, 'texts' | 'openAsWorkspace'>,
  session: Hosted,
): Partial<Actions> {
  const say = (message: string, detail?: string) =>
    store.getState().toast({ tone: 'info', message, ...(detail !== undefined && { detail }) });
  const own: Partial<Actions> = {
    saveToDisk: session.save,
    async renameWorkspace() {
      return `${hostedTexts.isFolder({ name })} ${hostedTexts.aboutFolder()}`;
    },
    async deleteWorkspace() {
      say(hostedTexts.isFolder({ name }), hostedTexts.aboutFolder());
    },
    async duplicateWorkspace() {
      const content = { files: actions.texts(), places: documents.places() };
      await actions.openAsWorkspace(name, content, workspacesTexts.copyChange({ name }));
    },
    clear: () => say(hostedTexts.notClosed({ name }), hostedTexts.aboutNotClosed()),
  };
  if (!readOnly) return own;
  const why = hostedTexts.readOnly({ name });
  const refuse = () => say(why);
  const refuseLater = async () => refuse();
  return {
    ...own,
    saveToDisk: refuseLater,
    newFile() {
      refuse();
      return store.getState().activeFile ?? '';
    },
    renameFile: () => why,
    deleteFile: refuse,
    addFiles() {
      refuse();
      return [];
    },
    replaceAll: refuse,
    paste: refuseLater,
    drop: refuseLater,
    openFromDisk: refuseLater,
    openFolderFromDisk: refuseLater,
    openSample: refuseLater,
  };
}
