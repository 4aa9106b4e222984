import type { WebSocket } from 'ws';
import { CLOSE_CODES } from '../../../src/room-protocol/refusals.ts';
import { createTokenBucket } from '../doors/token-bucket.ts';
import { type Frame, readFrame } from './read-frame.ts';

/** What one socket may send. */
export type SocketLimits = Readonly<{
  messagesPerSecond: number;
  bytesPerSecond: number;
  /** Documents that it may have open at the same time. */
  documents: number;
}>;

export const SOCKET_LIMITS: SocketLimits = {
  messagesPerSecond: 60,
  bytesPerSecond: 256 * 1024,
  documents: 64,
};

type Guarded = Readonly<{
  socket: Pick<WebSocket, 'pause' | 'resume' | 'close'>;
  /** Bytes of the largest frame: it passes without waiting. */
  largest: number;
  limits: SocketLimits;
  /** The milliseconds between two states of presence in a document, now. */
  presencePause: (address: string) => number;
  /** Hands a frame on. */
  pass: (data: Uint8Array) => void;
}>;

/**
 * Stands between a socket and what handles its frames. What comes too fast is not read until its time comes, so
 * nothing is lost and nothing piles up. Presence is held, and only the last of it passed on. A damaged frame
 * closes the socket.
 */
export function guardSocket({ socket, largest, limits, presencePause, pass }: Guarded) {
  const messages = createTokenBucket(limits.messagesPerSecond, 5 * limits.messagesPerSecond);
  const bytes = createTokenBucket(limits.bytesPerSecond, 2 * largest);
  const open = new Set<string>();
  const held = new Map<string, { data: Uint8Array; timer: NodeJS.Timeout }>();
  const sent = new Map<string, number>();
  let waiting: NodeJS.Timeout | null = null;
  let closed = false;

  const refuse = (code: number, reason: string) => {
    stop();
    // Who does not read never sees the other side close.
    socket.resume();
    socket.close(code, reason);
  };

  function stop() {
    closed = true;
    if (waiting) clearTimeout(waiting);
    for (const { timer } of held.values()) clearTimeout(timer);
    held.clear();
  }

  function passPresence(address: string, data: Uint8Array) {
    sent.set(address, performance.now());
    pass(data);
  }

  function holdPresence(address: string, data: Uint8Array) {
    const before = held.get(address);
    if (before) {
      before.data = data;
      return;
    }
    const wait = (sent.get(address) ?? -Infinity) + presencePause(address) - performance.now();
    if (wait <= 0) {
      passPresence(address, data);
      return;
    }
    const entry = {
      data,
      timer: setTimeout(() => {
        held.delete(address);
        passPresence(address, entry.data);
      }, wait),
    };
    held.set(address, entry);
  }

  function take({ address, kind }: Frame, data: Uint8Array) {
    if (kind === 'join') open.add(address);
    if (kind === 'close') open.delete(address);
    if (open.size > limits.documents) {
      refuse(CLOSE_CODES.full, 'server-full');
    } else if (kind === 'presence') {
      holdPresence(address, data);
    } else {
      pass(data);
    }
  }

  return {
    receive(data: Uint8Array) {
      if (closed) return;
      const wait = Math.max(messages.take(1), bytes.take(data.length));
      const frame = readFrame(data);
      if (!frame) {
        refuse(CLOSE_CODES.damaged, 'damaged');
        return;
      }
      take(frame, data);
      if (wait === 0 || waiting) return;
      socket.pause();
      waiting = setTimeout(() => {
        waiting = null;
        socket.resume();
      }, wait);
    },
    stop,
  };
}
