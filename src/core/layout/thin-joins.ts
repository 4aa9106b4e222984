import type { Join } from './prepare-graph.ts';

/** With fewer edges from one row, nothing is gained by leaving some out. */
const FEW = 8;

/** The edges of one row. */
type Row = readonly Join[];

/**
 * The edges that decide where cards go. Where many rows lead to the same many cards (Services that all select all Pods), every
 * order of these has the same crossings: each pair of rows with each pair of cards. Of so many edges a few are enough
 * to keep all near each other: a row of them to and fro, which has no crossing at all. All others are left as they are.
 *
 * @param joins those of one row beside each other, sorted by where they arrive
 */
export function thinJoins(joins: readonly Join[]): readonly Join[] {
  const rows = rowsOf(joins);
  const alike = new Map<string, Row[][]>();
  const thin: Join[] = [];
  for (const row of rows) {
    if (row.length < FEW) {
      thin.push(...row);
      continue;
    }
    const mark = markOf(row);
    const groups = alike.get(mark) ?? [];
    if (groups.length === 0) alike.set(mark, groups);
    const group = groups.find(([first]) => first !== undefined && leadToTheSame(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  for (const group of [...alike.values()].flat()) for (const join of toAndFro(group)) thin.push(join);
  return thin;
}

function rowsOf(joins: readonly Join[]): readonly Row[] {
  const rows: Join[][] = [];
  let last: Join | undefined;
  for (const join of joins) {
    if (last && last.source === join.source && last.out === join.out) rows.at(-1)?.push(join);
    else rows.push([join]);
    last = join;
  }
  return rows;
}

/** Equal for rows that lead to the same; seldom equal for others. */
function markOf(row: Row): string {
  let mark = 0;
  for (const { target, into } of row) mark = (Math.imul(mark, 31) + target.index * 8191 + into) | 0;
  return `${row[0]?.source.column} ${row[0]?.source.lane} ${row.length} ${mark}`;
}

const leadToTheSame = (a: Row, b: Row): boolean =>
  a.length === b.length &&
  a.every(({ target, into }, at) => target === b[at]?.target && into === b[at]?.into);

/** Of a group of rows that lead to the same cards: each row to its share of these, and to the first of the next row. */
function* toAndFro(rows: readonly Row[]): Generator<Join> {
  if (rows.length < FEW) {
    for (const row of rows) yield* row;
    return;
  }
  for (const [at, row] of rows.entries()) {
    const share = (place: number): number => Math.floor((place * row.length) / rows.length);
    // Where there are fewer cards than rows, several rows share one.
    const last = Math.min(row.length - 1, Math.max(share(at), share(at + 1)));
    yield* row.slice(share(at), last + 1);
  }
}
