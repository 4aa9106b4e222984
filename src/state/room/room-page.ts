import { roomsTexts } from '../../texts/en/rooms.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import type { Documents } from '../documents.ts';
import type { LessonSession } from '../lessons/session-state.ts';
import type { BrowserStorages } from '../open-documents.ts';
import type { Page } from '../page.ts';
import type { Actions } from '../workspace.ts';
import { createRoomSession } from './create-room-session.ts';
import { emptyOldCopy } from './fill-copy.ts';
import { guardActions } from './guard-actions.ts';
import { guardDocuments } from './guard-documents.ts';
import { createIdentity } from './identity.ts';
import { isRoomPath } from './is-room-path.ts';
import { openSocket as overWebSocket } from './open-socket.ts';
import { pageInRoom, readRoomLink, roomWorkspace } from './room-link.ts';
import type { OpenSocket } from './room-socket.ts';
import type { RoomSession } from './room-state.ts';

type ToBegin = Readonly<{
  context: ActionContext;
  documents: Documents;
  actions: Actions;
  spaces: WorkspacesContext;
  lesson: LessonSession | null;
}>;

/** A room that a page is opened for; or why it cannot be, in words. */
export type RoomPage =
  | Readonly<{
      ok: true;
      /** The page, as what is opened in the room sees it. */
      page: Page;
      /** The id under which the document is kept in this browser. */
      id: string;
      /** Whether it is kept: a copy of another participant's is not. */
      isKept: boolean;
      accepts: (path: string) => boolean;
      /** Makes the stored document what the page is to show. */
      prepare: (documents: Documents) => void;
      /** The documents and actions of the page, which change nothing that may only be read. */
      guard: (documents: Documents, context: Pick<ActionContext, 'store'>) => Documents;
      guardActions: typeof guardActions;
      begin: (parts: ToBegin) => RoomSession;
    }>
  | Readonly<{ ok: false; reason: string }>;

/** Reads the room in the address of a page. */
export function openRoomPage(
  page: Page,
  storages: BrowserStorages | null,
  openSocket: OpenSocket = overWebSocket,
): RoomPage {
  const link = readRoomLink(page.fragment());
  if (!link) return { ok: false, reason: roomsTexts.damagedLink() };
  const identity = createIdentity(storages?.local ?? null, storages?.session ?? null);
  return {
    ok: true,
    page: pageInRoom(page, link),
    id: roomWorkspace(link),
    isKept: link.at.is !== 'copy-of',
    accepts: isRoomPath,
    prepare(documents) {
      if (link.at.is === 'copy') emptyOldCopy(documents, identity.room(link.room).round);
    },
    guard: (documents, { store }) => guardDocuments(documents, () => store.getState().locks.whole),
    guardActions,
    begin: ({ context, documents, actions, spaces, lesson }) =>
      createRoomSession({
        link,
        identity,
        context,
        documents,
        actions,
        // A lesson has fragments of its own; the room has those of the address.
        spaces: { ...spaces, page },
        lesson,
        openSocket,
      }),
  };
}
