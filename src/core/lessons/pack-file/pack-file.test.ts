import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packText } from '../../share/packed-text.ts';
import { utf8 } from '../../text/utf8.ts';
import { checkPack } from '../check/check-pack.ts';
import type { PackFile } from '../format/pack.ts';
import { packTemplate } from '../template/pack-template.ts';
import { collectPack } from './collect-pack.ts';
import { openPack } from './open-pack.ts';
import { packLink, readPackLink } from './pack-link.ts';
import { readPackFile } from './read-pack-file.ts';
import type { PackContent } from './pack-content.ts';
import { packJson, packZip } from './write-pack.ts';

const files = packTemplate('trial');
const byPath = (all: readonly PackFile[]): readonly PackFile[] =>
  [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
const filesOf = (content: PackContent): unknown => (content.ok ? byPath(content.files) : content.reason);
const reasonOf = (content: PackContent): string => (content.ok ? 'it was opened' : content.reason);

const zip = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );

describe('a pack comes out of', () => {
  test.each([
    ['the archive that was made of it', () => readPackFile('p.zip', packZip('trial', files))],
    ['its JSON', () => readPackFile('p.json', utf8(packJson(files)))],
    ['its link', () => readPackLink(`https://app.example/${packLink(files)}`)],
    ['the content of its link', () => readPackLink(packLink(files).slice('#pack='.length))],
    [
      'an archive without a folder around it',
      () => readPackFile('p.zip', zip(Object.fromEntries(files.map(({ path, text }) => [path, text])))),
    ],
    [
      'a folder with other things',
      () =>
        collectPack('f', [
          ...files.map(({ path, text }) => ({ path: `a/b/${path}`, bytes: utf8(text) })),
          { path: 'README.md', bytes: utf8('x') },
          { path: 'a/b/picture.png', bytes: Uint8Array.of(0, 1, 2) },
          { path: 'a/b/.git/config.yaml', bytes: utf8('x') },
          { path: '__MACOSX/a/b/._pack.yaml', bytes: Uint8Array.of(0, 5) },
          { path: 'other/lesson.md', bytes: utf8('x') },
        ]),
    ],
  ])('%s', (_, open) => {
    expect(filesOf(open())).toEqual(byPath(files));
  });

  test('a folder of one lesson, which stands for itself', () => {
    const content = collectPack(
      'f',
      files
        .filter(({ path }) => path.startsWith('01-first/'))
        .map(({ path, text }) => ({ path, bytes: utf8(text) })),
    );
    expect(content.ok && openPack(content.files).pack).toMatchObject({
      id: 'first',
      lessons: [{ file: 'lesson.md' }],
    });
  });
});

test('the same pack is the same bytes', () => {
  expect(packZip('trial', files)).toEqual(packZip('trial', files));
});

test('what was opened is checked like the folder', () => {
  const content = readPackFile('p.zip', packZip('trial', files));
  expect(content.ok && checkPack(openPack(content.files))).toEqual([]);
});

const LESSON = { 'pack.yaml': 'pack: p\n' };

describe('it is refused in words', () => {
  test.each([
    [
      'an archive of something else',
      zip({ 'a.txt': 'x' }),
      'p: There is no pack.yaml and no lesson.md in it, so it is no pack of lessons.',
    ],
    [
      'a path that leads out',
      zip({ ...LESSON, '../evil.yaml': 'x' }),
      'p: "../evil.yaml" cannot be opened: its path leads out of the pack (..).',
    ],
    [
      'a path from the root',
      zip({ ...LESSON, '/etc/evil.yaml': 'x' }),
      'p: "/etc/evil.yaml" cannot be opened: its path begins at the root of a disk.',
    ],
    [
      'a path of Windows',
      zip({ ...LESSON, 'C:\\evil.yaml': 'x' }),
      'p: "C:\\\\evil.yaml" cannot be opened: its path is one of Windows; write slashes.',
    ],
    [
      'a path with an empty part',
      zip({ ...LESSON, 'a//evil.yaml': 'x' }),
      'p: "a//evil.yaml" cannot be opened: its path has an empty part.',
    ],
    [
      'a path with control characters',
      zip({ ...LESSON, 'a\u0007.yaml': 'x' }),
      'p: "a\\u0007.yaml" cannot be opened: its path holds control characters.',
    ],
    [
      'a path that never ends',
      zip({ ...LESSON, [`${'a'.repeat(300)}.yaml`]: 'x' }),
      /its path is empty, or longer than 300 characters\.$/,
    ],
    [
      'an archive that unpacks to too much',
      zip({ ...LESSON, 'a.yaml': new Uint8Array(40 * 1024 * 1024) }),
      'p: It unpacks to more than 16 MB, which no pack of lessons needs. It was not opened.',
    ],
    [
      'a file that is too long',
      zip({ ...LESSON, 'a.yaml': new Uint8Array(1024 * 1024 + 1).fill(97) }),
      'p: a.yaml has more than 1 MB.',
    ],
    [
      'more files than a pack needs',
      zip(
        Object.fromEntries(
          Array.from({ length: 2001 }, (_, at) => [`${at}.yaml`, 'x']).concat([['pack.yaml', 'x']]),
        ),
      ),
      'p: It has more than 2000 files, which no pack of lessons needs. It was not opened.',
    ],
    [
      'text that is none',
      zip({ ...LESSON, 'a.yaml': Uint8Array.of(97, 10, 0xff, 0xfe, 0x80) }),
      /^p: a\.yaml:2:1: /,
    ],
    [
      'an archive that is cut off',
      packZip('trial', files).subarray(0, 900),
      'p: This archive is damaged: a part of it is missing or changed. Download it again.',
    ],
    [
      'an archive with a password',
      withPassword(packZip('trial', files)),
      'p: This archive has a password. Unpack it, and open the folder.',
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1),
      'p: it is a picture. Only YAML and JSON text can be read.',
    ],
    [
      'manifests',
      utf8('kind: Service\n'),
      /^p(?::\d+:\d+)?: It is neither a zip archive nor the JSON of a pack\.$/,
    ],
    ['JSON that ends in the middle', utf8('{\n "gatehousePack": 1,\n "files": {'), /^p:3:\d+: It is neither/],
    [
      'JSON of something else',
      utf8('{"a": 1}'),
      'p: It is JSON, but not that of a pack: it has no gatehousePack.',
    ],
    [
      'JSON of a newer format',
      utf8('{"gatehousePack": 2, "files": {}}'),
      'p: This pack is of format 2; this version of Gatehouse reads format 1.',
    ],
    ['JSON without files', utf8('{"gatehousePack": 1, "files": []}'), 'p: It has no files.'],
    [
      'JSON with a file that is no text',
      utf8('{"gatehousePack": 1, "files": {"pack.yaml": 1}}'),
      'p: The content of pack.yaml is no text.',
    ],
    ['nothing', new Uint8Array(0), /^p: /],
  ])('%s', (_, bytes, reason) => {
    const said = reasonOf(readPackFile('p', bytes));
    if (typeof reason === 'string') expect(said).toBe(reason);
    else expect(said).toMatch(reason);
  });

  test.each([
    ['a link that was cut', packLink(files).slice(0, 500), /^This link is damaged/],
    ['a link without a pack', '#pack=', /^This link is damaged/],
    [
      'a link to something else',
      `#pack=${packText('{"a": 1}')}`,
      'This link: It is JSON, but not that of a pack: it has no gatehousePack.',
    ],
    [
      'a link that unpacks to too much',
      `#pack=${packText('x'.repeat(20 * 1024 * 1024))}`,
      /unpacks to more than 16 MB/,
    ],
    [
      'a link of a newer version',
      `#pack=Ag${packText('x').slice(2)}`,
      /^This link was made by a newer version/,
    ],
  ])('%s', (_, link, reason) => {
    expect(reasonOf(readPackLink(link))).toMatch(reason);
  });
});

/** Sets the flag of encryption in the first header. */
function withPassword(archive: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(archive);
  copy[6] = (copy[6] ?? 0) | 1;
  return copy;
}

test('an archive that says it is small and is not is refused', () => {
  const archive = zip({ ...LESSON, 'a.yaml': new Uint8Array(300 * 1024 * 1024) });
  expect(reasonOf(readPackFile('p', archive))).toMatch(/unpacks to more than/);
});

test('an archive that is damaged anywhere never throws', () => {
  const archive = packZip('trial', files);
  fc.assert(
    fc.property(fc.nat(archive.length - 1), fc.nat(255), fc.nat(archive.length), (at, byte, length) => {
      const copy = Uint8Array.from(archive);
      copy[at] = byte;
      const content = readPackFile('p', copy.subarray(0, length));
      if (content.ok) checkPack(openPack(content.files));
    }),
    { numRuns: 60 },
  );
});
