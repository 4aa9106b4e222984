import type { CreateRoom } from '../../room-protocol/create-room.ts';
import type { Role } from '../../room-protocol/roles.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { beginWith } from '../begin-with.ts';
import type { TextFile } from '../workspace.ts';
import { purgeWorkspace } from '../workspaces/purge-workspace.ts';
import { createIdentity } from './identity.ts';
import { roomLink, roomWorkspace, roomWorkspaces, type RoomLink } from './room-link.ts';
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
  /** The rooms that this browser has something of, those that were used last in front. */
  kept: () => readonly RoomInBrowser[];
  /** Goes to one of them: into it where it is still there, else to what this browser has of it. */
  openKept: (id: string) => void;
  /** Removes all that this browser has of a room: the files as it knows them, the own copy, and who the user was in it. */
  clearKept: (id: string) => void;
}>;

/** What a list of rooms says of one. */
export type RoomInBrowser = Readonly<{
  id: string;
  name: string;
  /** What the user might do in it at last. */
  role: Role | null;
  /** When he was in it last; 0 where that is not known. */
  seen: number;
  /** It is what the page shows. */
  isOpen: boolean;
}>;

export type NotStarted = NotMade | Readonly<{ reason: 'not-stored' }>;

export function createRoomActions(
  { documents }: Pick<ActionContext, 'documents'>,
  { id: current, registry, page, storages, open }: WorkspacesContext,
): RoomActions {
  const identity = createIdentity(storages?.local ?? null, storages?.session ?? null);
  const goTo = (link: RoomLink) => {
    page.setFragment(roomLink(link));
    page.reload();
  };
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
        open: () => goTo(link),
      };
    },

    kept: () =>
      identity
        .rooms()
        .map((id): RoomInBrowser => {
          const { name, role, seen } = identity.room(id);
          const isOpen = current === `room:${id}` || current.startsWith(`room:${id}:`);
          return { id, name, role, seen, isOpen };
        })
        // What was only looked for was never a room of the user's.
        .filter(({ role, isOpen }) => role !== null || isOpen)
        .sort((a, b) => b.seen - a.seen || a.name.localeCompare(b.name)),

    openKept: (id) => goTo({ room: id, at: { is: 'shared' } }),

    clearKept(id) {
      for (const workspace of roomWorkspaces(id))
        purgeWorkspace(registry, storages?.local ?? null, workspace);
      identity.forgetRoom(id);
    },
  };
}
