import { pickEnds, type EdgeEnds } from './edge-ends.ts';

/** With fewer edges from one row, nothing is gained by leaving some out. */
const FEW = 8;

/** The edges of one row of a card: those from `first` up to `end`. */
type Row = Readonly<{ first: number; end: number }>;

/**
 * The edges that decide where cards go. Where many rows lead to the same many cards (Services that all select all Pods), every
 * order of these has the same crossings: each pair of rows with each pair of cards. Of so many edges a few are enough
 * to keep all near each other: a row of them to and fro, which has no crossing at all. All others are left as they are.
 *
 * @param ends those of one row beside each other, sorted by where they arrive
 */
export function thinEnds(ends: EdgeEnds): EdgeEnds {
  const alike = new Map<number, Row[][]>();
  for (const row of wideRows(ends)) {
    const mark = markOf(ends, row);
    const groups = alike.get(mark) ?? [];
    if (groups.length === 0) alike.set(mark, groups);
    const group = groups.find(([first]) => first !== undefined && leadToTheSame(ends, first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  const isLeftOut = new Uint8Array(ends.source.length);
  let left = 0;
  for (const group of [...alike.values()].flat()) if (group.length >= FEW) left += leaveOut(group, isLeftOut);
  if (left === 0) return ends;
  const kept = new Int32Array(ends.source.length - left);
  let count = 0;
  for (let at = 0; at < isLeftOut.length; at++) if (isLeftOut[at] === 0) kept[count++] = at;
  return pickEnds(ends, kept);
}

/** The rows that enough edges begin in. */
function wideRows({ source, out }: EdgeEnds): readonly Row[] {
  const rows: Row[] = [];
  for (let first = 0, end = 0; first < source.length; first = end) {
    while (end < source.length && source[end] === source[first] && out[end] === out[first]) end++;
    if (end - first >= FEW) rows.push({ first, end });
  }
  return rows;
}

/** Equal for rows that lead to the same; seldom equal for others. */
function markOf({ target, into }: EdgeEnds, { first, end }: Row): number {
  let mark = end - first;
  for (let at = first; at < end; at++)
    mark = (Math.imul(mark, 31) + (target[at] ?? 0) * 8191 + (into[at] ?? 0)) | 0;
  return mark;
}

function leadToTheSame({ target, into }: EdgeEnds, a: Row, b: Row): boolean {
  const count = a.end - a.first;
  if (b.end - b.first !== count) return false;
  for (let at = 0; at < count; at++) {
    if (target[a.first + at] !== target[b.first + at] || into[a.first + at] !== into[b.first + at])
      return false;
  }
  return true;
}

/**
 * Of a group of rows that lead to the same cards, leaves to each row its share of these, and the first of the next row. Returns how
 * many edges are left out.
 */
function leaveOut(rows: readonly Row[], isLeftOut: Uint8Array): number {
  let left = 0;
  rows.forEach(({ first, end }, at) => {
    const count = end - first;
    const share = (place: number): number => Math.floor((place * count) / rows.length);
    // Where there are fewer cards than rows, several rows share one.
    const last = Math.min(count - 1, Math.max(share(at), share(at + 1)));
    isLeftOut.fill(1, first, first + share(at));
    isLeftOut.fill(1, first + last + 1, end);
    left += count - (last - share(at) + 1);
  });
  return left;
}
