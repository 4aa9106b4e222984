import type { StoreApi } from 'zustand/vanilla';
import type { CopiesFrom } from '../../room-protocol/asked.ts';
import type { Presence } from '../../room-protocol/presence.ts';
import type { Refusal } from '../../room-protocol/refusals.ts';
import type { EverybodyRole, Role } from '../../room-protocol/roles.ts';
import type { ChangeOfFiles } from '../lessons/edits-to.ts';
import type { CaretOffsets } from './caret-position.ts';
import type { RoomLink } from './room-link.ts';

/** How a page stands to the server of its room. */
export type Connection =
  /** It waits for the name of its user, and the password where it needs one; `wrong` after one that was refused. */
  | Readonly<{ is: 'asking'; password: boolean; wrong: boolean }>
  | Readonly<{ is: 'connecting' }>
  | Readonly<{ is: 'live' }>
  /** What is changed now is kept, and merged when the server answers again. `since` by the clock of the page. */
  | Readonly<{ is: 'offline'; since: number }>
  | Readonly<{ is: 'refused'; why: Refusal }>
  | Readonly<{ is: 'ended' }>;

/** A participant in a room, as the others see him. */
export type Person = Presence & Readonly<{ isMe: boolean }>;

/** What the page of a room shows of it. */
export type RoomState = Readonly<{
  /** As its leader called it; empty where he did not, or the server has not said yet. */
  name: string;
  connection: Connection;
  /** What the user may do; null until the server said it for the first time. */
  role: Role | null;
  /** What everybody may do to whom nothing else was given. */
  everybody: EverybodyRole;
  /** What was given to single participants. */
  roles: Readonly<Record<string, Role>>;
  /** Who made the room; empty until the server says. */
  founder: string;
  me: Readonly<{ participant: string; name: string; color: string }>;
  /** All who are here, by name; the user among them. */
  people: readonly Person[];
  /** Whose view this window follows by choice; null for none. */
  following: string | null;
  /** Whom all follow; null for no one. */
  leading: string | null;
  /** The user went a way of his own while a participant leads. */
  isFree: boolean;
  /** What participants have copies of; null where all work in the same. */
  copies: CopiesFrom | null;
  /** Whose copies all may look into. */
  shared: readonly string[];
  hand: boolean;
  /** There are changes that the server does not take: they were made with a role that was taken back since. */
  hasUnsent: boolean;
}>;

/** What a participant proposes: the files that he changed. */
export type Suggestion = Readonly<{
  files: readonly ChangedFile[];
}>;

/** The text of a file before and after; null for no such file. */
export type ChangedFile = Readonly<{ path: string; before: string | null; after: string | null }>;

/** A suggestion against the files as they are now. */
export type ReviewedSuggestion = Readonly<{
  change: ChangeOfFiles;
  /** The files of it, before as they are now. */
  files: readonly ChangedFile[];
  /** The files that were changed otherwise since: what is suggested replaces that. */
  conflicts: readonly string[];
}>;

/** The middle of the canvas, in its own coordinates, and its zoom. */
export type CanvasView = Readonly<{ x: number; y: number; zoom: number }>;

/** The room of the open workspace, and what its participant can do. */
export type RoomSession = Readonly<{
  link: RoomLink;
  /** The address that others open. */
  address: string;
  state: StoreApi<RoomState>;
  /** Everybody else who looks at the same document, with caret and pointer: these change too often for the state. */
  others: () => readonly Presence[];
  /** Called with each change of any participant's presence. */
  onPresence: (listener: () => void) => () => void;
  /** Where a participant's caret is in the text of his file; null where it is in none. */
  caretOf: (presence: Presence) => CaretOffsets | null;
  /** Gives the name, and the password where it needs one, and goes in. */
  enter: (name: string, password: string) => void;
  /** Is called otherwise from now on. */
  rename: (name: string) => void;
  /** Tries to reach the server at once. */
  retry: () => void;
  /** Shows the others where the caret is; null where there is none. */
  showCaret: (file: string, caret: CaretOffsets | null) => void;
  showPointer: (at: Readonly<{ x: number; y: number }> | null) => void;
  showView: (view: CanvasView) => void;
  /** Called when the canvas is to show what another participant's shows. */
  onView: (listener: (view: CanvasView) => void) => () => void;
  raiseHand: (up: boolean) => void;
  /** Follows a participant; who is followed already, no more. */
  follow: (participant: string) => void;
  /** Stops to follow; while a participant leads, until `followLeader`. */
  goFree: () => void;
  followLeader: () => void;
  /** All follow the user, or are free again. */
  lead: (on: boolean) => void;
  giveRole: (participant: string, role: Role) => void;
  letEverybody: (role: EverybodyRole) => void;
  startCopies: (from: CopiesFrom) => void;
  bringBack: () => void;
  /** Lets all look into a participant's copy, or only who leads. Who does not lead can do so with his own. */
  shareCopy: (participant: string, isShared: boolean) => void;
  /** Goes to another document of the room. */
  goTo: (at: RoomLink['at']) => void;
  /** Puts what was changed in the own copy forward; false where it is as the room has it. */
  suggest: () => boolean;
  /** What a participant put forward in his copy; null for nothing. */
  suggestionOf: (participant: string) => Promise<ReviewedSuggestion | null>;
  /** Takes it over as one undo step. */
  take: (reviewed: ReviewedSuggestion, from: string) => void;
  /** Keeps the files as they are as a workspace of the user's own, and goes there. */
  keep: () => Promise<void>;
  /** Goes back to the user's own workspace; what is here stays in this browser. */
  leave: () => void;
  /** Ends the room for everybody. */
  end: () => void;
  stop: () => void;
}>;
