import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { EverybodyRole } from '../../room-protocol/roles.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { FILE, openWorkbench, type Workbench } from '../../testing/workbench.ts';
import type { OpenSocket } from './room-socket.ts';
import type { RoomSession } from './room-state.ts';
import { createMemoryRoom, idOf, LEADS } from './testing/memory-rooms.ts';

const ROOM = idOf('workshop');
const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec: {selector: {app: ${name}}, ports: [{port: 80}]}
`;

type Participant = Workbench & Readonly<{ room: RoomSession }>;

/** A room on a server, and those who come into it. */
function createRoom(setup: Partial<{ everybody: EverybodyRole; password: string }> = {}) {
  const server = createMemoryRoom({ room: ROOM, everybody: 'edit', ...setup });
  const join = async (name: string, password = '', fragment = `#room/${ROOM}`): Promise<Participant> => {
    const page = createTestPage(fragment);
    const bench = await openWorkbench({}, { page, openSocket: server.openSocket });
    const { room } = bench.workspace;
    if (!room) throw new Error('The page opened no room.');
    room.enter(name, password);
    await settle();
    return { ...bench, room };
  };
  return { server, join };
}

/** What is awaited answers at once; presence is said after a pause. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const soon = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 10 });

const names = ({ room }: Participant) => room.state.getState().people.map(({ name }) => name);
const connection = ({ room }: Participant) => room.state.getState().connection;

describe('a room', () => {
  test('shows what any participant changes to all', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    await ben.settled();
    expect(ben.text()).toBe(service('cart'));
    expect(ben.cards()).toEqual(['Service shop/cart']);
    await ben.type('cart', 'till');
    await lea.settled();
    expect(lea.text()).toContain('name: till');
    expect(lea.cards()).toEqual(['Service shop/till']);
  });

  test('undoes the steps of its own window, and nothing of others', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    await ben.type('port: 80', 'port: 81');
    await lea.type('name: cart', 'name: till');
    await ben.undo();
    expect(ben.text()).toContain('name: till');
    expect(ben.text()).toContain('port: 80');
    expect(ben.state().undo).toBeNull();
    await lea.undo();
    expect(ben.text()).toBe(service('cart'));
  });

  test('merges what was changed while the server was away', async () => {
    const { server, join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    server.kill();
    expect(connection(ben)).toMatchObject({ is: 'offline' });
    await ben.type('port: 80', 'port: 81');
    await lea.type('name: cart', 'name: till');
    expect(lea.text()).toContain('port: 80');
    server.restart();
    await settle();
    expect(connection(ben)).toEqual({ is: 'live' });
    expect(ben.text()).toBe(lea.text());
    expect(ben.text()).toContain('name: till');
    expect(ben.text()).toContain('port: 81');
    expect(ben.state().announcement).toContain('live again');
  });

  test('asks for the password, and says when it was another', async () => {
    const { join } = createRoom({ password: 'harbour' });
    const ben = await join('Ben');
    expect(connection(ben)).toEqual({ is: 'asking', password: true, wrong: false });
    ben.room.enter('Ben', 'port');
    await settle();
    expect(connection(ben)).toEqual({ is: 'asking', password: true, wrong: true });
    ben.room.enter('Ben', 'harbour');
    await settle();
    expect(connection(ben)).toEqual({ is: 'live' });
  });

  test('has an end, after which its last state can be read and kept', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    lea.room.end();
    await settle();
    expect(connection(ben)).toEqual({ is: 'ended' });
    expect(ben.text()).toBe(service('cart'));
    expect(ben.state().locks.whole).toContain('has ended');
  });

  test('that is not there is said to be not there', async () => {
    const { join } = createRoom();
    const lost = await join('Ben', '', `#room/${idOf('other')}`);
    expect(connection(lost)).toEqual({ is: 'refused', why: 'unknown-room' });
  });

  test.each(['grant-invalid', 'grant-expired', 'participant-taken'])(
    'that does not know the browser any more (%s) is entered as a participant new',
    async (reason) => {
      const page = createTestPage(`#room/${ROOM}`);
      const openSocket: OpenSocket = () => ({
        join({ onRefused }) {
          queueMicrotask(() => onRefused?.(reason));
          return { origin: {}, send: () => {}, resend: () => {}, leave: () => {} };
        },
        retry: () => {},
        stop: () => {},
      });
      const { room } = (await openWorkbench({}, { page, openSocket })).workspace;
      room?.enter('Ben', '');
      await settle();
      expect(room?.state.getState().connection).toEqual({ is: 'refused', why: reason });
      room?.retry();
      expect(page.reloads()).toBe(1);
    },
  );

  test('is not opened by half a link', async () => {
    const bench = await openWorkbench({}, { page: createTestPage('#room/abc') });
    expect(bench.workspace.room).toBeNull();
    expect(bench.banner('link')).toContain('no room');
    expect(bench.page.fragment()).toBe('');
  });
});

describe('roles', () => {
  test('who may only look changes nothing, whatever way', async () => {
    const { join } = createRoom({ everybody: 'look' });
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    await ben.settled();
    const before = ben.text();
    ben.actions.addFiles([{ path: 'b.yaml', text: service('b') }], 'Add');
    ben.actions.newFile('c.yaml');
    ben.actions.deleteFile(FILE);
    ben.actions.clear();
    await ben.run({ id: 'delete', args: { keys: [ben.keyOf('Service shop/cart')] } });
    ben.actions.place(new Map([[ben.keyOf('Service shop/cart'), { x: 1, y: 2 }]]));
    expect(ben.documents.paths()).toEqual([FILE]);
    expect(ben.text()).toBe(before);
    expect(ben.documents.places().size).toBe(0);
    expect(ben.toast()?.message).toContain('look');
    expect(() => ben.documents.edit('x', [], [FILE])).toThrow('look');
    // What he sees goes on.
    await lea.type('cart', 'till');
    expect(ben.text()).toContain('till');
  });

  test('are handed out by who leads', async () => {
    const { join } = createRoom({ everybody: 'look' });
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    expect(ben.state().locks.whole).toBeDefined();
    const { participant } = ben.room.state.getState().me;
    lea.room.giveRole(participant, 'edit');
    expect(ben.room.state.getState().role).toBe('edit');
    expect(lea.room.state.getState().roles[participant]).toBe('edit');
    expect(ben.state().locks.whole).toBeUndefined();
    expect(ben.toast()?.message).toContain('You may change the workspace now');
    await ben.type('cart', 'till');
    expect(lea.text()).toContain('till');
  });

  test('cannot be taken: the server refuses, and it is said', async () => {
    const { join } = createRoom({ everybody: 'look' });
    await join('Lea', LEADS);
    const ben = await join('Ben');
    ben.room.giveRole(ben.room.state.getState().me.participant, 'edit');
    expect(ben.room.state.getState().role).toBe('look');
    expect(ben.toast()?.message).toBe('Only who leads may do that.');
  });

  test('changes of a time when one might make them are not lost without a word', async () => {
    const { server, join } = createRoom({ everybody: 'edit' });
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    lea.room.letEverybody('look');
    const text = ben.documents.text(FILE);
    text?.insert(0, '# late\n');
    expect(ben.room.state.getState().hasUnsent).toBe(true);
    expect(server.docOf(ROOM).getText(`file:${FILE}`).toString()).toBe(service('cart'));
    lea.room.letEverybody('edit');
    expect(ben.room.state.getState().hasUnsent).toBe(false);
    expect(lea.text()).toContain('# late');
  });
});

describe('presence', () => {
  test('shows as many participants as there are colours in different ones', async () => {
    const { join } = createRoom();
    const all: Participant[] = [];
    for (const name of ['Ada', 'Ben', 'Cem', 'Dor', 'Eva']) all.push(await join(name, LEADS));
    const colors = ({ room }: Participant) => room.state.getState().people.map(({ color }) => color);
    await soon(() => {
      for (const one of all) expect(new Set(colors(one)).size).toBe(all.length);
    });
    const [ada] = all;
    if (!ada) throw new Error('No one is there.');
    expect(colors(ada)).toContain(ada.room.state.getState().me.color);
  });

  test('says who is there, and where', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    await soon(() => expect(names(lea)).toEqual(['Ben', 'Lea']));
    await ben.settled();
    await ben.select('Service shop/cart');
    ben.room.showCaret(FILE, { anchor: 3, head: 5 });
    ben.room.showPointer({ x: 10, y: 20 });
    await soon(() => {
      const [other] = lea.room.others();
      expect(other?.place.file).toBe(FILE);
      expect(other?.place.selection).toEqual([ben.keyOf('Service shop/cart')]);
      expect(other?.place.pointer).toEqual({ x: 10, y: 20 });
      expect(other && lea.room.caretOf(other)).toEqual({ anchor: 3, head: 5 });
    });
    // It stays in place while others type before it.
    lea.documents.text(FILE)?.insert(0, '# a\n');
    const [other] = lea.room.others();
    expect(other && lea.room.caretOf(other)).toEqual({ anchor: 7, head: 9 });
    ben.close();
    await soon(() => expect(names(lea)).toEqual(['Lea']));
  });

  test('announces who comes and goes, summed up', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 20 });
    onTestFinished(() => void vi.useRealTimers());
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await vi.advanceTimersByTimeAsync(5000);
    const words = lea.state().announcement;
    const crowd = [];
    for (const name of ['Ben', 'Cem', 'Dana', 'Eli']) crowd.push(await join(name));
    await vi.advanceTimersByTimeAsync(5000);
    expect(words).not.toContain('came');
    expect(lea.state().announcement).toBe('4 people came.');
    crowd[0]?.close();
    crowd[1]?.close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(lea.state().announcement).toBe('Ben and Cem left.');
  });
});

describe('following', () => {
  test('shows file, selection, request and view of a participant, until one goes free', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open({ 'a.yaml': service('a'), 'b.yaml': service('b') });
    const ben = await join('Ben');
    await ben.settled();
    const views: unknown[] = [];
    ben.room.onView((view) => views.push(view));
    ben.room.follow(lea.room.state.getState().me.participant);
    lea.state().openFile('b.yaml');
    await lea.select('Service shop/b');
    lea.room.showView({ x: 1, y: 2, zoom: 0.5 });
    await soon(() => {
      expect(ben.state().activeFile).toBe('b.yaml');
      expect(ben.selected()).toEqual(['Service shop/b']);
      expect(views).toEqual([{ x: 1, y: 2, zoom: 0.5 }]);
    });
    await lea.send('http://b.shop/');
    await soon(() => expect(ben.state().draft.url).toBe('http://b.shop/'));
    ben.room.goFree();
    lea.state().openFile('a.yaml');
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(ben.state().activeFile).toBe('b.yaml');
  });

  test('is for all where a participant leads; each may go his own way, and come back', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open({ 'a.yaml': service('a'), 'b.yaml': service('b') });
    const ben = await join('Ben');
    await soon(() => expect(names(ben)).toContain('Lea'));
    lea.room.lead(true);
    expect(ben.room.state.getState().leading).toBe(lea.room.state.getState().me.participant);
    expect(ben.state().announcement).toContain('All follow Lea');
    lea.state().openFile('b.yaml');
    await soon(() => expect(ben.state().activeFile).toBe('b.yaml'));
    ben.room.goFree();
    expect(ben.room.state.getState().isFree).toBe(true);
    lea.state().openFile('a.yaml');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(ben.state().activeFile).toBe('b.yaml');
    ben.room.followLeader();
    expect(ben.state().activeFile).toBe('a.yaml');
    lea.room.lead(false);
    expect(ben.room.state.getState().leading).toBeNull();
  });
});

describe('copies', () => {
  test('send everybody but the leader to one of his own, and back', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    await lea.open(service('cart'));
    const ben = await join('Ben');
    lea.room.startCopies('workspace');
    expect(ben.page.fragment()).toBe(`#room/${ROOM}/copy`);
    expect(ben.page.reloads()).toBe(1);
    expect(lea.page.reloads()).toBe(0);
    const copy = await join('Ben', '', `#room/${ROOM}/copy`);
    await soon(() => expect(copy.text()).toBe(service('cart')));
    await copy.settled();
    await copy.type('cart', 'till');
    expect(lea.text()).toBe(service('cart'));
    const whose = copy.room.state.getState().me.participant;
    const opened = await join('Lea', LEADS, `#room/${ROOM}/of/${whose}`);
    await soon(() => expect(opened.text()).toContain('till'));
    expect(opened.state().locks.whole).toContain('another participant’s copy');
    lea.room.bringBack();
    // Who leads comes back, too, from where he looked on.
    for (const { page } of [copy, opened]) expect(page.fragment()).toBe(`#room/${ROOM}`);
  });

  test('lead to a lesson of the leader’s choice', async () => {
    const { join } = createRoom();
    const lea = await join('Lea', LEADS);
    const ben = await join('Ben');
    lea.room.startCopies({ lesson: 'museum/gate' });
    expect(ben.page.fragment()).toBe(`#room/${ROOM}/copy/lesson/museum/gate`);
  });

  test('hold suggestions, which the leader takes over as one step', async () => {
    const { join } = createRoom({ everybody: 'suggest' });
    const lea = await join('Lea', LEADS);
    await lea.open({ 'a.yaml': service('a'), 'b.yaml': service('b') });
    const ben = await join('Ben', '', `#room/${ROOM}/copy`);
    await soon(() => expect(ben.documents.paths()).toEqual(['a.yaml', 'b.yaml']));
    expect(ben.room.suggest()).toBe(false);
    await ben.type('port: 80', 'port: 8080', 'a.yaml');
    ben.actions.deleteFile('b.yaml');
    expect(ben.room.suggest()).toBe(true);
    const whose = ben.room.state.getState().me.participant;
    await soon(() =>
      expect(lea.room.state.getState().people.find(({ name }) => name === 'Ben')?.hand).toBe(true),
    );
    await lea.type('name: a', 'name: till', 'a.yaml');
    const reviewed = await lea.room.suggestionOf(whose);
    expect(reviewed?.conflicts).toEqual(['a.yaml']);
    if (!reviewed) throw new Error('There is no suggestion.');
    lea.room.take(reviewed, 'Ben');
    expect(lea.documents.paths()).toEqual(['a.yaml']);
    expect(lea.text('a.yaml')).toContain('port: 8080');
    expect(lea.state().undo).toBe('Take over what Ben suggests');
    await lea.undo();
    expect(lea.documents.paths()).toEqual(['a.yaml', 'b.yaml']);
    expect(lea.text('a.yaml')).toContain('name: till');
    expect(await lea.room.suggestionOf(lea.room.state.getState().me.participant)).toBeNull();
  });
});
