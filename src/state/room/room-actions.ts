import type { CreateRoom } from '../../room-protocol/create-room.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { beginWith } from '../begin-with.ts';
import type { TextFile } from '../workspace.ts';
import { createIdentity } from './identity.ts';
import { roomLink, roomWorkspace, type RoomLink } from './room-link.ts';
import { makeRoom, offeredAt, type NotMade } from './rooms-server.ts';

/** What can be done with rooms from a workspace that is not one. */
export type RoomActions = Readonly<{
  /** The name that the user has in rooms. */
  myName: () => string;
  /** Whether the server of this address has rooms, and how large a workspace in one may be. */
  offered: () => Promise<Readonly<{ largest: number; days: number }> | null>;
  /**
   * Makes a room with these files in it, as they are now: nothing of how they came to be. Its address is ready for others.
   * @returns the address, and what goes there; or why there is none. `not-stored`: this browser does not keep it
   */
  start: (
    setup: CreateRoom & Readonly<{ myName: string; files: readonly TextFile[] }>,
  ) => Promise<Readonly<{ address: string; open: () => void }> | NotStarted>;
}>;

export type NotStarted = NotMade | Readonly<{ reason: 'not-stored' }>;

export function createRoomActions(
  { documents }: Pick<ActionContext, 'documents'>,
  { page, storages, open }: Pick<WorkspacesContext, 'page' | 'storages' | 'open'>,
): RoomActions {
  const identity = createIdentity(storages?.local ?? null, storages?.session ?? null);
  return {
    myName: identity.name,
    offered: () => offeredAt(page.base()),

    async start({ myName, files, ...room }) {
      if (!storages) return { reason: 'not-stored' };
      const made = await makeRoom(page.base(), room);
      if ('reason' in made) return made;
      const link: RoomLink = { room: made.id, at: { is: 'shared' } };
      const opened = await open(roomWorkspace(link));
      const isKept = opened.state().kept;
      if (isKept) beginWith(opened.documents, files, documents.places());
      await opened.close();
      if (!isKept) return { reason: 'not-stored' };
      identity.rename(myName);
      identity.keepRoom(made.id, {
        name: room.name ?? '',
        participant: made.participant,
        grant: made.leader,
        role: 'lead',
      });
      return {
        address: page.base() + roomLink(link),
        open() {
          page.setFragment(roomLink(link));
          page.reload();
        },
      };
    },
  };
}
