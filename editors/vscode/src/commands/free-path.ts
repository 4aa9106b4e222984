/** A path that none of the others is: with a number before its ending where it has to be. */
export function freePath(path: string, others: readonly string[]): string {
  const taken = new Set(others);
  const dot = path.lastIndexOf('.');
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
    if (!taken.has(free)) return free;
  }
}
