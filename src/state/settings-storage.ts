import { CHANNELS, RELEASES } from '../core/model/installed-crds.ts';
import { workspaceOptions, type WorkspaceOptions } from '../core/model/options.ts';
import type { AppState, AppStore } from './app-store.ts';
import type { Theme } from './settings-slice.ts';

const KEY = 'gatehouse:settings';

type Kept = Pick<
  AppState,
  'theme' | 'options' | 'tabLeavesEditor' | 'panels' | 'wantsBottom' | 'leftTab' | 'rightTab'
>;

const keptOf = (state: AppState): Kept => {
  const { theme, options, tabLeavesEditor, panels, wantsBottom, leftTab, rightTab } = state;
  // Whether the bottom pane is open follows from the workspace.
  const kept = { ...panels, bottom: false };
  return { theme, options, tabLeavesEditor, panels: kept, wantsBottom, leftTab, rightTab };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((known) => known === value);

/** The stored settings, as far as they are valid; the others keep their defaults. */
export function readSettings(text: string | null): Partial<Kept> {
  const stored = parsed(text);
  if (!isObject(stored)) return {};
  const theme = oneOf<Theme>(stored['theme'], ['system', 'light', 'dark']);
  const leftTab = oneOf(stored['leftTab'], ['palette', 'files']);
  const rightTab = oneOf(stored['rightTab'], ['yaml', 'inspector']);
  const { panels, options } = stored;
  return {
    ...(theme && { theme }),
    ...(leftTab && { leftTab }),
    ...(rightTab && { rightTab }),
    ...(isObject(options) && { options: readOptions(options) }),
    ...(stored['tabLeavesEditor'] === true && { tabLeavesEditor: true }),
    ...(isObject(panels) && {
      panels: {
        left: panels['left'] === true,
        right: panels['right'] !== false,
        bottom: false,
      },
    }),
    ...(stored['wantsBottom'] === false && { wantsBottom: false }),
  };
}

function readOptions(stored: Readonly<Record<string, unknown>>): WorkspaceOptions {
  const { defaultNamespace, release, channel, partial, complete, choices, view } = stored;
  return workspaceOptions({
    defaultNamespace: isText(defaultNamespace) && defaultNamespace !== '' ? defaultNamespace : undefined,
    release: oneOf(release, RELEASES),
    channel: oneOf(channel, CHANNELS),
    partial: partial === true,
    complete: complete === true,
    assumeClasses: texts(stored['assumeClasses']),
    choices: isObject(choices) ? onlyTexts(choices) : undefined,
    suppressed: texts(stored['suppressed']),
    view: isText(view) ? view : undefined,
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

const onlyTexts = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => isText(entry[1])));

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn('The stored settings cannot be read; the defaults apply:', error);
    return null;
  }
}

/** Reads the settings that this browser keeps, writes them when they change, and follows other tabs. */
export function keepSettings(store: AppStore, storage: Storage | null): () => void {
  if (!storage) return () => {};
  const read = () => storage.getItem(KEY);
  store.setState(readSettings(read()));
  let written = JSON.stringify(keptOf(store.getState()));

  const off = store.subscribe((state, before) => {
    const { theme, options, panels, wantsBottom, leftTab, rightTab } = before;
    const same = theme === state.theme && options === state.options && panels === state.panels;
    const sameTabs = leftTab === state.leftTab && rightTab === state.rightTab;
    const sameKey = before.tabLeavesEditor === state.tabLeavesEditor;
    if (same && sameTabs && sameKey && wantsBottom === state.wantsBottom) return;
    const text = JSON.stringify(keptOf(state));
    if (text === written) return;
    written = text;
    try {
      storage.setItem(KEY, text);
    } catch (error) {
      console.warn('The browser did not store the settings:', error);
    }
  });
  const onStorage = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    const { theme, options } = readSettings(event.newValue);
    store.setState({ ...(theme && { theme }), ...(options && { options }) });
  };
  globalThis.addEventListener?.('storage', onStorage);
  return () => {
    off();
    globalThis.removeEventListener?.('storage', onStorage);
  };
}

/** The browser's local storage, or null where it is refused (reading the property throws there). */
export function localSettings(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch (error) {
    console.warn('Settings are not stored: the browser refuses storage.', error);
    return null;
  }
}
