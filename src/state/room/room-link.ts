import { readLessonLink } from '../lessons/lesson-link.ts';
import type { Page } from '../page.ts';
import { ROOM_PREFIX } from './is-room-link.ts';

/** A room, and which of its documents a page shows. */
export type RoomLink = Readonly<{ room: string; at: RoomPlace }>;

/** The document that all share, the own copy of it or of a lesson, or the copy of another participant. */
export type RoomPlace =
  | Readonly<{ is: 'shared' }>
  | Readonly<{ is: 'copy' }>
  | Readonly<{ is: 'copy-of'; participant: string }>;

const LINK = /^#room\/([a-z2-7]{26})(?:\/(copy)(?:\/lesson\/.+)?|\/of\/([\w-]{1,64}))?$/;

/** The room in the fragment of an address; null where it is none. */
export function readRoomLink(fragment: string): RoomLink | null {
  const [, room, copy, participant] = LINK.exec(fragment) ?? [];
  if (room === undefined) return null;
  if (participant !== undefined) return { room, at: { is: 'copy-of', participant } };
  return { room, at: { is: copy === undefined ? 'shared' : 'copy' } };
}

/** The fragment that leads to a document of a room. */
export function roomLink({ room, at }: RoomLink): string {
  const base = `${ROOM_PREFIX}${room}`;
  if (at.is === 'copy-of') return `${base}/of/${at.participant}`;
  return at.is === 'copy' ? `${base}/copy` : base;
}

/**
 * The fragment that leads to the own copy of a lesson in a room.
 * @param lesson as `pack/lesson`
 */
export const lessonInRoom = (room: string, lesson: string): string =>
  `${roomLink({ room, at: { is: 'copy' } })}/lesson/${lesson}`;

/**
 * The page as a lesson in a room sees it: its own fragments, which the address holds behind that of the room.
 */
export function pageInRoom(page: Page, link: RoomLink): Page {
  const prefix = `${roomLink(link)}/lesson/`;
  return {
    ...page,
    fragment() {
      const fragment = page.fragment();
      return fragment.startsWith(prefix) ? `#lesson/${fragment.slice(prefix.length)}` : fragment;
    },
    setFragment: (fragment) =>
      page.setFragment(readLessonLink(fragment) ? `${prefix}${fragment.slice('#lesson/'.length)}` : fragment),
  };
}

/** The ids of all that a browser keeps of a room. */
export const roomWorkspaces = (room: string): readonly string[] =>
  [{ is: 'shared' } as const, { is: 'copy' } as const].map((at) => roomWorkspace({ room, at }));

/** The id under which a browser keeps a document of a room. The colon keeps it from being taken for a workspace of the user's. */
export const roomWorkspace = ({ room, at }: RoomLink): string => {
  const id = `room:${room}`;
  return at.is === 'shared' ? id : at.is === 'copy' ? `${id}:copy` : `${id}:of`;
};
