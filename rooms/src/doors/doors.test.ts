import { describe, expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';
import { clientAddress } from './client-address.ts';
import { createGrants } from './grants.ts';
import { isOwnOrigin } from './is-own-origin.ts';
import { hashPassword, isPassword } from './password.ts';
import { createPlaces } from './places.ts';
import { createTokenBucket } from './token-bucket.ts';
import { createTurns } from './turns.ts';

const ROOM = 'a'.repeat(26);
const ADA = 'b'.repeat(26);

const clock = () => {
  let time = 0;
  return { now: () => time, pass: (ms: number) => (time += ms) };
};

describe('a token bucket', () => {
  it('lets a burst through, and then as many as come again', () => {
    const { now, pass } = clock();
    const bucket = createTokenBucket(10, 3, now);
    expect([1, 1, 1].map(bucket.take)).toEqual([0, 0, 0]);
    expect(bucket.take(1)).toBe(100);
    pass(100);
    expect(bucket.take(1)).toBe(100);
    pass(10_000);
    expect([1, 1, 1].map(bucket.take)).toEqual([0, 0, 0]);
    expect(bucket.take(1)).toBe(100);
  });
});

describe('attempts', () => {
  it('are counted for each apart, in a window', () => {
    const { now, pass } = clock();
    const attempts = createAttempts(2, 1_000, now);
    expect(['a', 'a', 'a', 'b'].map(attempts.allow)).toEqual([true, true, false, true]);
    pass(999);
    expect(attempts.allow('a')).toBe(false);
    pass(1);
    expect(attempts.allow('a')).toBe(true);
  });

  it('do not count those that are forgiven', () => {
    const attempts = createAttempts(1, 1_000, () => 0);
    expect(attempts.allow('a')).toBe(true);
    attempts.forgive('a');
    attempts.forgive('other');
    expect(['a', 'a'].map(attempts.allow)).toEqual([true, false]);
  });

  it('forget the oldest of very many', () => {
    const attempts = createAttempts(1, 1_000, () => 0);
    expect(attempts.allow('first')).toBe(true);
    for (let each = 0; each < 10_000; each += 1) attempts.allow(`${each}`);
    expect(attempts.allow('first')).toBe(true);
    expect(attempts.allow('9999')).toBe(false);
  });
});

describe('turns', () => {
  it('come one after the other for each, also after one that failed', async () => {
    const turns = createTurns();
    const happened: string[] = [];
    const work = (name: string) => async () => {
      happened.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      happened.push(`${name} ends`);
      if (name === 'first') throw new Error('first');
      return name;
    };
    const all = await Promise.allSettled([
      turns('a', work('first')),
      turns('a', work('second')),
      turns('b', work('other')),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(happened.filter((each) => !each.startsWith('other'))).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(happened.indexOf('other begins')).toBeLessThan(happened.indexOf('first ends'));
  });
});

describe('places', () => {
  it('are limited in all and for each, and given back once', () => {
    const places = createPlaces(3, 2);
    const first = places.take('a');
    expect(places.take('a')).not.toBeNull();
    expect(places.take('a')).toBeNull();
    expect(places.take('b')).not.toBeNull();
    expect(places.take('c')).toBeNull();
    first?.();
    first?.();
    expect(places.taken).toBe(2);
    expect(places.take('c')).not.toBeNull();
    expect(places.take('c')).toBeNull();
  });
});

describe('the address of a visitor', () => {
  const from = (remoteAddress: string, forwarded?: string | string[]) =>
    ({
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress },
    }) as unknown as Parameters<typeof clientAddress>[0];

  it.each([
    ['is that of the connection', from('192.0.2.1'), 0, '192.0.2.1'],
    ['is not what it says of itself', from('192.0.2.1', '203.0.113.9'), 0, '192.0.2.1'],
    ['is what one proxy saw', from('10.0.0.1', '198.51.100.7, 203.0.113.9'), 1, '203.0.113.9'],
    [
      'is what the outer of two proxies saw',
      from('10.0.0.1', ['6.6.6.6, 203.0.113.9', '10.0.0.2']),
      2,
      '203.0.113.9',
    ],
    ['is that of the connection where the proxy said nothing', from('10.0.0.1'), 1, '10.0.0.1'],
    ['is IPv4 where it came as IPv6', from('::ffff:192.0.2.1'), 0, '192.0.2.1'],
    ['is the network of an IPv6', from('2001:0db8:1:2:3:4:5:6'), 0, '2001:db8:1:2::/64'],
    ['is the network of an IPv6 with zeros left out', from('2001:db8::1'), 0, '2001:db8:0:0::/64'],
    ['is the network of the IPv6 loopback', from('::1'), 0, '0:0:0:0::/64'],
  ])('%s', (_what, request, proxies, expected) => {
    expect(clientAddress(request, proxies)).toBe(expected);
  });
});

describe('an origin', () => {
  const request = (origin: string | undefined, host = 'rooms.example') => ({
    headers: { ...(origin === undefined ? {} : { origin }), host },
  });
  it.each([
    ['none: a program', request(undefined), true],
    ['the own', request('https://rooms.example'), true],
    ['the own, without TLS', request('http://rooms.example'), true],
    ['one that is allowed', request('https://app.example'), true],
    ['another', request('https://evil.example'), false],
    ['another that begins alike', request('https://rooms.example.evil.example'), false],
    ['another port', request('http://rooms.example:81'), false],
    ['that of a file', request('null'), false],
  ])('%s', (_what, asked, expected) => {
    expect(isOwnOrigin(asked, ['https://app.example'])).toBe(expected);
  });
});

describe('a password', () => {
  it('is known by what was made of it, and not kept', async () => {
    const kept = await hashPassword('correct horse');
    expect(kept).not.toContain('correct');
    expect(await hashPassword('correct horse')).not.toBe(kept);
    expect(await isPassword('correct horse', kept)).toBe(true);
    expect(await isPassword('correct horsf', kept)).toBe(false);
    expect(await isPassword('', kept)).toBe(false);
  });

  it('is the same, however its letters are composed', async () => {
    expect(await isPassword('Zu\u0308rich', await hashPassword('Z\u00FCrich'))).toBe(true);
  });

  it.each(['', 'scrypt', 'scrypt$$', 'plain'])('is never right for what is no hash: %s', async (kept) => {
    expect(await isPassword('', kept)).toBe(false);
  });
});

describe('a grant', () => {
  const grants = createGrants(new Uint8Array(32).fill(1));
  const grant = { room: ROOM, participant: ADA, role: 'look', expires: 5 } as const;
  const token = grants.sign(grant);

  it('says what was signed', () => expect(grants.read(token)).toEqual(grant));

  it.each([
    ['of another key', createGrants(new Uint8Array(32).fill(2)).sign(grant)],
    [
      'with another role',
      token.replace(/^[^.]*/, Buffer.from(JSON.stringify({ ...grant, role: 'lead' })).toString('base64url')),
    ],
    ['without a signature', token.replace(/\..*/, '.')],
    ['with a short signature', token.slice(0, -4)],
    ['that is none', 'x'],
  ])('is no grant %s', (_what, forged) => expect(grants.read(forged)).toBeNull());
});
