import { listOf } from '../../texts/list-of.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import type { Person } from './room-state.ts';

/** Who comes and goes within so many milliseconds is announced in one sentence. */
const GATHERED = 4000;

/** More than so many are counted, not named. */
const MOST_NAMED = 3;

/**
 * Announces who comes and goes, summed up: whoever loads his page again does neither.
 */
export function createPeopleAnnouncer(announce: (words: string) => void) {
  let known: ReadonlyMap<string, string> | null = null;
  let latest: ReadonlyMap<string, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = () => {
    timer = undefined;
    const before = known ?? latest;
    known = latest;
    const came = [...latest].filter(([id]) => !before.has(id)).map(([, name]) => name);
    const went = [...before].filter(([id]) => !latest.has(id)).map(([, name]) => name);
    const sentences = [
      ...said(came, roomsTexts.came, roomsTexts.manyCame),
      ...said(went, roomsTexts.went, roomsTexts.manyWent),
    ];
    if (sentences.length > 0) announce(sentences.join(' '));
  };

  return {
    /** The people who are here now, of whom those of the first time were here before. */
    see(people: readonly Person[]) {
      latest = new Map(
        people.filter(({ isMe }) => !isMe).map(({ participant, name }) => [participant, name]),
      );
      timer ??= setTimeout(publish, GATHERED);
    },
    /** No one came or went: the connection did. */
    forget() {
      clearTimeout(timer);
      timer = undefined;
      known = null;
    },
    stop: () => clearTimeout(timer),
  };
}

function said(
  names: readonly string[],
  named: (of: { count: number; names: string }) => string,
  counted: (of: { count: number }) => string,
): readonly string[] {
  const count = names.length;
  if (count === 0) return [];
  return [count > MOST_NAMED ? counted({ count }) : named({ count, names: listOf(names) })];
}
