import type { AppState, AppStore } from './app-store.ts';
import { isRecord, parsed } from './stored-value.ts';
import { oneOf } from './read-options.ts';
import type { Opening, Theme } from './settings-slice.ts';

export const SETTINGS_KEY = 'gatehouse:settings';

const NAMES = [
  'theme',
  'tabLeavesEditor',
  'showsPortability',
  'showsAllFields',
  'panels',
  'wantsBottom',
  'leftTab',
  'rightTab',
  'opening',
] as const satisfies readonly (keyof AppState)[];

type Kept = Pick<AppState, (typeof NAMES)[number]>;

const keptOf = (state: AppState): Kept => ({
  theme: state.theme,
  tabLeavesEditor: state.tabLeavesEditor,
  showsPortability: state.showsPortability,
  showsAllFields: state.showsAllFields,
  // Whether the bottom pane is open follows from the workspace.
  panels: { ...state.panels, bottom: false },
  wantsBottom: state.wantsBottom,
  leftTab: state.leftTab,
  rightTab: state.rightTab,
  opening: state.opening,
});

/** The stored settings, as far as they are valid; the others keep their defaults. */
export function readSettings(text: string | null): Partial<Kept> {
  const stored = parsed(text);
  if (!isRecord(stored)) return {};
  const theme = oneOf<Theme>(stored['theme'], ['system', 'light', 'dark']);
  const leftTab = oneOf(stored['leftTab'], ['palette', 'files']);
  const rightTab = oneOf(stored['rightTab'], ['yaml', 'inspector']);
  const { panels, opening } = stored;
  return {
    ...(theme && { theme }),
    ...(leftTab && { leftTab }),
    ...(rightTab && { rightTab }),
    ...(stored['tabLeavesEditor'] === true && { tabLeavesEditor: true }),
    ...(stored['showsAllFields'] === true && { showsAllFields: true }),
    ...(stored['showsPortability'] === true && { showsPortability: true }),
    ...(isRecord(opening) && {
      opening: {
        samples: oneOf<Opening>(opening['samples'], ['new', 'here']) ?? 'new',
        files: oneOf<Opening>(opening['files'], ['new', 'here']) ?? 'here',
      },
    }),
    ...(isRecord(panels) && {
      panels: {
        left: panels['left'] === true,
        right: panels['right'] !== false,
        bottom: false,
      },
    }),
    ...(stored['wantsBottom'] === false && { wantsBottom: false }),
  };
}

/** Reads the settings that this browser keeps, writes them when they change, and follows other tabs. */
export function keepSettings(store: AppStore, storage: Storage | null): () => void {
  if (!storage) return () => {};
  const read = () => storage.getItem(SETTINGS_KEY);
  store.setState(readSettings(read()));
  let written = JSON.stringify(keptOf(store.getState()));

  const off = store.subscribe((state, before) => {
    if (NAMES.every((name) => state[name] === before[name])) return;
    const text = JSON.stringify(keptOf(state));
    if (text === written) return;
    written = text;
    try {
      storage.setItem(SETTINGS_KEY, text);
    } catch (error) {
      console.warn('The browser did not store the settings:', error);
    }
  });
  const onStorage = (event: StorageEvent) => {
    if (event.key !== SETTINGS_KEY) return;
    const { theme, opening } = readSettings(event.newValue);
    store.setState({ ...(theme && { theme }), ...(opening && { opening }) });
  };
  globalThis.addEventListener?.('storage', onStorage);
  return () => {
    off();
    globalThis.removeEventListener?.('storage', onStorage);
  };
}

/** A storage of the browser, or null where it is refused (reading the property throws there). */
export function browserStorage(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return which in globalThis ? globalThis[which] : null;
  } catch (error) {
    console.warn('Settings are not stored: the browser refuses storage.', error);
    return null;
  }
}
