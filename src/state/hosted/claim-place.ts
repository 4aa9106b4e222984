import { newId } from '../workspaces/workspace-info.ts';

/** What the places of a folder in this browser are called; the first is the folder's own. */
const placeName = (id: string, number: number): string =>
  number === 0 ? `folder:${id}` : `folder:${id}:${number}`;

/** Under this a tab remembers which place it has. */
const OWN_PLACE = 'gatehouse:folder-place';

/** Which places hold something that is not saved. */
const UNSAVED = 'gatehouse:folder-unsaved:';

/** How long the page before may take to let go of the place of this tab, in milliseconds. */
const LETTING_GO = 1_500;

const MOST = 100;

type Storages = Readonly<{ local: Storage | null; session: Storage | null }>;

/**
 * Where this tab keeps what is not saved of a folder: as no other tab does, since each is a writer of its own, and the disk tells
 * one what the other saved. That which the tab had before, else one with something unsaved, else the first that is free.
 * @param id of the folder
 * @returns the id of the workspace
 */
export async function claimPlace(id: string, { local, session }: Storages): Promise<string> {
  const had = session?.getItem(OWN_PLACE) ?? null;
  const own =
    had !== null && (had === placeName(id, 0) || had.startsWith(`${placeName(id, 0)}:`)) ? had : null;
  // Without locks no tab knows of the others.
  if (!globalThis.navigator?.locks) return remember(own ?? `${placeName(id, 0)}:${newId()}`, session);
  const all = Array.from({ length: MOST }, (_, number) => placeName(id, number));
  const unsaved = all.filter((place) => local?.getItem(UNSAVED + place) !== null && local !== null);
  if (own !== null && (await claim(own, AbortSignal.timeout(LETTING_GO)))) return remember(own, session);
  for (const place of [...unsaved, ...all]) if (await claim(place, null)) return remember(place, session);
  return remember(`${placeName(id, 0)}:${newId()}`, session);
}

/** Notes whether a place holds something that is not saved, for the next tab that is opened. */
export function noteUnsaved(local: Storage | null, place: string, isUnsaved: boolean): void {
  try {
    if (isUnsaved) local?.setItem(UNSAVED + place, '');
    else local?.removeItem(UNSAVED + place);
  } catch (error) {
    console.warn('The browser did not note what is not saved:', error);
  }
}

/** Takes a place for as long as the page is there; whether it was free, or became so before `patience` ends. */
function claim(place: string, patience: AbortSignal | null): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => {});
    };
    const how = patience ? { signal: patience } : { ifAvailable: true };
    navigator.locks.request(`gatehouse:${place}`, how, hold).catch(() => resolve(false));
  });
}

function remember(place: string, session: Storage | null): string {
  try {
    session?.setItem(OWN_PLACE, place);
  } catch (error) {
    console.warn('The browser stores nothing for this tab:', error);
  }
  return place;
}
