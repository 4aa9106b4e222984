import { describe, expect, test } from 'vitest';
import { embedFragment, readEmbedLink, type EmbedLink } from './embed-link.ts';

const plain: EmbedLink = {
  shared: 'AbC_-9',
  lesson: null,
  view: 'canvas',
  edit: false,
  request: '',
  focus: '',
  theme: 'auto',
  keep: false,
};

describe('the address of an embedded page', () => {
  test('is read as it was written', () => {
    const links: EmbedLink[] = [
      plain,
      { ...plain, view: 'both', edit: true, keep: true, theme: 'dark' },
      { ...plain, request: 'GET https://shop.example.com/cart?a=1&b=2#x', focus: 'HTTPRoute/shop/*' },
      { ...plain, shared: null, view: 'lesson', lesson: { pack: 'museum', lesson: 'chain', step: 'fix' } },
      { ...plain, shared: null, view: 'lesson', lesson: { pack: 'museum', lesson: 'chain', step: null } },
    ];
    for (const link of links) expect(readEmbedLink(embedFragment(link))).toEqual(link);
  });

  test('is for reading, and keeps nothing, unless it says so', () => {
    expect(readEmbedLink('#w=abc')).toEqual({ ...plain, shared: 'abc' });
    expect(readEmbedLink('#w=abc&edit=yes&keep=true')).toEqual({ ...plain, shared: 'abc' });
  });

  test('leaves out what nobody knows', () => {
    expect(readEmbedLink('#w=abc&view=film&theme=pink&more=1')).toEqual({ ...plain, shared: 'abc' });
    expect(readEmbedLink('#view=lesson&lesson=../secret')).toEqual({ ...plain, shared: null });
    expect(readEmbedLink('')).toEqual({ ...plain, shared: null });
  });

  test('shows a lesson where one is named', () => {
    expect(readEmbedLink('#lesson=museum/chain/fix').view).toBe('lesson');
    expect(readEmbedLink('#lesson=museum/chain/fix&view=both').view).toBe('both');
  });
});
