/** Names by their letters, without regard to capitals: those that begin alike share the nodes of their beginning. */
export type LetterTree = { readonly names: string[]; readonly next: Map<string, LetterTree> };

const node = (): LetterTree => ({ names: [], next: new Map() });

/** A tree of names. */
export function letterTree(names: Iterable<string>): LetterTree {
  const root = node();
  for (const name of names) {
    let at = root;
    for (const letter of lettersOf(name)) {
      let next = at.next.get(letter);
      if (!next) {
        next = node();
        at.next.set(letter, next);
      }
      at = next;
    }
    at.names.push(name);
  }
  return root;
}

/** UTF-16 units, which edits are counted in. */
const lettersOf = (name: string): readonly string[] => name.toLowerCase().split('');

/** The names that so many letters at most must be added, dropped or replaced for, to make them of `text`. */
export function namesWithin(tree: LetterTree, text: string, edits: number): readonly string[] {
  const wanted = lettersOf(text);
  const found: string[] = [];
  // How many edits make each beginning of the text into the letters that lead to a node.
  const visit = ({ names, next }: LetterTree, row: readonly number[]): void => {
    if ((row.at(-1) ?? 0) <= edits) found.push(...names);
    for (const [letter, child] of next) {
      const below = rowBelow(row, letter, wanted);
      if (below.some((count) => count <= edits)) visit(child, below);
    }
  };
  visit(
    tree,
    Array.from({ length: wanted.length + 1 }, (_, i) => i),
  );
  return found;
}

function rowBelow(row: readonly number[], letter: string, wanted: readonly string[]): readonly number[] {
  const [first = 0] = row;
  const below = [first + 1];
  for (let i = 1; i < row.length; i++) {
    const replaced = (row[i - 1] ?? 0) + (wanted[i - 1] === letter ? 0 : 1);
    below.push(Math.min(replaced, (row[i] ?? 0) + 1, (below[i - 1] ?? 0) + 1));
  }
  return below;
}

/** The shortest names that begin with a text, at least so many where there are. */
export function namesBelow(tree: LetterTree, begin: string, most: number): readonly string[] {
  let level = [tree];
  for (const letter of lettersOf(begin)) level = level.flatMap(({ next }) => next.get(letter) ?? []);
  const found: string[] = [];
  while (level.length > 0 && found.length < most) {
    for (const { names } of level) found.push(...names.filter((name) => name.startsWith(begin)));
    level = level.flatMap(({ next }) => [...next.values()]);
  }
  return found;
}
