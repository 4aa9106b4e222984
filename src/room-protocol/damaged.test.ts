import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, readAsked, writeAsked } from './asked.ts';
import { readCreatedRoom, readCreateRoom, readRoomsOffered } from './create-room.ts';
import { grantContents } from './grant.ts';
import { readJoin, writeJoin } from './join.ts';
import { LIMITS, presencePause } from './limits.ts';
import { readPresence } from './presence.ts';
import { readSaid, type Said, writeSaid } from './said.ts';

const ROOM = 'a'.repeat(26);
const ADA = 'b'.repeat(26);
const BO = 'c'.repeat(26);
const grant = `${btoa(JSON.stringify({ room: ROOM, participant: ADA, role: 'edit', expires: 5 })).replace(/=+$/, '')}.x`;

const presence = {
  participant: ADA,
  name: 'Ada',
  color: '#336699',
  place: {
    document: ROOM,
    file: 'gateway.yaml',
    caret: { anchor: 'AQID', head: 'AQIE' },
    selection: ['Gateway/shop'],
    pointer: { x: 1.5, y: -2 },
    view: { x: 0, y: 0, zoom: 0.5 },
    request: { method: 'GET', url: 'https://shop.example.com/cart' },
  },
  progress: { lesson: 'museum/1', step: 2, met: 1, of: 3 },
  hand: true,
};

const asked: readonly Asked[] = [
  { type: 'give-role', participant: ADA, role: 'suggest' },
  { type: 'everybody', role: 'look' },
  { type: 'lead', view: presence.place },
  { type: 'lead', view: null },
  { type: 'bring-back' },
  { type: 'copies', from: 'workspace' },
  { type: 'copies', from: { lesson: 'museum/1' } },
  { type: 'copies', from: null },
  { type: 'share-copy', participant: ADA, shared: true },
  { type: 'end' },
];

const said: readonly Said[] = [
  { type: 'role', role: 'edit', grant },
  {
    type: 'room',
    room: {
      name: 'Review',
      everybody: 'edit',
      leader: ADA,
      leading: ADA,
      copies: { lesson: 'museum/1' },
      shared: [BO],
      roles: { [ADA]: 'lead', [BO]: 'look' },
    },
  },
  { type: 'lead', participant: ADA, view: presence.place },
  { type: 'lead', participant: ADA, view: null },
  { type: 'bring-back', participant: ADA },
  { type: 'refused', reason: 'not-lead' },
  { type: 'ending', at: 1_700_000_000_000 },
  { type: 'stopping' },
];

const joins = [{ participant: ADA }, { participant: ADA, password: 'p' }, { participant: ADA, grant }];

describe('what is written', () => {
  it.each(asked)('is read as it was asked: %j', (one) => expect(readAsked(writeAsked(one))).toEqual(one));
  it.each(said)('is read as it was said: %j', (one) => expect(readSaid(writeSaid(one))).toEqual(one));
  it.each(joins)('lets in who joins: %j', (one) => expect(readJoin(writeJoin(one))).toEqual(one));
  it('shows a participant', () => expect(readPresence(presence)).toEqual(presence));
  it('says what a grant is for', () =>
    expect(grantContents(grant)).toEqual({ room: ROOM, participant: ADA, role: 'edit', expires: 5 }));
  it('describes a room', () => {
    expect(readCreateRoom({ everybody: 'edit', name: '', password: '' })).toEqual({ everybody: 'edit' });
    expect(readCreateRoom({ everybody: 'look', name: 'R', password: 'p', id: ROOM })).toEqual({
      everybody: 'look',
      name: 'R',
      password: 'p',
    });
    expect(readCreatedRoom({ id: ROOM, participant: ADA, leader: grant, more: 1 })).toEqual({
      id: ROOM,
      participant: ADA,
      leader: grant,
    });
    expect(readRoomsOffered({ protocol: 1, days: 30, largest: 5 })).toEqual({
      protocol: 1,
      days: 30,
      largest: 5,
    });
  });
});

describe('what is damaged is left out', () => {
  it.each<[string, unknown]>([
    ['another participant id', { ...presence, participant: 'ada' }],
    ['no name', { ...presence, name: '  ' }],
    ['a long name', { ...presence, name: 'a'.repeat(61) }],
    ['a name of which nothing is seen', { ...presence, name: '\u200B\u2060\u00AD ' }],
    ['a name that turns the text around it', { ...presence, name: 'Ada\u202Enimda' }],
    ['a name with a new line', { ...presence, name: 'Ada\nBo' }],
    ['a colour that is a style', { ...presence, color: 'url(//evil)' }],
    ['a place in no document', { ...presence, place: { ...presence.place, document: '../x' } }],
    ['no place', { ...presence, place: null }],
    ['a caret without its end', { ...presence, place: { ...presence.place, caret: { anchor: 'A' } } }],
    [
      'a caret that is no base64',
      { ...presence, place: { ...presence.place, caret: { anchor: '<', head: 'A' } } },
    ],
    ['a pointer nowhere', { ...presence, place: { ...presence.place, pointer: { x: null, y: 0 } } }],
    ['a pointer beyond all', { ...presence, place: { ...presence.place, pointer: { x: 1e300, y: 0 } } }],
    ['a request to nowhere', { ...presence, place: { ...presence.place, request: { method: 'GET' } } }],
    ['a zoom of nothing', { ...presence, place: { ...presence.place, view: { x: 0, y: 0, zoom: 0 } } }],
    [
      'a selection of all',
      { ...presence, place: { ...presence.place, selection: Array.from({ length: 51 }, () => 'x') } },
    ],
    ['more goals met than there are', { ...presence, progress: { ...presence.progress, met: 4 } }],
    ['half a step', { ...presence, progress: { ...presence.progress, step: 1.5 } }],
    [
      'more than four kilobytes',
      {
        ...presence,
        place: { ...presence.place, selection: Array.from({ length: 40 }, () => 'x'.repeat(200)) },
      },
    ],
    [
      'more bytes than letters',
      {
        ...presence,
        place: { ...presence.place, selection: Array.from({ length: 40 }, () => '\u4E00'.repeat(50)) },
      },
    ],
    ['a list', [presence]],
    ['nothing', null],
  ])('in presence: %s', (_what, value) => expect(readPresence(value)).toBeNull());

  it('takes out of presence what does not belong there', () =>
    expect(readPresence({ ...presence, html: '<b>', place: { ...presence.place, more: 1 } })).toEqual(
      presence,
    ));

  it.each(
    [
      [
        '',
        '{',
        '[]',
        'null',
        '7',
        '"end"',
        '{"type":"drop-tables"}',
        '{"type":"give-role","participant":"x","role":"edit"}',
      ],
    ].flat(),
  )('in what is asked: %s', (text) => expect(readAsked(text)).toBeNull());

  it.each<[string, unknown]>([
    ['a role that there is not', { type: 'everybody', role: 'admin' }],
    ['everybody leading', { type: 'everybody', role: 'lead' }],
    ['no view', { type: 'lead' }],
    ['a damaged view', { type: 'lead', view: { document: 'x' } }],
    ['copies of nothing', { type: 'copies' }],
    ['copies of a lesson without a name', { type: 'copies', from: { lesson: '' } }],
    ['a copy shared a little', { type: 'share-copy', participant: ADA, shared: 1 }],
    ['too much', { type: 'end', more: 'x'.repeat(LIMITS.message) }],
  ])('in what is asked: %s', (_what, value) => expect(readAsked(JSON.stringify(value))).toBeNull());

  it.each<[string, unknown]>([
    ['a grant that is none', { type: 'role', role: 'edit', grant: 'x' }],
    ['a role that there is not', { type: 'role', role: 'root', grant }],
    ['a room without a leader', { type: 'room', room: { name: '', everybody: 'edit' } }],
    [
      'a role of no one',
      { type: 'room', room: { ...(said[1] as { room: object }).room, roles: { x: 'edit' } } },
    ],
    ['an unknown reason', { type: 'refused', reason: 'because' }],
    ['an end at no time', { type: 'ending', at: 'now' }],
    ['a lead by no one', { type: 'lead', participant: 'x', view: null }],
    ['a lead to nowhere', { type: 'lead', participant: ADA, view: { document: 'x' } }],
    ['something new', { type: 'reload' }],
  ])('in what is said: %s', (_what, value) => expect(readSaid(JSON.stringify(value))).toBeNull());

  it.each(['', '.', 'x', 'a.b.c', '!.x', `${'A'.repeat(3_000)}.x`, 'e30.x', `${btoa('{')}.x`, 'A.x'])(
    'in grants: %s',
    (token) => expect(grantContents(token)).toBeNull(),
  );

  it.each<[string, unknown]>([
    ['a room for no one', { everybody: 'lead' }],
    ['a name with a bell', { everybody: 'edit', name: 'a\u0007' }],
    ['a password of a book', { everybody: 'edit', password: 'x'.repeat(201) }],
    ['a list', []],
  ])('in rooms: %s', (_what, value) => expect(readCreateRoom(value)).toBeNull());

  it('of any kind, without an exception, and what is taken is read the same again', () => {
    const readers = [
      readAsked,
      readSaid,
      readJoin,
      grantContents,
      readPresence,
      readCreateRoom,
      readCreatedRoom,
    ];
    const near = fc.constantFrom<unknown>(presence, joins[2], ...asked, ...said, grant);
    const damage = fc
      .tuple(near, fc.string(), fc.anything())
      .map(([value, key, other]) => (typeof value === 'object' ? { ...value, [key]: other } : value));
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withNullPrototype: true }), damage, near),
        fc.nat(),
        (value, cut) => {
          for (const input of [value, text(value), text(value)?.slice(0, cut % 400)])
            for (const read of readers) {
              const once = read(input);
              const again = once !== null && typeof input === 'object' ? read(once) : once;
              expect(again).toEqual(once);
            }
        },
      ),
    );
  });
});

/** What JSON makes of a value; undefined where it makes nothing. */
function text(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

describe('the pace of presence', () => {
  it.each([
    [1, 50],
    [30, 50],
    [60, 100],
    [200, 333],
    [100_000, 1_000],
  ])('of %i participants is one in %i ms', (participants, pause) =>
    expect(presencePause(participants)).toBe(pause),
  );
});
