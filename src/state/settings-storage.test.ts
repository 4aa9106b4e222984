import { expect, test } from 'vitest';
import { createAppStore } from './app-store.ts';
import { keepSettings, readSettings } from './settings-storage.ts';

function stubStorage(initial: Record<string, string> = {}, full = false): Storage {
  const entries = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      entries.set(key, value);
    },
  } as Storage;
}

test('settings come back as they were', () => {
  const storage = stubStorage();
  const first = createAppStore();
  keepSettings(first, storage);
  first.getState().setTheme('dark');
  first.getState().setOptions({ release: '1.4', channel: 'experimental', partial: true });
  first.getState().togglePanel('left', true);
  first.getState().togglePanel('bottom', false);
  first.getState().setTabLeavesEditor(true);
  const second = createAppStore();
  keepSettings(second, storage);
  const { theme, options, panels, wantsBottom, tabLeavesEditor } = second.getState();
  expect(tabLeavesEditor).toBe(true);
  expect({ theme, panels, wantsBottom }).toEqual({
    theme: 'dark',
    panels: { left: true, right: true, bottom: false },
    wantsBottom: false,
  });
  expect(options).toMatchObject({ release: '1.4', channel: 'experimental', partial: true });
});

test.each([
  '',
  '[]',
  'null',
  '{"theme":"pink","options":{"channel":7,"release":"0.9"},"panels":3}',
  '{"options":',
])('of damaged settings %s nothing invalid is applied', (text) => {
  const { theme, panels, options } = readSettings(text);
  expect([theme, panels]).toEqual([undefined, undefined]);
  expect(options?.channel ?? 'standard').toBe('standard');
  expect(options?.release ?? '1.6').toBe('1.6');
});

test('a storage that is full breaks nothing', () => {
  const store = createAppStore();
  keepSettings(store, stubStorage({}, true));
  store.getState().setTheme('light');
  expect(store.getState().theme).toBe('light');
});

test('whether the bottom pane is open follows from the workspace', () => {
  const storage = stubStorage();
  const first = createAppStore();
  keepSettings(first, storage);
  first.getState().togglePanel('bottom', true);
  const second = createAppStore();
  keepSettings(second, storage);
  expect(second.getState()).toMatchObject({ wantsBottom: true, panels: { bottom: false } });
});
