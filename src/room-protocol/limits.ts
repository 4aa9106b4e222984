/** What server and page hold messages to. */
export const LIMITS = {
  /** Characters of the name of a participant or a room. */
  name: 60,
  /** Characters of a password. */
  password: 200,
  /** Characters of the message with which a document is opened. */
  join: 2_000,
  /** Characters of a stateless message. */
  message: 8_000,
  /** Bytes of what one participant shows of himself. */
  presence: 4_096,
  /** States of presence that one participant sends in a second, at most. */
  presencePerSecond: 20,
  /** States of presence that a whole room sends in a second, at most: the more participants, the fewer each. */
  presencePerSecondOfRoom: 600,
} as const;

/**
 * The milliseconds between two states of presence of one participant. The server holds what comes sooner until then,
 * and passes only the last of it on.
 *
 * @param participants how many are in the room
 */
export function presencePause(participants: number): number {
  const each = LIMITS.presencePerSecondOfRoom / Math.max(1, participants);
  return Math.round(1000 / Math.min(LIMITS.presencePerSecond, Math.max(1, each)));
}
