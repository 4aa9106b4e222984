import { expect, test } from 'vitest';
import { placeForPack, type KnownPack } from './place-for-pack.ts';

const files = (text: string) => [{ path: 'pack.yaml', text }];
const known = (id: string, version: number, text: string, builtIn = false): KnownPack => ({
  id,
  version,
  files: files(text),
  builtIn,
});
const given = (version: number, text: string) => ({ id: 'shop', version, files: files(text) });

test.each([
  ['no pack of that id', given(1, 'a'), [], { how: 'new', id: 'shop' }],
  ['the same content', given(1, 'a'), [known('shop', 1, 'a')], { how: 'same', id: 'shop' }],
  ['a newer version', given(2, 'b'), [known('shop', 1, 'a')], { how: 'newer', id: 'shop' }],
  ['other content of that version', given(1, 'b'), [known('shop', 1, 'a')], { how: 'copy', id: 'shop-2' }],
  ['an older version', given(1, 'b'), [known('shop', 2, 'a')], { how: 'copy', id: 'shop-2' }],
  [
    'a copy that is there',
    given(1, 'b'),
    [known('shop', 1, 'a'), known('shop-2', 1, 'b')],
    { how: 'same', id: 'shop-2' },
  ],
  [
    'a third content',
    given(1, 'c'),
    [known('shop', 1, 'a'), known('shop-2', 1, 'b')],
    { how: 'copy', id: 'shop-3' },
  ],
  [
    'the id of one that comes with the program',
    given(9, 'b'),
    [known('shop', 1, 'a', true)],
    { how: 'copy', id: 'shop-2' },
  ],
])('%s', (_, pack, there, expected) => {
  expect(placeForPack(pack, there)).toEqual(expected);
});
