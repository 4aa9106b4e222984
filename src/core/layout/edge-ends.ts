/** Where edges begin and end: the numbers of the cards, and how far from the tops of these. */
export type EdgeEnds = Readonly<{
  source: Int32Array<ArrayBuffer>;
  out: Int32Array<ArrayBuffer>;
  target: Int32Array<ArrayBuffer>;
  into: Int32Array<ArrayBuffer>;
}>;

export const emptyEnds = (count: number): EdgeEnds => ({
  source: new Int32Array(count),
  out: new Int32Array(count),
  target: new Int32Array(count),
  into: new Int32Array(count),
});

/** Those at these positions, in that order. */
export function pickEnds(ends: EdgeEnds, positions: Int32Array): EdgeEnds {
  const few = emptyEnds(positions.length);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    few.source[at] = ends.source[position] ?? 0;
    few.out[at] = ends.out[position] ?? 0;
    few.target[at] = ends.target[position] ?? 0;
    few.into[at] = ends.into[position] ?? 0;
  }
  return few;
}
