/**
 * Gives each path a name of its own: the path itself where it is free, else with a number before its extension: `a.yaml`,
 * `a-2.yaml`, … What it gave is taken from then on. Thousands of files of one name cost no more than others.
 *
 * @param taken the paths that there are
 */
export function uniquePaths(taken: Iterable<string>): (path: string) => string {
  const used = new Set(taken);
  // All numbers below are taken.
  const numbers = new Map<string, number>();
  return (path) => {
    const [stem, ending] = splitEnding(path);
    let free = path;
    if (used.has(free)) {
      let number = numbers.get(path) ?? 2;
      while (used.has(`${stem}-${number}${ending}`)) number += 1;
      numbers.set(path, number + 1);
      free = `${stem}-${number}${ending}`;
    }
    used.add(free);
    return free;
  };
}

function splitEnding(path: string): readonly [string, string] {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
}
