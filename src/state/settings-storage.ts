import type { AppState, AppStore } from './app-store.ts';
import { isRecord, parsed } from './stored-value.ts';
import { oneOf } from './read-options.ts';
import { languages } from '../texts/language.ts';
import type { LanguageChoice, Opening, Theme } from './settings-slice.ts';

export const SETTINGS_KEY = 'gatehouse:settings';

const NAMES = [
  'theme',
  'language',
  'tabLeavesEditor',
  'showsPortability',
  'showsAllFields',
  'panels',
  'wantsBottom',
  'leftTab',
  'rightTab',
  'opening',
  'offersTour',
] as const satisfies readonly (keyof AppState)[];

type Kept = Pick<AppState, (typeof NAMES)[number]>;

/** How panes are arranged: a lesson arranges them for itself. */
type Arranged = Pick<Kept, 'panels' | 'leftTab' | 'rightTab'>;

const arrangedOf = ({ panels, leftTab, rightTab }: Arranged): Arranged => ({ panels, leftTab, rightTab });

/** The settings as text. */
const written = (state: AppState, arranged: Arranged): string =>
  JSON.stringify({
    ...Object.fromEntries(NAMES.map((name) => [name, state[name]])),
    ...arranged,
    // Whether the bottom pane is open follows from the workspace.
    panels: { ...arranged.panels, bottom: false },
  });

/** The stored settings, as far as they are valid; the others keep their defaults. */
export function readSettings(text: string | null): Partial<Kept> {
  const stored = parsed(text);
  if (!isRecord(stored)) return {};
  const theme = oneOf<Theme>(stored['theme'], ['system', 'light', 'dark']);
  const language = oneOf<LanguageChoice>(stored['language'], ['system', ...languages]);
  const leftTab = oneOf(stored['leftTab'], ['palette', 'files']);
  const rightTab = oneOf(stored['rightTab'], ['yaml', 'inspector']);
  const { panels, opening } = stored;
  return {
    ...(theme && { theme }),
    ...(language && { language }),
    ...(leftTab && { leftTab }),
    ...(rightTab && { rightTab }),
    tabLeavesEditor: stored['tabLeavesEditor'] === true,
    showsAllFields: stored['showsAllFields'] === true,
    showsPortability: stored['showsPortability'] === true,
    ...(stored['offersTour'] === false && { offersTour: false }),
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

/**
 * Reads the settings that this browser keeps, writes them when they change, and follows other tabs: all but the
 * arrangement of panes, which is each tab's own.
 */
export function keepSettings(store: AppStore, storage: Storage | null): () => void {
  if (!storage) return () => {};
  const read = () => storage.getItem(SETTINGS_KEY);
  store.setState(readSettings(read()));
  let arranged = arrangedOf(store.getState());
  let last = written(store.getState(), arranged);

  const off = store.subscribe((state, before) => {
    if (NAMES.every((name) => state[name] === before[name])) return;
    if (state.lesson === null) arranged = arrangedOf(state);
    const text = written(state, arranged);
    if (text === last) return;
    last = text;
    try {
      storage.setItem(SETTINGS_KEY, text);
    } catch (error) {
      console.warn('The browser did not store the settings:', error);
    }
  });
  const onStorage = (event: StorageEvent) => {
    if (event.key !== SETTINGS_KEY) return;
    const {
      panels: _panels,
      wantsBottom: _wants,
      leftTab: _left,
      rightTab: _right,
      ...others
    } = readSettings(event.newValue);
    // What comes from another tab is stored already, beside the panes of that one.
    last = written({ ...store.getState(), ...others }, arranged);
    store.setState(others);
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
