import type { Awareness } from 'y-protocols/awareness';
import { readPresence, type Presence } from '../../room-protocol/presence.ts';
import { createListeners } from '../listeners.ts';
import type { Person } from './room-state.ts';

/** More than so many are not shown: no one could read it, and no one holds a workshop for them. */
const MOST = 500;

/** How long what changes of any participant is gathered before the list of all is made anew, in milliseconds. */
const GATHERED = 250;

type Setup = Readonly<{
  awareness: Awareness;
  /** The user, who is on the list wherever else he has a window open. */
  me: string;
  onPeople: (people: readonly Person[]) => void;
}>;

/**
 * Who is in a room, from what each of them says of himself. What is damaged is left out, and of two windows of one
 * participant the one that changed last counts.
 */
export function createPeople({ awareness, me, onPeople }: Setup) {
  const byClient = new Map<number, Presence>();
  const byParticipant = new Map<string, Presence>();
  const changed = createListeners<void>();
  let shown: readonly Person[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = () => {
    timer = undefined;
    const people = [...byParticipant.values()]
      .map((presence): Person => ({ ...presence, isMe: presence.participant === me }))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.participant < b.participant ? -1 : 1));
    if (isSame(shown, people)) return;
    shown = people;
    onPeople(people);
  };

  const read = (client: number) => {
    const before = byClient.get(client);
    const state = awareness.getStates().get(client);
    const presence = state === undefined ? null : readPresence(state);
    if (presence && (before || byClient.size < MOST)) {
      byClient.set(client, presence);
      if (before && before.participant !== presence.participant) forget(before.participant);
      byParticipant.set(presence.participant, presence);
    } else if (before) {
      byClient.delete(client);
      forget(before.participant);
    }
  };
  /** He may have another window. */
  const forget = (participant: string) => {
    const other = [...byClient.values()].find((presence) => presence.participant === participant);
    if (other) byParticipant.set(participant, other);
    else byParticipant.delete(participant);
  };

  type Change = Readonly<{ added: number[]; updated: number[]; removed: number[] }>;
  const onChange = ({ added, updated, removed }: Change) => {
    for (const client of [...added, ...updated, ...removed]) read(client);
    timer ??= setTimeout(publish, GATHERED);
    changed.emit();
  };
  awareness.on('change', onChange);
  for (const client of awareness.getStates().keys()) read(client);
  publish();

  return {
    presenceOf: (participant: string): Presence | null => byParticipant.get(participant) ?? null,
    all: (): readonly Presence[] => [...byParticipant.values()],
    onChange: changed.add,
    stop() {
      clearTimeout(timer);
      awareness.off('change', onChange);
    },
  };
}

/** Whether the list says the same: carets and pointers are not on it. */
const isSame = (before: readonly Person[], now: readonly Person[]): boolean =>
  before.length === now.length && now.every((person, index) => saidOf(person) === saidOf(before[index]));

const saidOf = (person: Person | undefined): string => {
  if (!person) return '';
  const { participant, name, color, place, progress, hand } = person;
  return JSON.stringify([
    participant,
    name,
    color,
    place.document,
    place.file,
    place.selection?.[0],
    progress,
    hand,
  ]);
};
