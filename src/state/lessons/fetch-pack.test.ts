import { expect, test, vi } from 'vitest';
import { MAX_PACK_BYTES } from '../../core/lessons/pack-file/limits.ts';
import { readPackFile } from '../../core/lessons/pack-file/read-pack-file.ts';
import { packJson } from '../../core/lessons/pack-file/write-pack.ts';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import { fetchPack } from './fetch-pack.ts';

const BASE = 'https://gatehouse.test/tools/';
const ADDRESS = 'https://gatehouse.test/packs/mine.json';
const analyzer = {
  readPackFile: (name: string, bytes: Uint8Array) => Promise.resolve(readPackFile(name, bytes)),
};
const answering = (body: BodyInit | null, status = 200) =>
  vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status })));

test('a pack is fetched from its address, and nothing is sent along', async () => {
  const fetching = answering(packJson(packTemplate('mine')));
  const read = await fetchPack(`#pack-url=${encodeURIComponent(ADDRESS)}`, BASE, analyzer, fetching);
  expect(read.ok && read.files.map(({ path }) => path)).toContain('01-first/lesson.md');
  expect(fetching.mock.calls).toEqual([
    [new URL(ADDRESS), { credentials: 'omit', referrerPolicy: 'no-referrer' }],
  ]);
});

test.each([
  ['no address', 'mine.zip', /no address of https/],
  ['an address that others can change on the way', 'http://packs.test/mine.zip', /no address of https/],
  ['a script', 'javascript:alert(1)', /no address of https/],
  ['a percent sign that means nothing', '%E0%A4%A', /no address of https/],
])('%s is not fetched', async (_, address, reason) => {
  const fetching = answering('');
  const read = await fetchPack(`#pack-url=${address}`, BASE, analyzer, fetching);
  expect(read).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
  expect(fetching).not.toHaveBeenCalled();
});

test.each([
  ['nothing is there', answering('Not here', 404), /answers with 404/],
  ['it is no pack', answering('hello'), /neither a zip archive nor the JSON of a pack/],
  ['it is too large', answering('x'.repeat(MAX_PACK_BYTES + 1)), /larger than a pack may be/],
  [
    'the page may not, or nothing answers',
    vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch'))),
    /the policy of this page does not allow it/,
  ],
])('says why where %s', async (_, fetching, reason) => {
  const read = await fetchPack(`#pack-url=${ADDRESS}`, BASE, analyzer, fetching);
  expect(read).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
});
