/** A key with its value in one line, behind the dash of an item or alone. */
const PAIR = /^( *)((?:- +)*)(?:"[^"]*"|'[^']*'|[^\s#"'{}[\],-][^#]*?):\s+(?![|>&!#])(\S.*)$/;

/**
 * Where a dash belongs that was typed where a key would go on: behind `- name: web` a line break leads below `name`, where no
 * item of a list can be, so whoever types one means the next item.
 *
 * @param line the line with nothing but the dash and a space behind it
 * @param above the lines above, the nearest first
 * @returns how many spaces stand before it there; null where it is right, or that is not known
 */
export function dashPlace(line: string, above: Iterable<string>): number | null {
  const column = /^( +)- $/.exec(line)?.[1]?.length;
  if (column === undefined) return null;
  let isNearest = true;
  for (const text of above) {
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const [, indent = '', dashes = '', value = ''] = PAIR.exec(text) ?? [];
    const at = indent.length + dashes.length;
    // Only behind a value that is whole, in the column of its key, is a dash certainly wrong.
    if (isNearest && (value === '' || at !== column || /[,[{]\s*$/.test(value))) return null;
    isNearest = false;
    if (at === column && dashes !== '') return column - (/- +$/.exec(dashes)?.[0].length ?? 0);
    if (text.search(/\S/) < column) return dashOf(text, column);
  }
  return null;
}

/** The column of the dash of a line whose key has none of its value behind it: `- backendRefs:`. */
function dashOf(text: string, column: number): number | null {
  const [, before = ''] = /^( *(?:- +)+)\S/.exec(text) ?? [];
  return before.length === column ? column - (/- +$/.exec(before)?.[0].length ?? 0) : null;
}
