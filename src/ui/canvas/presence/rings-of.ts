import type { Presence } from '../../../room-protocol/presence.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Person } from '../../../state/room/room-state.ts';

/** A card that others have selected, with who has. */
export type Ring = Readonly<{ card: ResourceKey; people: readonly Presence[] }>;

/**
 * The cards that others have selected: one ring for each, whoever is on it.
 * @param others who look at the same document
 * @param listed all who are here, in the order in which they are named
 * @param cardsOf the cards on which an object is seen
 */
export function ringsOf(
  others: readonly Presence[],
  listed: readonly Person[],
  cardsOf: (key: string) => readonly ResourceKey[],
): readonly Ring[] {
  const order = new Map(listed.map(({ participant }, index) => [participant, index]));
  const placeOf = ({ participant }: Presence): number => order.get(participant) ?? listed.length;
  const byCard = new Map<ResourceKey, Presence[]>();
  for (const other of others.toSorted((a, b) => placeOf(a) - placeOf(b)))
    for (const card of new Set((other.place.selection ?? []).flatMap(cardsOf)))
      byCard.set(card, [...(byCard.get(card) ?? []), other]);
  return [...byCard].map(([card, people]) => ({ card, people }));
}
