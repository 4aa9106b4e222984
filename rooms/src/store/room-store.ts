import type { CopiesFrom } from '../../../src/room-protocol/asked.ts';
import type { EverybodyRole, Role } from '../../../src/room-protocol/roles.ts';

/** What is kept of a room, beside its documents. */
export type Room = Readonly<{
  id: string;
  name: string;
  everybody: EverybodyRole;
  /** The participant who made it. */
  leader: string;
  /** As `hashPassword` made it. */
  password: string | null;
  /** Whom all follow. */
  leading: string | null;
  copies: CopiesFrom | null;
  /** When it was last used, in milliseconds since 1970. */
  used: number;
}>;

/** What is kept of a participant. */
export type Participant = Readonly<{
  id: string;
  /** Null: that of everybody. */
  role: Role | null;
  /** Whether all may look into his copy. */
  shared: boolean;
}>;

/** Another one after each save that changed the document: who saves says which one he knows. */
export type DocumentVersion = number | string;

export type StoredDocument = Readonly<{ state: Uint8Array; version: DocumentVersion }>;

/** What became of a save. */
export type Saved =
  | Readonly<{ ok: true; version: DocumentVersion }>
  /** `changed`: another instance has saved since. `gone`: the room was deleted. */
  | Readonly<{ ok: false; why: 'changed' | 'gone' }>;

export type RoomChange = Partial<Pick<Room, 'everybody' | 'leading' | 'copies'>>;

/** Where rooms are kept. All instances of a server share one. */
export type RoomStore = Readonly<{
  createRoom: (room: Room) => Promise<void>;
  room: (id: string) => Promise<Room | null>;
  changeRoom: (id: string, change: RoomChange) => Promise<void>;
  /** Deletes the room with its participants and documents. False where there was none. */
  removeRoom: (id: string) => Promise<boolean>;
  markUsed: (id: string, at: number) => Promise<void>;
  /** The rooms that no one has used since. */
  idleRooms: (since: number) => Promise<readonly string[]>;

  /** Enters a participant into the list, unless he is in it, or it has `most`. */
  join: (room: string, participant: string, most: number) => Promise<'new' | 'known' | 'full'>;
  participant: (room: string, participant: string) => Promise<Participant | null>;
  /** Those whose role or copy differs from everybody's. */
  distinguished: (room: string) => Promise<readonly Participant[]>;
  changeParticipant: (
    room: string,
    participant: string,
    change: Partial<Omit<Participant, 'id'>>,
  ) => Promise<boolean>;

  document: (name: string) => Promise<StoredDocument | null>;
  /** Saves a document. `known` is the version that the state contains; null where there was none. */
  saveDocument: (
    room: string,
    name: string,
    state: Uint8Array,
    known: DocumentVersion | null,
  ) => Promise<Saved>;
  /** The bytes of all documents of a room. */
  bytesOf: (room: string) => Promise<number>;

  /** The key that grants are signed with: made once, the same for all instances. */
  signingKey: (fresh: Uint8Array) => Promise<Uint8Array>;
  /** Rejects where the store cannot be reached. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}>;
