/** Why the server does not let a visitor in, or does not do what was asked. */
export const REFUSALS = [
  /** The message is not one of this protocol. */
  'damaged',
  /** There is no such room, or none any more. */
  'unknown-room',
  'password-needed',
  'password-wrong',
  /** Wrong passwords, or new rooms, came too often from this address. */
  'too-many-tries',
  /** The grant is not one of this room and participant. */
  'grant-invalid',
  'grant-expired',
  /** The id of the participant is taken: whoever has it also has its grant. */
  'participant-taken',
  /** The room has as many participants, or as much text, as it takes. */
  'room-full',
  /** The server has as many connections as it takes, or as many from this address. */
  'server-full',
  /** The copy is a participant else's, and not shared. */
  'not-shared',
  /** Only who leads may do this. */
  'not-lead',
  /** The request came from a page of another origin. */
  'wrong-origin',
  /** The store could not be read or written. */
  'store-failed',
] as const;

export type Refusal = (typeof REFUSALS)[number];

export const isRefusal = (value: unknown): value is Refusal => REFUSALS.some((reason) => reason === value);

/** The codes with which the server closes a WebSocket. */
export const CLOSE_CODES = {
  /** The server stops, or starts anew: come again. */
  restart: 1012,
  /** A message that no page sends. */
  damaged: 4400,
  /** The server, the room or the address has as many connections as it may. */
  full: 4429,
  /** The room has ended. */
  ended: 4410,
} as const;
