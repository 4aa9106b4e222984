/** What instances of one server say to each other. */
export type Notice =
  /** What is kept of the room has changed: read it again. */
  | Readonly<{ type: 'changed'; room: string }>
  /** Something to say to all in the room, as `writeSaid` wrote it. */
  | Readonly<{ type: 'relay'; room: string; said: string }>
  | Readonly<{ type: 'ended'; room: string; at: number }>
  /** This instance could not hear the others for a while: anything may have changed. */
  | Readonly<{ type: 'missed' }>;

export type Bus = Readonly<{
  /** Says it to all instances, this one included. Rejects where the others cannot be reached. */
  say: (notice: Notice) => Promise<void>;
  hear: (listener: (notice: Notice) => void) => void;
  ping: () => Promise<void>;
  close: () => void;
}>;

/** The bus of a server that is alone. */
export function createLocalBus(): Bus {
  const listeners: ((notice: Notice) => void)[] = [];
  return {
    say: async (notice) => listeners.forEach((listener) => listener(notice)),
    hear: (listener) => void listeners.push(listener),
    ping: async () => {},
    close: () => {},
  };
}
