import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { EverybodyRole } from '../../room-protocol/roles.ts';
import { createMemoryRoom, idOf, LEADS } from '../../state/room/testing/memory-rooms.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { renderUi } from '../testing/render-ui.tsx';
import type { RoomActions } from '../../state/room/room-actions.ts';
import { RoomLayer } from './room-layer.tsx';
import { RoomsDialog } from './rooms-dialog.tsx';
import { StartRoomDialog } from './start-room-dialog.tsx';

const ROOM = idOf('workshop');
const FILES = { 'a.yaml': 'kind: A\n', 'b.yaml': 'kind: B\n' };

/** A room on a server: `show` has the window of one who is there, `join` only comes. */
function createRoom(setup: Partial<{ everybody: EverybodyRole; password: string }> = {}) {
  const server = createMemoryRoom({ room: ROOM, everybody: 'edit', ...setup });
  const { openSocket } = server;
  const show = async (name: string, password = '', fragment = `#room/${ROOM}`) => {
    const bench = await renderUi(<RoomLayer />, {}, { page: createTestPage(fragment), openSocket });
    const { room } = bench.workspace;
    if (!room) throw new Error('The page opened no room.');
    if (name !== '') {
      act(() => room.enter(name, password));
      await screen.findByRole('button', { name: 'Live' });
    }
    return { ...bench, room };
  };
  const join = async (name: string, fragment = `#room/${ROOM}`, password = '') => {
    const bench = await openWorkbench({}, { page: createTestPage(fragment), openSocket });
    const { room } = bench.workspace;
    if (!room) throw new Error('The page opened no room.');
    room.enter(name, password);
    await waitFor(() => expect(room.state.getState().connection.is).toBe('live'));
    return { ...bench, room, id: room.state.getState().me.participant };
  };
  return { server, show, join };
}

const bar = () => within(screen.getByRole('region', { name: 'Room' }));

describe('the door of a room', () => {
  test('asks for a name, then for the password, and says when it is another', async () => {
    const { show } = createRoom({ password: 'harbour' });
    const { user, room } = await show('');
    const door = () => within(screen.getByRole('dialog', { name: 'Enter the room' }));
    await user.click(door().getByRole('button', { name: 'Enter' }));
    expect(door().getByText('The others need a name to see.')).toBeTruthy();
    await user.type(door().getByRole('textbox', { name: 'Your name' }), 'Ben{Enter}');
    await user.type(await door().findByLabelText('Password'), 'port{Enter}');
    expect(await door().findByText('This is not the password of the room.')).toBeTruthy();
    await user.type(door().getByLabelText('Password'), 'harbour{Enter}');
    expect(await screen.findByRole('button', { name: 'Live' })).toBeTruthy();
    expect(room.state.getState().me.name).toBe('Ben');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('says why a participant is not let in, and leads back', async () => {
    const { show } = createRoom();
    const { user, room, page } = await show('', '', `#room/${idOf('other')}`);
    act(() => room.enter('Ben', ''));
    expect((await screen.findByRole('alert')).textContent).toBe('There is no such room, or it was ended.');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(page.fragment()).toBe('');
    expect(page.reloads()).toBe(1);
  });
});

describe('the bar of a room', () => {
  test('says how the room stands: live, offline with what that means, and ended', async () => {
    const { server, show } = createRoom();
    const { user, room } = await show('Lea', LEADS);
    expect(bar().getByText('You lead')).toBeTruthy();
    act(() => server.kill());
    const offline = await bar().findByRole('button', { name: /^Offline since \d/ });
    server.restart();
    await user.click(offline);
    expect(await bar().findByRole('button', { name: 'Live' })).toBeTruthy();
    act(() => room.end());
    expect(await screen.findByText(/^The room has ended\. This is its last state/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Keep as a workspace' })).toBeTruthy();
  });

  test('lets one follow, and go free with Escape or by doing something', async () => {
    const { show, join } = createRoom();
    const { user, room, state } = await show('Ben');
    const lea = await join('Lea', undefined, LEADS);
    await user.click(await bar().findByRole('button', { name: 'Show who is here: 2 people' }));
    await user.click(screen.getByRole('button', { name: 'Follow Lea' }));
    expect(await bar().findByText('You follow Lea')).toBeTruthy();
    await user.keyboard('{Tab}');
    expect(room.state.getState().following).toBe(lea.id);
    await user.keyboard('{Escape}');
    expect(room.state.getState().following).toBeNull();
    expect(state().announcement).toBe('You go your own way now.');
    lea.room.lead(true);
    expect(await bar().findByText('All follow Lea')).toBeTruthy();
    await user.click(document.body);
    await user.click(await bar().findByRole('button', { name: 'Follow Lea again' }));
    expect(room.state.getState().isFree).toBe(false);
    await user.click(bar().getByRole('button', { name: 'Go my own way' }));
    expect(room.state.getState().isFree).toBe(true);
  });

  test('gives who leads what he needs: all follow, copies, what everybody may, and the end', async () => {
    const { server, show } = createRoom();
    const { user, page } = await show('Lea', LEADS);
    await user.click(bar().getByRole('button', { name: 'All follow me' }));
    expect((await bar().findByRole('button', { name: 'Let all go' })).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await user.click(bar().getByRole('button', { name: 'Copies' }));
    await user.click(screen.getByRole('menuitem', { name: 'Everybody works in a copy of this workspace' }));
    await user.click(await bar().findByRole('button', { name: 'Bring all back' }));
    await user.click(bar().getByRole('button', { name: 'More about the room' }));
    await user.click(screen.getByRole('menuitem', { name: /^Suggest/ }));
    await user.click(bar().getByRole('button', { name: 'More about the room' }));
    await user.click(screen.getByRole('menuitem', { name: 'End the room …' }));
    await user.click(screen.getByRole('button', { name: 'End it' }));
    expect(server.asked.map(({ type }) => type)).toEqual([
      'lead',
      'copies',
      'copies',
      'bring-back',
      'everybody',
      'end',
    ]);
    expect(page.reloads()).toBe(0);
  });

  test('copies the link that others open', async () => {
    const { show } = createRoom();
    const { user, toast } = await show('Ben');
    await user.click(bar().getByRole('button', { name: 'More about the room' }));
    await user.click(screen.getByRole('menuitem', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(`https://gatehouse.test/#room/${ROOM}`);
    expect(toast()?.message).toBe('Copied the link of the room');
  });
});

describe('the people of a room', () => {
  test('are listed with what each may do, which who leads can change', async () => {
    const { show, join } = createRoom();
    const { user } = await show('Lea', LEADS);
    const ben = await join('Ben');
    ben.room.raiseHand(true);
    await user.click(await bar().findByRole('button', { name: 'Show who is here: 2 people' }));
    const dialog = within(screen.getByRole('dialog', { name: '2 people are here' }));
    expect(await dialog.findByText('Hands up: 1')).toBeTruthy();
    expect(dialog.getByText('Lea (you)')).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText('What Ben may do'), 'Look');
    expect(ben.room.state.getState().role).toBe('look');
    await user.type(dialog.getByRole('searchbox', { name: 'Search' }), 'zoe');
    expect(dialog.getByText('No one is called like that.')).toBeTruthy();
  });

  test('who work in copies can be looked at, and what they suggest is taken over as one step', async () => {
    const { show, join } = createRoom({ everybody: 'suggest' });
    const { user, page, actions, text, state } = await show('Lea', LEADS);
    act(
      () =>
        void actions.addFiles(
          Object.entries(FILES).map(([path, file]) => ({ path, text: file })),
          'Open',
        ),
    );
    const ben = await join('Ben', `#room/${ROOM}/copy`);
    await waitFor(() => expect(ben.documents.paths()).toEqual(['a.yaml', 'b.yaml']));
    await ben.type('kind: A', 'kind: Gateway', 'a.yaml');
    expect(ben.room.suggest()).toBe(true);
    await user.click(await bar().findByRole('button', { name: 'Show who is here: 2 people' }));
    await user.click(await screen.findByRole('button', { name: 'Review what Ben suggests' }));
    const review = within(screen.getByRole('dialog', { name: 'Ben suggests' }));
    expect(await review.findByText('kind: Gateway')).toBeTruthy();
    await user.click(review.getByRole('button', { name: 'Take over' }));
    expect(text('a.yaml')).toBe('kind: Gateway\n');
    expect(state().undo).toBe('Take over what Ben suggests');
    await user.click(bar().getByRole('button', { name: /^Show who is here/ }));
    await user.click(screen.getByRole('button', { name: 'Open the copy of Ben' }));
    expect(page.fragment()).toBe(`#room/${ROOM}/of/${ben.id}`);
  });
});

describe('a copy', () => {
  test('is shown to all by its owner, and by who leads, and no more when it is taken back', async () => {
    const { show, join } = createRoom();
    const lea = await join('Lea', undefined, LEADS);
    const { user, page, room } = await show('Ben');
    const cem = await join('Cem', `#room/${ROOM}/copy`);
    cem.room.shareCopy(cem.id, true);
    await user.click(await bar().findByRole('button', { name: 'Show who is here: 3 people' }));
    expect(await screen.findByText('All may look')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the copy of Cem' }));
    expect(page.fragment()).toBe(`#room/${ROOM}/of/${cem.id}`);
    lea.room.shareCopy(cem.id, false);
    await waitFor(() => expect(room.state.getState().shared).toEqual([]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Open the copy of Cem' })).toBeNull());
  });

  test('of another is left when it is not shared any more', async () => {
    const { show, join } = createRoom();
    const cem = await join('Cem', `#room/${ROOM}/copy`);
    cem.room.shareCopy(cem.id, true);
    const { page } = await show('Ben', '', `#room/${ROOM}/of/${cem.id}`);
    cem.room.shareCopy(cem.id, false);
    await waitFor(() => expect(page.fragment()).toBe(`#room/${ROOM}`));
  });

  test('of one’s own is shared from the menu of the room', async () => {
    const { show } = createRoom();
    const { user, room } = await show('Cem', '', `#room/${ROOM}/copy`);
    const more = bar().getByRole('button', { name: 'More about the room' });
    await user.click(more);
    await user.click(screen.getByRole('menuitem', { name: 'Let all look into my copy' }));
    await waitFor(() => expect(room.state.getState().shared).toHaveLength(1));
    expect(bar().getByText('All may look')).toBeTruthy();
    await user.click(more);
    await user.click(screen.getByRole('menuitem', { name: 'Let only who leads look into my copy' }));
    await waitFor(() => expect(room.state.getState().shared).toEqual([]));
  });
});

describe('the rooms of a browser', () => {
  const kept = (rooms: readonly (readonly [string, string])[]) => {
    const left = new Map(rooms);
    const opened: string[] = [];
    const actions: Partial<RoomActions> = {
      kept: () => [...left].map(([id, name]) => ({ id, name, role: 'edit', seen: 0, isOpen: false })),
      openKept: (id) => void opened.push(id),
      clearKept: (id) => void left.delete(id),
    };
    return { left, opened, actions: actions as RoomActions };
  };
  const showRooms = async (actions: RoomActions) => {
    const Opened = () => {
      const [isOpen, setOpen] = useState(false);
      return isOpen ? <RoomsDialog /> : <button onClick={() => setOpen(true)}>Open the list</button>;
    };
    const bench = await renderUi(<Opened />);
    vi.spyOn(bench.workspace.actions, 'rooms').mockResolvedValue(actions);
    await bench.user.click(screen.getByRole('button', { name: 'Open the list' }));
    return bench;
  };

  test('are opened, and cleared only when that was confirmed', async () => {
    const { left, opened, actions } = kept([
      ['a', 'Review'],
      ['b', ''],
    ]);
    const { user, state } = await showRooms(actions);
    await user.click(await screen.findByRole('button', { name: 'Open Review' }));
    expect(opened).toEqual(['a']);
    await user.click(
      screen.getByRole('button', { name: 'Delete what this browser has of A room without a name' }),
    );
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(left.size).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Delete what this browser has of Review' }));
    await user.click(screen.getByRole('button', { name: 'Delete from this browser' }));
    expect([...left.keys()]).toEqual(['b']);
    expect(screen.queryByText('Review')).toBeNull();
    expect(state().announcement).toBe('Deleted what this browser had of Review.');
  });

  test('are none before the first', async () => {
    await showRooms(kept([]).actions);
    expect(await screen.findByText('You were in no room with this browser yet.')).toBeTruthy();
  });
});

describe('starting a room', () => {
  test('says how to get a server where this address has none', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })),
    );
    await renderUi(<StartRoomDialog />, FILES);
    expect((await screen.findByRole('alert')).textContent).toContain('gatehouse rooms');
    expect(screen.getByRole('button', { name: 'Start the room' })).toHaveProperty('disabled', true);
    vi.unstubAllGlobals();
  });

  test('needs a name, and says when the workspace is too large', async () => {
    const offered = { protocol: 1, days: 30, largest: 4 };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(offered)));
    const { user } = await renderUi(<StartRoomDialog />, FILES);
    const start = screen.getByRole('button', { name: 'Start the room' });
    await waitFor(() => expect(start).toHaveProperty('disabled', false));
    await user.click(start);
    expect(screen.getByText('The others need a name to see.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Lea');
    await user.click(start);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This workspace has 0\.0 MB/);
    vi.unstubAllGlobals();
  });
});
