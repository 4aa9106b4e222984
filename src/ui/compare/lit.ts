import type { Places } from '../../core/side-by-side/comparison-rows.ts';
import type { PictureSide } from '../../core/side-by-side/comparison-view.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Counterparts } from '../../core/side-by-side/models/counterparts.ts';
import type { TracePath } from '../../core/views/traffic/trace-path-of.ts';

/** What the pointer or the focus is on, on either side. */
export type Pointed = Readonly<{ type: 'card' | 'edge'; id: string }>;

/** What stands out on one side: cards and edges by their ids. */
export type Lit = Readonly<{ cards: ReadonlySet<string>; edges: ReadonlySet<string> }>;

/** The cards of a side that show an object. */
const cardsOf = ({ nodes, shownOn }: PictureSide, key: string): readonly string[] => {
  const id = key as Parameters<typeof nodes.has>[0];
  return nodes.has(id) ? [id] : (shownOn.get(id) ?? []);
};

/**
 * What is pointed at, with the edges of a card or the ends of an edge: the same on the side where it is not pointed at; and what
 * stands for a card in the other model.
 */
export function litBy(side: PictureSide, pointed: Pointed | null, counterparts?: Counterparts): Lit {
  if (!pointed) return { cards: new Set(), edges: new Set() };
  if (pointed.type === 'edge') {
    const edge = side.edges.get(pointed.id);
    return { cards: new Set(edge ? [edge.source, edge.target] : []), edges: new Set([pointed.id]) };
  }
  const others = counterparts?.get(pointed.id as ResourceKey)?.keys ?? [];
  const cards = new Set([pointed.id, ...others].flatMap((key) => cardsOf(side, key)));
  const edges = [...side.edges].filter(([, { source, target }]) => cards.has(source) || cards.has(target));
  return { cards, edges: new Set(edges.map(([id]) => id)) };
}

/** What a request passes on a side; objects without a card light the card that shows them. */
export const litByPath = (side: PictureSide, path: TracePath | null): Lit => ({
  cards: new Set(path?.nodes.flatMap((key) => cardsOf(side, key))),
  edges: new Set(path?.edges),
});

/** The cards that a row of the table is about: on each side its own, or that of the other side where it has one. */
export function cardsAt(
  side: PictureSide,
  places: Places | null,
  when: 'before' | 'after',
): ReadonlySet<string> {
  const place = places && (places[when] ?? places.before ?? places.after);
  return new Set(place ? cardsOf(side, place.key) : []);
}
