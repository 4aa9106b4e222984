/** So many offsets share a base. */
const SIZE = 64;

/**
 * Rising offsets of which a copy with all behind one moved costs little: they are kept in groups, each counted from a base of its
 * own.
 */
export class Offsets {
  readonly length: number;
  readonly #bases: readonly number[];
  readonly #groups: readonly (readonly number[])[];

  private constructor(bases: readonly number[], groups: readonly (readonly number[])[], length: number) {
    this.#bases = bases;
    this.#groups = groups;
    this.length = length;
  }

  static of(offsets: readonly number[]): Offsets {
    const bases: number[] = [];
    const groups: number[][] = [];
    for (let from = 0; from < offsets.length; from += SIZE) {
      const base = offsets[from] ?? 0;
      bases.push(base);
      groups.push(offsets.slice(from, from + SIZE).map((offset) => offset - base));
    }
    return new Offsets(bases, groups, offsets.length);
  }

  /** The offset at an index; -1 where there is none. */
  at(index: number): number {
    const offset = this.#groups[Math.floor(index / SIZE)]?.[index % SIZE];
    return offset === undefined ? -1 : offset + (this.#bases[Math.floor(index / SIZE)] ?? 0);
  }

  /** The index of the last offset that is not behind `offset`; -1 where all are. */
  lastBefore(offset: number): number {
    let low = -1;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.at(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A copy with all offsets behind an index moved. */
  movedBehind(index: number, by: number): Offsets {
    if (by === 0) return this;
    const own = Math.floor(index / SIZE);
    const inOwn = index % SIZE;
    const bases = this.#bases.map((base, group) => (group > own ? base + by : base));
    const moved = this.#groups[own]?.map((offset, at) => (at > inOwn ? offset + by : offset)) ?? [];
    return new Offsets(bases, this.#groups.with(own, moved), this.length);
  }
}
