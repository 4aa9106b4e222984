import { afterEach, expect, test, vi } from 'vitest';
import { INITIAL, keepPaneSize, readPaneSizes } from './pane-sizes.ts';

afterEach(() => vi.unstubAllGlobals());

function stubStorage(text: string | null = null) {
  let kept = text;
  vi.stubGlobal('localStorage', {
    getItem: () => kept,
    setItem: (_: string, value: string) => (kept = value),
  });
}

test('the right pane has 30 % of the window, and no more than lines of YAML need', () => {
  expect([1280, 1440, 2560].map(INITIAL.right)).toEqual([384, 432, 560]);
});

test('sizes are remembered one by one', () => {
  stubStorage();
  keepPaneSize('bottom', 320.4);
  keepPaneSize('right', 500);
  expect(readPaneSizes()).toEqual({ bottom: 320, right: 500 });
});

test.each(['null', '7', '{"bottom":"high","right":-4}', '{'])('of damaged sizes %s none is taken', (text) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  stubStorage(text);
  expect(readPaneSizes()).toEqual({});
});
