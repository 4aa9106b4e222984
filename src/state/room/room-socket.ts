import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** How a document stands to the server. */
export type Joined = Readonly<{
  /** What is the origin of changes that came from others. */
  origin: object;
  /** Sends one of the messages of `room-protocol`, as text. */
  send: (message: string) => void;
  /** Sends what the server does not have: with a role that did not write before. */
  resend: () => void;
  leave: () => void;
}>;

export type Joining = Readonly<{
  name: string;
  doc: Y.Doc;
  awareness: Awareness | null;
  /** The document has all that the server has. */
  onSynced?: () => void;
  onMessage?: (message: string) => void;
  /** The server does not let the page in, by a word of the protocol. */
  onRefused?: (reason: string) => void;
  /** Whether there are changes that the server has not confirmed. */
  onUnsent?: (unsent: boolean) => void;
}>;

/** The connection of a page to the server of a room: one for all documents of it. */
export type RoomSocket = Readonly<{
  join: (joining: Joining) => Joined;
  /** Tries again at once. */
  retry: () => void;
  stop: () => void;
}>;

/** Opens the connection; a test brings another one. */
export type OpenSocket = (
  setup: Readonly<{
    url: string;
    /** What authenticates the user, as JSON. */
    token: () => string;
    /** @param code with which the server closed it; null when it opened */
    onConnection: (code: number | null) => void;
  }>,
) => RoomSocket;
