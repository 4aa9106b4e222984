import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { writeJoin } from '../../src/room-protocol/join.ts';
import { presencePause } from '../../src/room-protocol/limits.ts';
import { newId } from '../../src/room-protocol/room-names.ts';
import { readSaid } from '../../src/room-protocol/said.ts';
import { writeFrame, writeSync, writeToken } from '../src/testing/write-frame.ts';
import * as encoding from 'lib0/encoding';
import type { Latencies } from './latencies.ts';

export type LoadParticipant = Readonly<{
  text: () => string;
  /** Everything that was typed here. */
  typed: readonly string[];
  isIn: () => boolean;
  type: () => void;
  move: () => void;
  leave: () => void;
}>;

type Setting = Readonly<{
  /** Where to connect, now: it may be elsewhere after a connection broke. */
  port: () => number;
  room: string;
  index: number;
  latencies: Latencies;
  /** Whether what others show of themselves is read, and not only received. */
  watches: boolean;
}>;

const AGAIN_MS = 300;
const KEY = /\d+\.\d+;/g;

/**
 * A participant without a page: as much of a client as makes the traffic of one, so that hundreds fit into one process.
 */
export function createParticipant({ port, room, index, latencies, watches }: Setting): LoadParticipant {
  const doc = new Y.Doc();
  const text = doc.getText('file:load.yaml');
  const awareness = new Awareness(doc);
  const participant = newId();
  const typed: string[] = [];
  let grant: string | undefined;
  let socket: WebSocket | null = null;
  let isIn = false;
  let left = false;

  text.observe((event, transaction) => {
    if (transaction.local) return;
    for (const { insert } of event.delta)
      if (typeof insert === 'string') for (const [name] of insert.matchAll(KEY)) latencies.arrived(name);
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server' && isIn) send(writeSync(room, 2, update));
  });

  const send = (frame: Uint8Array) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(frame);
  };

  function receive(data: Uint8Array) {
    const decoder = decoding.createDecoder(data);
    decoding.readVarString(decoder);
    switch (decoding.readVarUint(decoder)) {
      case 0:
      case 4:
        sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
        break;
      case 1:
        if (watches) applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server');
        break;
      case 5: {
        const said = readSaid(decoding.readVarString(decoder));
        if (said?.type === 'role') ({ grant } = said);
        break;
      }
      default:
    }
  }

  function sync(step: number, payload: Uint8Array) {
    if (step === 0) {
      send(writeSync(room, 1, Y.encodeStateAsUpdate(doc, payload)));
      isIn = true;
    } else {
      Y.applyUpdate(doc, payload, 'server');
    }
  }

  function connect() {
    if (left) return;
    const opened = new WebSocket(`ws://127.0.0.1:${port()}/rooms/ws`, { perMessageDeflate: false });
    socket = opened;
    opened.on('open', () => {
      send(writeToken(room, writeJoin({ participant, ...(grant === undefined ? {} : { grant }) })));
      send(writeSync(room, 0, Y.encodeStateVector(doc)));
    });
    opened.on('message', (data: Buffer) => receive(data));
    opened.on('error', () => {
      // It closes, too.
    });
    opened.on('close', () => {
      isIn = false;
      setTimeout(connect, AGAIN_MS + Math.random() * AGAIN_MS);
    });
  }
  connect();

  return {
    text: () => text.toString(),
    typed,
    isIn: () => isIn,
    type() {
      const name = latencies.struck(index);
      typed.push(name);
      text.insert(Math.random() < 0.5 ? 0 : text.length, name);
    },
    move() {
      awareness.setLocalState({
        participant,
        name: `Participant ${index}`,
        color: '#336699',
        place: { document: room, pointer: { x: Math.random() * 1000, y: Math.random() * 1000 } },
      });
      const update = encodeAwarenessUpdate(awareness, [doc.clientID]);
      send(writeFrame(room, 1, (encoder) => encoding.writeVarUint8Array(encoder, update)));
    },
    leave() {
      left = true;
      socket?.terminate();
      awareness.destroy();
      doc.destroy();
    },
  };
}

/** Has all type and move for a while, each at a time of his own. Rejects where they do not get in. */
export async function typeAndMove(
  all: readonly LoadParticipant[],
  inRoom: number,
  seconds: number,
  keysPerSecond: number,
) {
  const timers = all.flatMap((one) => {
    const every = (ms: number, act: () => void) => {
      const start = Math.random() * ms;
      const timers: NodeJS.Timeout[] = [];
      timers.push(setTimeout(() => timers.push(setInterval(act, ms)), start));
      return timers;
    };
    return [every(1000 / keysPerSecond, one.type), every(presencePause(inRoom), one.move)];
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  for (const timer of timers.flat()) clearTimeout(timer);
}
