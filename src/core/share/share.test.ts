import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { toBase64Url, fromBase64Url } from '../text/base64.ts';
import { pathFault } from '../text/path-fault.ts';
import { checksum } from './checksum.ts';
import { decodeShare } from './decode-share.ts';
import { encodeShare } from './encode-share.ts';
import { unpack } from './unpack.ts';
import type { SharedWorkspace } from './shared-workspace.ts';

const link = (version: number, packed: Uint8Array, sum = checksum(packed)): string =>
  toBase64Url(
    Uint8Array.of(version, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255, ...packed),
  );
const packed = (value: unknown): Uint8Array => deflateSync(strToU8(JSON.stringify(value)));
const reasonOf = (text: string): string => {
  const decoded = decodeShare(text);
  return decoded.ok ? 'read' : decoded.fault.why;
};

const workspaces: fc.Arbitrary<SharedWorkspace> = fc.record({
  files: fc.uniqueArray(
    fc.record({
      path: fc.string({ minLength: 1, unit: 'grapheme' }).filter((path) => pathFault(path) === null),
      text: fc.string({ unit: 'grapheme' }),
    }),
    { minLength: 1, selector: ({ path }) => path },
  ),
  places: fc
    .array(fc.tuple(fc.string(), fc.record({ x: fc.integer({ min: -1e6, max: 1e6 }), y: fc.nat(1e6) })))
    .map((all) => new Map(all)),
});

test('what was encoded is decoded, to the letter', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      const code = encodeShare(workspace);
      expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeShare(code)).toEqual({ ok: true, workspace });
    }),
  );
});

test('a link that was cut or changed anywhere is reported as damaged', () => {
  const code = encodeShare({
    files: [{ path: 'a.yaml', text: 'kind: Service\n'.repeat(20) }],
    places: new Map(),
  });
  for (let at = 1; at < code.length; at++) {
    expect(decodeShare(code.slice(0, at)).ok).toBe(false);
    const changed = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
    const decoded = decodeShare(changed);
    // The last letter may hold bits that belong to no byte.
    if (decoded.ok) expect(at).toBe(code.length - 1);
  }
});

test.each(['', '!', 'no link at all', '%%%', 'AAAA', '{"files":[]}', 'A'.repeat(1000)])(
  '%j is reported as damaged',
  (text) => {
    expect(reasonOf(text)).toBe('damaged');
  },
);

test.each([
  ['no files', { files: [] }],
  ['a list', []],
  ['null', null],
  ['a file without text', { files: [['a.yaml']] }],
  [
    'a file that is there twice',
    {
      files: [
        ['a', 'x'],
        ['a', 'y'],
      ],
    },
  ],
])('content that is %s is reported as damaged', (_, value) => {
  expect(reasonOf(link(1, packed(value)))).toBe('damaged');
});

test('places of another shape are left out', () => {
  const decoded = decodeShare(link(1, packed({ files: [['a', 'b']], places: [['k', 1, 2], ['l', 'x'], 7] })));
  expect(decoded.ok && [...decoded.workspace.places]).toEqual([['k', { x: 1, y: 2 }]]);
});

test.each([
  ['without a name', ''],
  ['of ten million characters', 'x'.repeat(10_000_000)],
  ['with a line end', 'a\nb.yaml'],
  ['with a control sequence', 'a\u001b[2J.yaml'],
  ['that leads out', '../../a.yaml'],
  ['from the root', '/a.yaml'],
  ['with a blank at its end', 'a.yaml '],
])('a link with a path %s is not opened', (_, path) => {
  const decoded = decodeShare(
    link(
      1,
      packed({
        files: [
          ['fine.yaml', ''],
          [path, ''],
        ],
      }),
    ),
  );
  expect(decoded).toEqual({ ok: false, fault: { why: 'path', path } });
});

test('a link with too many files is not opened', () => {
  const files = (count: number) => Array.from({ length: count }, (_, index) => [`${index}.yaml`, '']);
  expect(reasonOf(link(1, packed({ files: files(10_001) })))).toBe('too-many');
  expect(reasonOf(link(1, packed({ files: files(10_000) })))).toBe('read');
});

test('places without measure are left out', () => {
  const places = [
    ['a', 1e7, 0],
    ['k'.repeat(2_000), 1, 2],
    ['b', 3, 4],
  ];
  const text = JSON.stringify({ files: [['a', '']], places }).replace('10000000', '1e999');
  const decoded = decodeShare(link(1, deflateSync(strToU8(text))));
  expect(decoded.ok && [...decoded.workspace.places]).toEqual([['b', { x: 3, y: 4 }]]);
  const many = Array.from({ length: 30_000 }, (_, index) => [`k${index}`, 1, 2]);
  const capped = decodeShare(link(1, packed({ files: [['a', '']], places: many })));
  expect(capped.ok && capped.workspace.places.size).toBe(20_000);
});

test('a link of a later format asks for a newer version', () => {
  expect(reasonOf(link(2, packed({ files: [['a', 'b']] })))).toBe('newer');
});

test('unpacking stops at the limit, long before a bomb is whole', () => {
  const bomb = deflateSync(new Uint8Array(32 * 1024 * 1024), { level: 9 });
  expect(bomb.length).toBeLessThan(40_000);
  expect(unpack(bomb, 1024 * 1024)).toBe('too-large');
  expect(unpack(bomb.subarray(0, 2000), 64 * 1024 * 1024)).toBe('damaged');
});

test('a link that unpacks to too much is refused', () => {
  expect(reasonOf(link(1, deflateSync(new Uint8Array(70 * 1024 * 1024), { level: 9 })))).toBe('too-large');
  const text = 'x'.repeat(51 * 1024 * 1024);
  expect(reasonOf(link(1, packed({ files: [['a', text]] })))).toBe('too-large');
});

test('base64url round-trips every byte', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...(fromBase64Url(toBase64Url(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
});
