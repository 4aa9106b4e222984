/** What a server takes. */
export type ServerLimits = Readonly<{
  /** Connections to this instance. */
  connections: number;
  /** Connections from one address. A class behind one address is many. */
  connectionsOfAddress: number;
  /** Connections in one room, to this instance. */
  connectionsOfRoom: number;
  /** Participants that a room takes, ever. */
  participants: number;
  /** Bytes of a document. */
  document: number;
  /** Bytes of all documents of a room. */
  room: number;
  /** Rooms that one address makes in an hour. */
  roomsPerHour: number;
  /** Wrong passwords of one room and address in ten minutes; ten times as many of one room from all. */
  passwords: number;
  /** Days of rest after which a room is deleted. */
  days: number;
}>;

export const DEFAULT_LIMITS: ServerLimits = {
  connections: 5_000,
  connectionsOfAddress: 500,
  connectionsOfRoom: 300,
  participants: 1_000,
  document: 4 * 1024 * 1024,
  room: 128 * 1024 * 1024,
  roomsPerHour: 30,
  passwords: 50,
  days: 30,
};
