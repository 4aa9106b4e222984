import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../../src/room-protocol/room-names.ts';
import { createGrants } from '../doors/grants.ts';
import { until } from '../testing/until.ts';
import { withRooms } from '../testing/with-rooms.ts';

const { open } = withRooms();

/** Long enough for something to arrive that must not. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('a room', () => {
  it('shares a document between all in it', async () => {
    const { leader, guest, reports } = await open();
    const ada = await guest().entered();
    leader.text.insert(0, 'kind: Gateway\n');
    await until('the guest has it', () => ada.text.toString() === 'kind: Gateway\n');
    ada.text.insert(0, '# mine\n');
    await until('the leader has it', () => leader.text.toString().startsWith('# mine'));
    expect(leader.role).toBe('lead');
    expect(ada.role).toBe('edit');
    expect(ada.room).toEqual({
      name: '',
      everybody: 'edit',
      leader: leader.participant,
      leading: null,
      copies: null,
      shared: [],
      roles: { [leader.participant]: 'lead' },
    });
    expect(reports).toEqual([]);
  });
});

describe('who looks', () => {
  it('changes nothing, whatever his page sends', async () => {
    const { leader, guest } = await open({}, { everybody: 'look' });
    leader.text.insert(0, 'a');
    const ada = await guest().entered();
    ada.text.insert(0, 'mine');
    ada.shared.forceSync();
    await aWhile();
    expect(leader.text.toString()).toBe('a');
    expect(ada.shared.authorizedScope).toBe('readonly');
  });

  it('may edit once he is given the role, on all that he has open, and not any more once it is taken', async () => {
    const { leader, guest } = await open({}, { everybody: 'look' });
    const ada = await guest().entered();
    leader.ask({ type: 'give-role', participant: ada.participant, role: 'edit' });
    await until('she has it', () => ada.role === 'edit');
    ada.text.insert(0, 'mine');
    await until('the leader has it', () => leader.text.toString() === 'mine');
    leader.ask({ type: 'give-role', participant: ada.participant, role: 'suggest' });
    await until('it is taken', () => ada.role === 'suggest');
    ada.text.insert(0, 'not ');
    await aWhile();
    expect(leader.text.toString()).toBe('mine');
    expect(leader.room?.roles[ada.participant]).toBe('suggest');
  });

  it('has the role of everybody, as it changes', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    leader.ask({ type: 'everybody', role: 'look' });
    await until('she looks', () => ada.role === 'look' && ada.room?.everybody === 'look');
    ada.text.insert(0, 'x');
    await aWhile();
    expect(leader.text.toString()).toBe('');
    expect(leader.role).toBe('lead');
  });

  it('gets nothing back by a grant of before', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    const grant = ada.grant!;
    leader.ask({ type: 'give-role', participant: ada.participant, role: 'look' });
    await until('it is taken', () => ada.role === 'look');
    const again = await guest({ participant: ada.participant, grant }).entered();
    expect(again.role).toBe('look');
  });
});

describe('who leads', () => {
  it('is the only one who is obeyed', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    for (const asked of [
      { type: 'everybody', role: 'look' },
      { type: 'give-role', participant: ada.participant, role: 'lead' },
      { type: 'end' },
      { type: 'bring-back' },
    ] as const) {
      ada.said.length = 0;
      ada.ask(asked);
      await until('she is refused', () => ada.last('refused')?.reason === 'not-lead');
    }
    expect(leader.room?.everybody).toBe('edit');
  });

  it('can make another lead, who cannot take it from him', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    leader.ask({ type: 'give-role', participant: ada.participant, role: 'lead' });
    await until('she leads', () => ada.role === 'lead');
    ada.ask({ type: 'give-role', participant: leader.participant, role: 'look' });
    await until('she is refused', () => ada.last('refused')?.reason === 'not-lead');
    ada.ask({ type: 'give-role', participant: newId(), role: 'look' });
    await until('no one is there', () => ada.last('refused')?.reason === 'damaged');
    ada.ask({ type: 'everybody', role: 'suggest' });
    await until('she is obeyed', () => leader.room?.everybody === 'suggest');
    expect(leader.role).toBe('lead');
  });

  it('takes all with him, and whoever comes later knows', async () => {
    const { id, leader, guest } = await open();
    const ada = await guest().entered();
    const view = { document: id, file: 'a.yaml', view: { x: 1, y: 2, zoom: 1 } };
    leader.ask({ type: 'lead', view });
    await until('she follows', () => ada.room?.leading === leader.participant);
    expect(ada.last('lead')).toEqual({ type: 'lead', participant: leader.participant, view });
    const bo = await guest().entered();
    expect(bo.room?.leading).toBe(leader.participant);
    leader.ask({ type: 'bring-back' });
    await until('all come back', () => bo.last('bring-back') !== undefined);
    leader.ask({ type: 'lead', view: null });
    await until('all are free', () => bo.room?.leading === null && ada.last('lead')?.view === null);
  });

  it('is not disturbed by what is damaged', async () => {
    const { leader, reports } = await open();
    for (const text of ['', '{', '{"type":"everybody","role":"root"}', '{"type":"unknown"}'])
      leader.shared.sendStateless(text);
    leader.ask({ type: 'everybody', role: 'look' });
    await until('he is obeyed', () => leader.room?.everybody === 'look');
    expect(leader.last('refused')).toBeUndefined();
    expect(reports).toEqual([]);
  });
});

describe('a copy', () => {
  it('is written by its owner, whatever he may do in the room, and read by who leads', async () => {
    const { leader, guest } = await open({}, { everybody: 'look' });
    const ada = await guest().entered();
    leader.ask({ type: 'copies', from: { lesson: 'museum/1' } });
    await until('she is informed', () => ada.room?.copies !== null);
    expect(ada.room?.copies).toEqual({ lesson: 'museum/1' });
    const copy = ada.openCopy();
    await until('it is open', () => copy.provider.synced);
    copy.text.insert(0, 'mine');
    const seen = leader.openCopy(ada.participant);
    await until('the leader sees it', () => seen.text.toString() === 'mine');
    seen.text.insert(0, 'his ');
    await aWhile();
    expect(copy.text.toString()).toBe('mine');
  });

  it('is for no one else, unless it is shared', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    const bo = await guest().entered();
    const copy = ada.openCopy();
    copy.text.insert(0, 'mine');
    await until('it is open', () => copy.provider.synced);
    bo.openCopy(ada.participant);
    await until('he is refused', () => bo.refusal === 'not-shared');
    leader.ask({ type: 'share-copy', participant: ada.participant, shared: true });
    await until('it is shared', () => bo.room?.shared[0] === ada.participant);
    const seen = bo.openCopy(ada.participant);
    await until('he sees it', () => seen.text.toString() === 'mine');
    seen.text.insert(0, 'his ');
    leader.ask({ type: 'share-copy', participant: ada.participant, shared: false });
    await until('it is closed', () => bo.closed.includes('not-shared'));
    expect(copy.text.toString()).toBe('mine');
  });

  it('is shared by its owner, too, and by no other who does not lead', async () => {
    const { guest } = await open();
    const ada = await guest().entered();
    const bo = await guest().entered();
    ada.openCopy().text.insert(0, 'mine');
    bo.ask({ type: 'share-copy', participant: ada.participant, shared: true });
    await until('he is refused', () => bo.said.some(({ type }) => type === 'refused'));
    expect(bo.room?.shared).toEqual([]);
    ada.ask({ type: 'share-copy', participant: ada.participant, shared: true });
    await until('it is shared', () => bo.room?.shared[0] === ada.participant);
    ada.ask({ type: 'give-role', participant: ada.participant, role: 'lead' });
    await until('she is refused', () => ada.said.some(({ type }) => type === 'refused'));
  });

  it('is not opened by who is not in the room', async () => {
    const { guest } = await open();
    const ada = guest();
    ada.openCopy();
    await until('she is refused', () => ada.refusal === 'grant-invalid');
  });
});

describe('presence', () => {
  it('is what each shows of himself', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    ada.show({ name: 'Ada' });
    await until('the leader sees her', () => leader.sees().get(ada.participant)?.name === 'Ada');
    ada.leave();
    await until('she is gone', () => !leader.sees().has(ada.participant));
  });

  it('is no one else’s', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    leader.show({ name: 'Leader' });
    await until('she sees him', () => ada.sees().has(leader.participant));
    ada.show({ participant: leader.participant, name: 'Mallory' });
    // Under the client id of another, too.
    ada.shared.awareness?.states.set(leader.doc.clientID, {
      participant: ada.participant,
      name: 'Mallory',
      color: '#000000',
      place: {},
    });
    await aWhile();
    expect([...ada.sees().values()].length).toBeGreaterThan(0);
    expect([...leader.sees().keys()]).toEqual([]);
  });

  it('is passed on without what does not belong there, and not at all where it is damaged', async () => {
    const { leader, guest } = await open();
    const ada = await guest().entered();
    ada.show({ name: 'Ada', html: '<b>' } as object);
    await until('the leader sees her', () => leader.sees().has(ada.participant));
    expect(leader.sees().get(ada.participant)).not.toHaveProperty('html');
    ada.show({ name: 'x'.repeat(100) });
    await aWhile();
    expect(leader.sees().get(ada.participant)?.name).toBe('Ada');
  });
});

describe('a grant', () => {
  it.each([
    [
      'of another key',
      (room: string, participant: string) =>
        createGrants(new Uint8Array(32)).sign({ room, participant, role: 'lead', expires: Date.now() + 1e6 }),
    ],
    ['that is none', () => 'x.y'],
  ])('%s lets no one in', async (_what, forge) => {
    const { id, leader, guest } = await open();
    const mallory = guest({ participant: leader.participant, grant: forge(id, leader.participant) });
    await until('he is refused', () => mallory.refusal === 'grant-invalid');
  });

  it('is for its room and its participant alone', async () => {
    const one = await open();
    const ada = await one.guest().entered();
    const mallory = one.guest({ grant: ada.grant! });
    await until('he is refused', () => mallory.refusal === 'grant-invalid');
  });

  it.each([
    ['back', -1],
    ['on', 1],
  ])('is good when the clock of the server was set %s by an hour', async (_what, hours) => {
    const { guest } = await open();
    const ada = await guest().entered();
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now + hours * 3_600_000);
    const again = await guest({ participant: ada.participant, grant: ada.grant! }).entered();
    clock.mockRestore();
    expect([again.refusal, again.role]).toEqual([null, 'edit']);
  });

  it('is all that shows who a participant is', async () => {
    const { leader, guest } = await open();
    const mallory = guest({ participant: leader.participant });
    await until('he is refused', () => mallory.refusal === 'participant-taken');
  });
});
