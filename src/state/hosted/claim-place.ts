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

/** A place that is this tab's. */
export type Place = Readonly<{ id: string; letGo: () => void }>;

/**
 * Where this tab keeps what is not saved of a folder: as no other tab does, since each is a writer of its own, and one learns
 * from the disk what the other saved. That which the tab had before, else one with something unsaved, else the first that is free.
 * @param id of the folder
 * @returns with the id of a workspace
 */
export async function claimPlace(id: string, { local, session }: Storages): Promise<Place> {
  const had = session?.getItem(OWN_PLACE) ?? null;
  const first = placeName(id, 0);
  const own = had !== null && (had === first || had.startsWith(`${first}:`)) ? had : null;
  // Without locks no tab knows of the others.
  const apart: Place = { id: own ?? `${first}:${newId()}`, letGo: () => {} };
  if (!globalThis.navigator?.locks) return remember(apart, session);
  const all = Array.from({ length: MOST }, (_, number) => placeName(id, number));
  const unsaved = local ? all.filter((place) => local.getItem(UNSAVED + place) !== null) : [];
  const before = own === null ? null : await claim(own, AbortSignal.timeout(LETTING_GO));
  if (before) return remember(before, session);
  for (const place of [...unsaved, ...all]) {
    const claimed = await claim(place, null);
    if (claimed) return remember(claimed, session);
  }
  return remember({ ...apart, id: `${first}:${newId()}` }, session);
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

/** Takes a place for as long as the page is there; null where it was not free, and did not become so before `patience` ends. */
function claim(id: string, patience: AbortSignal | null): Promise<Place | null> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((letGo) => resolve({ id, letGo }));
    };
    const how = patience ? { signal: patience } : { ifAvailable: true };
    navigator.locks.request(`gatehouse:${id}`, how, hold).catch(() => resolve(null));
  });
}

function remember(place: Place, session: Storage | null): Place {
  try {
    session?.setItem(OWN_PLACE, place.id);
  } catch (error) {
    console.warn('The browser stores nothing for this tab:', error);
  }
  return place;
}
