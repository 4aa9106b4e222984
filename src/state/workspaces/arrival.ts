import type { Actions } from '../workspace.ts';
import type { AppStore } from '../app-store.ts';
import { isRecord, parsed } from '../stored-value.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

const NOTE = 'gatehouse:arrival';

/** What is to be reported once the next workspace is open. */
type Note = Readonly<{ deleted: string }>;

/** Leaves a note for the page that this tab loads next. */
export function leaveNote(session: Storage | null, note: Note) {
  try {
    session?.setItem(NOTE, JSON.stringify(note));
  } catch (error) {
    console.warn('The browser stores nothing for this tab:', error);
  }
}

/** Reports what the page before has left a note about, once. */
export function readNote(
  session: Storage | null,
  store: AppStore,
  { restoreWorkspace, openWorkspace }: Pick<Actions, 'restoreWorkspace' | 'openWorkspace'>,
) {
  const note = parsed(session?.getItem(NOTE) ?? null);
  session?.removeItem(NOTE);
  if (!isRecord(note) || typeof note['deleted'] !== 'string') return;
  const { workspaces, toast } = store.getState();
  const info = workspaces.find(({ id }) => id === note['deleted']);
  if (!info || info.deleted === null) return;
  toast({
    tone: 'success',
    message: noticesTexts.deletedWorkspace({ name: info.name }),
    action: {
      label: noticesTexts.undo(),
      run: () => void restoreWorkspace(info.id).then(() => openWorkspace(info.id)),
    },
  });
}
