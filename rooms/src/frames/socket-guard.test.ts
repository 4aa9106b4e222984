import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFrame, writePresence, writeStateless, writeToken } from '../testing/write-frame.ts';
import { guardSocket } from './socket-guard.ts';

const ROOM = 'a'.repeat(26);

function guarded({ messagesPerSecond = 10, bytesPerSecond = 1e6, documents = 3, largest = 1e6 } = {}) {
  const happened: string[] = [];
  const passed: Uint8Array[] = [];
  const guard = guardSocket({
    socket: {
      pause: () => happened.push('pause'),
      resume: () => happened.push('resume'),
      close: (code?: number, reason?: unknown) => happened.push(`close ${code} ${String(reason)}`),
    },
    largest,
    limits: { messagesPerSecond, bytesPerSecond, documents },
    presencePause: () => 50,
    pass: (data) => passed.push(data),
  });
  return { guard, happened, passed };
}

describe('the guard of a socket', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const message = writeStateless(ROOM, '{}');

  it('passes on what comes in good time', () => {
    const { guard, happened, passed } = guarded();
    for (let each = 0; each < 50; each += 1) guard.receive(message);
    expect(passed.length).toBe(50);
    expect(happened).toEqual([]);
  });

  it('does not read on while a participant sends too fast, and loses nothing', () => {
    const { guard, happened, passed } = guarded();
    for (let each = 0; each < 52; each += 1) guard.receive(message);
    expect(passed.length).toBe(52);
    expect(happened).toEqual(['pause']);
    vi.advanceTimersByTime(99);
    expect(happened).toEqual(['pause']);
    vi.advanceTimersByTime(1);
    expect(happened).toEqual(['pause', 'resume']);
  });

  it('counts bytes as well as messages', () => {
    const { guard, happened } = guarded({ bytesPerSecond: 100, largest: 50 });
    guard.receive(writeStateless(ROOM, 'x'.repeat(200)));
    expect(happened).toEqual(['pause']);
  });

  it('closes at a damaged frame, and passes nothing on after it', () => {
    const { guard, happened, passed } = guarded();
    guard.receive(Uint8Array.of(1, 2, 3));
    guard.receive(message);
    expect(happened).toEqual(['resume', 'close 4400 damaged']);
    expect(passed).toEqual([]);
  });

  it('has as many documents open as are allowed', () => {
    const { guard, happened } = guarded({ documents: 1 });
    guard.receive(writeToken(ROOM, '{}'));
    guard.receive(writeFrame(ROOM, 7));
    guard.receive(writeToken(`${ROOM}/copy/${ROOM}`, '{}'));
    expect(happened).toEqual([]);
    guard.receive(writeToken(ROOM, '{}'));
    expect(happened).toEqual(['resume', 'close 4429 server-full']);
  });

  it('passes on the last state of presence that came before its time', () => {
    const { guard, passed } = guarded();
    const states = [1, 2, 3, 4].map((x) => writePresence(ROOM, { x }));
    for (const state of states) guard.receive(state);
    expect(passed).toEqual([states[0]]);
    vi.advanceTimersByTime(50);
    expect(passed).toEqual([states[0], states[3]]);
    guard.receive(states[1]!);
    expect(passed.length).toBe(2);
    vi.advanceTimersByTime(50);
    expect(passed[2]).toBe(states[1]);
  });

  it('passes nothing on once it was stopped', () => {
    const { guard, passed } = guarded();
    guard.receive(writePresence(ROOM, { x: 1 }));
    guard.receive(writePresence(ROOM, { x: 2 }));
    guard.stop();
    vi.advanceTimersByTime(1_000);
    guard.receive(message);
    expect(passed.length).toBe(1);
  });
});
