import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { writeJoin } from '../../src/room-protocol/join.ts';
import { newId } from '../../src/room-protocol/room-names.ts';
import { anyUpdate } from './testing/any-update.ts';
import { until } from './testing/until.ts';
import { withRooms } from './testing/with-rooms.ts';
import {
  updateOf,
  writeFrame,
  writePresence,
  writeStateless,
  writeSync,
  writeToken,
} from './testing/write-frame.ts';

const { open } = withRooms();

/** Sends frames on a socket of its own, and waits until the server has closed it or answered a ping after them. */
function send(port: number, frames: readonly (Uint8Array | string)[]): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/rooms/ws`);
    socket.on('error', () => {
      // It closes, too.
    });
    socket.on('close', (code) => resolve(code));
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
      socket.ping();
    });
    socket.on('pong', () => {
      resolve('open');
      socket.terminate();
    });
  });
}

describe('whatever a participant sends', () => {
  it('the room goes on, and no one in it is harmed', async () => {
    const { port, id, leader, guest, reports } = await open(
      { limits: { document: 50_000 } },
      { everybody: 'edit' },
    );
    const ada = await guest().entered();
    leader.text.insert(0, 'kind: Gateway\n');
    await until('it is there', () => ada.text.length > 0);
    const join = (participant: string, grant?: string) =>
      writeToken(id, writeJoin({ participant, ...(grant === undefined ? {} : { grant }) }));
    const update = updateOf((doc) => doc.getText('file:b.yaml').insert(0, 'x'));
    const frames: readonly Uint8Array[] = [
      writeToken(id, '{}'),
      writeToken(newId(), writeJoin({ participant: newId() })),
      join(leader.participant),
      join(leader.participant, 'x.y'),
      writeSync(id, 0, Uint8Array.of(0)),
      writeSync(id, 2, update),
      writeSync(newId(), 2, update),
      writeSync(
        id,
        2,
        updateOf((doc) => doc.getArray('file:a.yaml').insert(0, [1])),
      ),
      writeSync(`${id}/copy/${ada.participant}`, 2, update),
      writePresence(id, { participant: leader.participant, name: 'Mallory' }, leader.doc.clientID),
      writePresence(id, { a: 'x'.repeat(5_000) }),
      writeStateless(id, '{"type":"end"}'),
      writeStateless(id, 'x'.repeat(9_000)),
      writeFrame(id, 3),
      writeFrame(id, 7),
      writeFrame(id, 6),
      new Uint8Array(200_000),
    ];
    const damaged = fc
      .tuple(
        fc.constantFrom(...frames.filter(({ length }) => length < 10_000)),
        fc.nat(),
        fc.nat(),
        fc.nat(255),
      )
      .map(([frame, cut, at, value]) => {
        const changed = frame.slice(0, 1 + (cut % frame.length));
        changed[at % changed.length] = value;
        return changed;
      });
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(...frames),
      damaged,
      anyUpdate.map((each) => writeSync(id, 2, each)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(hostile, { minLength: 1, maxLength: 12 }),
        async (joins, all) => {
          // Most of what is worth refusing is refused to who is in the room.
          await send(port, joins ? [join(newId()), ...all] : all);
        },
      ),
      { numRuns: 120, interruptAfterTimeLimit: 6_000 },
    );
    leader.text.insert(0, '# still here\n');
    await until('all have the same', () => ada.text.toString() === leader.text.toString());
    expect(ada.text.toString()).toContain('# still here');
    expect(ada.text.toString()).toContain('kind: Gateway');
    // What is no letter would count as one, and shift whatever is typed behind it.
    expect(ada.text.length).toBe(ada.text.toString().length);
    expect(ada.last('ending')).toBeUndefined();
    expect([...ada.sees().values()].map(({ name }) => name)).not.toContain('Mallory');
    const late = await guest().entered();
    expect(late.text.toString()).toBe(leader.text.toString());
    expect(reports).toEqual([]);
  });

  it.each<[string, Uint8Array | string, number]>([
    ['bytes of no protocol', Uint8Array.of(1, 2, 3), 4400],
    ['text', 'hello', 4400],
    ['more than a document', new Uint8Array(200_000), 1009],
  ])('the socket is closed that sends %s', async (_what, frame, code) => {
    const { port } = await open({ limits: { document: 1_000 } });
    expect(await send(port, [frame])).toBe(code);
  });

  it('who does not read is not waited for', async () => {
    const { port, id, leader, guest } = await open({
      limits: { document: 200_000 },
      socketLimits: { messagesPerSecond: 10_000, bytesPerSecond: 1e9, documents: 1 },
    });
    const ada = await guest().entered();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/rooms/ws`);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(writeToken(id, writeJoin({ participant: newId() })));
    await new Promise((resolve) => socket.once('message', resolve));
    socket.pause();
    // More than the system holds for both ends of a connection.
    let typed = 0;
    const typing = setInterval(() => {
      typed += 1;
      if (leader.text.length > 0) leader.text.delete(0, leader.text.length);
      leader.text.insert(0, 'x'.repeat(150_000));
    }, 5);
    await until('it is typed', () => typed > 150);
    clearInterval(typing);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    socket.resume();
    expect(await closed).toBe(1006);
    await until('the others have it', () => ada.text.toString() === leader.text.toString());
  });

  it('the log is not filled by it', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { port, id } = await open();
    for (let each = 0; each < 20; each += 1) {
      await send(port, [Uint8Array.of(each), writeToken(id, 'x')]);
      await send(port, [writeToken(id, 'x')]);
      await send(port, [writeToken(newId(), writeJoin({ participant: newId() }))]);
    }
    expect(logged).not.toHaveBeenCalled();
  });
});
