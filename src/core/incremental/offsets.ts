import { lastNotAbove } from './last-not-above.ts';

/** So many offsets share a base. */
const SIZE = 64;

/**
 * Rising offsets of which a copy with all behind one moved costs little: they are kept in groups, each counted from a base of its
 * own. Plain data, so that it can be sent.
 */
export type Offsets = Readonly<{
  bases: readonly number[];
  groups: readonly (readonly number[])[];
}>;

export function offsetsOf(offsets: readonly number[]): Offsets {
  const bases: number[] = [];
  const groups: number[][] = [];
  for (let from = 0; from < offsets.length; from += SIZE) {
    const base = offsets[from] ?? 0;
    bases.push(base);
    groups.push(offsets.slice(from, from + SIZE).map((offset) => offset - base));
  }
  return { bases, groups };
}

/** The offset at an index; -1 where there is none. */
export function offsetAt({ bases, groups }: Offsets, index: number): number {
  const group = Math.floor(index / SIZE);
  const offset = groups[group]?.[index % SIZE];
  return offset === undefined ? -1 : offset + (bases[group] ?? 0);
}

/** The index of the last offset that is not behind `offset`; -1 where all are. */
export function lastBefore({ bases, groups }: Offsets, offset: number): number {
  const group = lastNotAbove(bases, offset);
  return group === -1 ? -1 : group * SIZE + lastNotAbove(groups[group] ?? [], offset - (bases[group] ?? 0));
}

/** A copy with all offsets behind an index moved. */
export function movedBehind(offsets: Offsets, index: number, by: number): Offsets {
  if (by === 0) return offsets;
  const { bases, groups } = offsets;
  const own = Math.floor(index / SIZE);
  const inOwn = index % SIZE;
  const moved = groups[own]?.map((offset, at) => (at > inOwn ? offset + by : offset)) ?? [];
  return {
    bases: bases.map((base, group) => (group > own ? base + by : base)),
    groups: groups.with(own, moved),
  };
}
