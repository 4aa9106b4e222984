import { CANVAS_SHOWS } from '../../core/model/canvas-choice.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState, AppStore } from '../app-store.ts';
import { isRecord, parsed } from '../stored-value.ts';
import { isText, oneOf, readOptions, texts } from '../read-options.ts';
import { SETTINGS_KEY } from '../settings-storage.ts';
import { emptyDraft } from '../traffic-slice.ts';
import { viewKey } from './workspace-info.ts';
import { emptyFilter, type CanvasFilter } from '../view-slice.ts';

const NAMES = [
  'activeFile',
  'tabs',
  'foldedLanes',
  'filter',
  'bottomTab',
  'inspectorTab',
  'draft',
  'options',
  'show',
  'wanted',
  'laneOrder',
  'byRole',
  'models',
] as const satisfies readonly (keyof AppState)[];

/** What is remembered of the view of a workspace; its settings are among it. */
type View = Pick<AppState, (typeof NAMES)[number] | 'comparing'>;

/** How long changes of the view gather before they are written, in milliseconds. */
const PAUSE = 300;

/** The view as text. */
const written = (state: AppState): string =>
  JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, state[name]])), (_key, value: unknown) =>
    value instanceof Set ? [...(value as ReadonlySet<unknown>)] : value,
  );

/** The stored view, as far as it is valid; the rest keeps its defaults. */
export function readView(text: string | null): Partial<View> {
  const stored = parsed(text);
  if (!isRecord(stored)) return {};
  const { activeFile, tabs, foldedLanes, filter, draft, options, wanted, laneOrder } = stored;
  const bottomTab = oneOf(stored['bottomTab'], ['problems', 'attachments', 'trace', 'routing']);
  const show = oneOf(stored['show'], CANVAS_SHOWS);
  const inspectorTab = oneOf(stored['inspectorTab'], ['fields', 'status']);
  return {
    ...(isText(activeFile) && { activeFile }),
    ...(Array.isArray(tabs) && { tabs: texts(tabs) }),
    ...(Array.isArray(foldedLanes) && { foldedLanes: new Set(texts(foldedLanes)) }),
    ...(isRecord(filter) && { filter: readFilter(filter) }),
    ...(bottomTab && { bottomTab }),
    ...(inspectorTab && { inspectorTab }),
    ...(isRecord(draft) && { draft: readDraft(draft) }),
    ...(isRecord(options) && { options: readOptions(options) }),
    ...(show && { show }),
    ...(Array.isArray(wanted) && { wanted: new Set(texts(wanted).filter(isKey)) }),
    ...(Array.isArray(laneOrder) && { laneOrder: texts(laneOrder) }),
    ...(stored['byRole'] === true && { byRole: true }),
    ...(stored['models'] === true && { models: true, comparing: true }),
  };
}

const isKey = (text: string): text is ResourceKey => text.includes('/');

const readFilter = (stored: Readonly<Record<string, unknown>>): CanvasFilter => ({
  ...emptyFilter,
  hiddenKinds: new Set(texts(stored['hiddenKinds'])),
  namespaces: new Set(texts(stored['namespaces'])),
  problemsOnly: stored['problemsOnly'] === true,
});

const readDraft = (stored: Readonly<Record<string, unknown>>): View['draft'] => {
  const { url, method, gateway, ingressClass, serviceEntry, from, port, sni } = stored;
  return {
    url: isText(url) ? url : emptyDraft.url,
    method: isText(method) ? method : emptyDraft.method,
    headers: texts(stored['headers']),
    gateway: isText(gateway) ? gateway : null,
    ingressClass: isText(ingressClass) ? ingressClass : null,
    serviceEntry: isText(serviceEntry) ? serviceEntry : null,
    from: isText(from) ? from : null,
    port: typeof port === 'number' ? port : null,
    sni: isText(sni) ? sni : null,
  };
};

/**
 * Reads how a workspace was looked at, and writes it when it changes, at the latest when the page goes away. Settings of
 * the workspace follow those of other tabs that have it open; the rest is each tab's own.
 * @param isHeld whether nothing is to be written yet
 * @param inherits whether settings count that were made before each workspace had its own
 */
export function keepView(
  store: AppStore,
  storage: Storage | null,
  id: string,
  inherits: boolean,
  isHeld: () => boolean = () => false,
): () => void {
  if (!storage) return () => {};
  const key = viewKey(id);
  const stored = storage.getItem(key);
  store.setState(stored === null && inherits ? readView(optionsOf(storage)) : readView(stored));
  let last = written(store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isHeld()) return;
    const text = written(store.getState());
    if (text === last) return;
    last = text;
    try {
      storage.setItem(key, text);
    } catch (error) {
      console.warn('The browser did not store the view of the workspace:', error);
    }
  };
  const off = store.subscribe((state, before) => {
    if (NAMES.some((name) => state[name] !== before[name])) timer ??= setTimeout(write, PAUSE);
  });
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return;
    const { options } = readView(event.newValue);
    if (options && JSON.stringify(options) !== JSON.stringify(store.getState().options))
      store.setState({ options });
  };
  globalThis.addEventListener?.('storage', onStorage);
  globalThis.addEventListener?.('pagehide', write);
  return () => {
    off();
    write();
    globalThis.removeEventListener?.('storage', onStorage);
    globalThis.removeEventListener?.('pagehide', write);
  };
}

/** The settings of a workspace as they were kept beside the theme. */
function optionsOf(storage: Storage): string | null {
  const settings = parsed(storage.getItem(SETTINGS_KEY));
  return isRecord(settings) ? JSON.stringify({ options: settings['options'] }) : null;
}
