/** Lines of a text, counted from 1. */
export type Lines = Readonly<{ count: number; line: (number: number) => string }>;
export type FoldingRange = Readonly<{ start: number; end: number; kind?: 'comment' }>;

type Open = { indent: number; line: number };

const indentOf = (line: string): number => {
  for (let at = 0; at < line.length; at++) {
    const char = line.charCodeAt(at);
    if (char !== 32 && char !== 9) return char === 13 ? -1 : at;
  }
  return -1;
};

/**
 * What can be folded: each document (where a file has several), each block by its indentation, and runs of comments.
 * A list may have its key's own indentation, so its items count as half a step further in.
 * Pauses in between as a generator, so that long files do not hold up the page.
 */
export function* foldingRanges({ count, line }: Lines): Generator<void, readonly FoldingRange[]> {
  const ranges: FoldingRange[] = [];
  let open: Open[] = [];
  let lastFilled = 0;
  let documentStart = 0;
  let comments = 0;
  let several = false;

  const closeTo = (indent: number) => {
    for (let top = open.at(-1); top && top.indent >= indent; top = open.at(-1)) {
      if (lastFilled > top.line) ranges.push({ start: top.line, end: lastFilled });
      open.pop();
    }
  };
  const closeComments = (before: number) => {
    if (comments > 0 && before - comments > 1)
      ranges.push({ start: comments, end: before - 1, kind: 'comment' });
    comments = 0;
  };
  const closeDocument = () => {
    closeTo(-1);
    open = [];
    if (several && documentStart > 0 && lastFilled > documentStart)
      ranges.push({ start: documentStart, end: lastFilled });
  };

  for (let number = 1; number <= count; number++) {
    if (number % 2000 === 0) yield;
    const text = line(number);
    const indent = indentOf(text);
    if (indent === -1) {
      closeComments(number);
      continue;
    }
    if (text.startsWith('---') && (text.length === 3 || /\s/.test(text[3] ?? ''))) {
      closeComments(number);
      several ||= lastFilled > 0;
      closeDocument();
      documentStart = number;
      lastFilled = number;
      several = true;
      continue;
    }
    if (text[indent] === '#') {
      if (comments === 0) comments = number;
      continue;
    }
    closeComments(number);
    if (documentStart === 0) documentStart = number;
    const depth = indent * 2 + (text[indent] === '-' && /^\s|^$/.test(text[indent + 1] ?? '') ? 1 : 0);
    closeTo(depth);
    open.push({ indent: depth, line: number });
    lastFilled = number;
  }
  closeComments(count + 1);
  closeDocument();
  return ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
