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
  expect(opening).toEqual({ samples: 'here', files: 'here' });
});

test.each(['', '[]', 'null', '{"theme":"pink","opening":{"samples":7},"panels":3}', '{"opening":'])(
  'of damaged settings %s nothing invalid is applied',
  (text) => {
    const { theme, panels, opening } = readSettings(text);
    expect([theme, panels]).toEqual([undefined, undefined]);
    expect(opening?.samples ?? 'new').toBe('new');
  },
);

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
