import type { Awareness } from 'y-protocols/awareness';
import { presencePause } from '../../room-protocol/limits.ts';
import type { Place, Presence } from '../../room-protocol/presence.ts';

/** So many of the selected objects are said. */
export const MOST_SELECTED = 50;

/** Says to the others where the user is: at once where it was quiet, else as often as the server passes it on. */
export function createOwnPresence(awareness: Awareness, first: Presence) {
  let presence = first;
  let said = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = () => {
    timer = undefined;
    said = Date.now();
    awareness.setLocalState({ ...presence });
  };
  const change = (next: Presence) => {
    if (JSON.stringify(next) === JSON.stringify(presence)) return;
    presence = next;
    timer ??= setTimeout(say, Math.max(0, said + presencePause(awareness.getStates().size) - Date.now()));
  };
  const again = () => {
    clearTimeout(timer);
    say();
  };
  say();
  // What a page that goes away took back is said again when it comes back as it was.
  globalThis.addEventListener?.('pageshow', again);

  return {
    now: () => presence,
    /** Says all of it once more: who was away takes only what is newer than what he knew. */
    again,
    set: (values: Partial<Omit<Presence, 'place'>>) => change({ ...presence, ...values }),
    /** `undefined` takes a value away. */
    move(values: { readonly [Name in keyof Place]?: Place[Name] | undefined }) {
      const place = Object.fromEntries(
        Object.entries({ ...presence.place, ...values }).filter(([, value]) => value !== undefined),
      ) as Place;
      change({ ...presence, place });
    },
    stop() {
      clearTimeout(timer);
      globalThis.removeEventListener?.('pageshow', again);
    },
  };
}

export type OwnPresence = ReturnType<typeof createOwnPresence>;
