import { expect, test, vi } from 'vitest';
import { createAppStore } from './app-store.ts';
import { keepSettings, readSettings, SETTINGS_KEY } from './settings-storage.ts';

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
  first.getState().setLanguage('de');
  first.getState().setOpening({ samples: 'here' });
  first.getState().togglePanel('left', true);
  first.getState().togglePanel('bottom', false);
  first.getState().setTabLeavesEditor(true);
  first.getState().setShowsPortability(true);
  const second = createAppStore();
  keepSettings(second, storage);
  const { theme, opening, panels, wantsBottom, tabLeavesEditor, showsPortability } = second.getState();
  expect({ tabLeavesEditor, showsPortability }).toEqual({ tabLeavesEditor: true, showsPortability: true });
  expect({ theme, panels, wantsBottom }).toEqual({
    theme: 'dark',
    panels: { left: true, right: true, bottom: false },
    wantsBottom: false,
  });
  expect(second.getState().language).toBe('de');
  expect(opening).toEqual({ samples: 'here', files: 'here' });
});

test.each([
  '',
  '[]',
  'null',
  '{"theme":"pink","language":"xx","opening":{"samples":7},"panels":3}',
  '{"opening":',
])('of damaged settings %s nothing invalid is applied', (text) => {
  const { theme, language, panels, opening } = readSettings(text);
  expect([theme, language, panels]).toEqual([undefined, undefined, undefined]);
  expect(opening?.samples ?? 'new').toBe('new');
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

test('other tabs follow what is preferred, and keep their panes', () => {
  const storage = stubStorage();
  const follow = vi.fn<(type: string, listener: (event: StorageEvent) => void) => void>();
  vi.stubGlobal('addEventListener', follow);
  const [one, two] = [createAppStore(), createAppStore()];
  keepSettings(one, storage);
  keepSettings(two, storage);
  vi.unstubAllGlobals();
  const deliver = () =>
    follow.mock.calls[1]?.[1]({ key: SETTINGS_KEY, newValue: storage.getItem(SETTINGS_KEY) } as StorageEvent);
  two.getState().togglePanel('right', false);
  one.getState().setTabLeavesEditor(true);
  one.getState().setTheme('dark');
  deliver();
  expect(two.getState()).toMatchObject({ theme: 'dark', tabLeavesEditor: true, panels: { right: false } });
  expect(storage.getItem(SETTINGS_KEY)).toContain('"right":true');
  one.getState().setTabLeavesEditor(false);
  deliver();
  expect(two.getState()).toMatchObject({ tabLeavesEditor: false });
  two.getState().togglePanel('left', true);
  expect(readSettings(storage.getItem(SETTINGS_KEY))).toMatchObject({
    theme: 'dark',
    tabLeavesEditor: false,
  });
});
