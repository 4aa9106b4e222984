/** go-yaml's bounds: up to the first, 99 of 100 nodes may come from aliases; from the second on, 10 of 100. */
const RATIO_LOW = 400_000;
const RATIO_HIGH = 4_000_000;

/** Counts the nodes that a document would have with its aliases written out, and whether go-yaml would refuse them. */
export type AliasBudget = Readonly<{
  /** One node that is written in the text. */
  count: () => void;
  /** An alias of a node that has `size` nodes written out; false when that is more than allowed. */
  expand: (size: number) => boolean;
  size: () => number;
}>;

export function createAliasBudget(): AliasBudget {
  let all = 0;
  let aliased = 0;
  return {
    count: () => {
      all++;
    },
    expand: (size) => {
      all += size + 1;
      aliased += size;
      return aliased <= 100 || all <= 1000 || aliased / all <= allowedRatio(all);
    },
    size: () => all,
  };
}

function allowedRatio(all: number): number {
  if (all <= RATIO_LOW) return 0.99;
  if (all >= RATIO_HIGH) return 0.1;
  return 0.99 - 0.89 * ((all - RATIO_LOW) / (RATIO_HIGH - RATIO_LOW));
}
