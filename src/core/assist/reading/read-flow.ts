import type { Path } from '../../yaml/json.ts';
import type { Cursor } from './cursor.ts';
import { emptyList, emptyMap, scalarOf, unquote, type SketchNode } from './sketch-node.ts';

/** Deeper nesting is not followed; no valid manifest comes near it. */
const MAX_DEPTH = 200;

/** A collection in brackets: what it holds, where it ends, and the cursor if it is inside. */
export type FlowReading = Readonly<{
  node: SketchNode;
  end: number;
  /** `outside` when it is before or behind, null when nothing can be completed where it is. */
  cursor: Cursor | null | 'outside';
}>;

type Request = Readonly<{
  text: string;
  /** Of the bracket. */
  start: number;
  offset: number;
  /** The path of the collection. */
  path: Path;
  /** Text at or left of this column is outside: the collection was never closed. -1 for a whole document. */
  column: number;
  json: boolean;
}>;

const CLOSERS = ',]}';

/** Parses a collection in brackets leniently; missing commas, values and closing brackets are forgiven. */
export function readFlow({ text, start, offset, path: base, column, json }: Request): FlowReading {
  let at = start;
  let end = text.length;
  let cursor: Cursor | null | 'outside' = 'outside';
  const path: (string | number)[] = [...base];

  /** Goes to the next significant sign; a line further out than the collection ends it. */
  const skip = (): void => {
    while (at < end) {
      const sign = text[at];
      if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) {
        const line = text.indexOf('\n', at);
        const stop = line < 0 ? end : line;
        if (offset > at && offset <= stop) cursor = null;
        at = stop;
      } else if (sign === '\n') {
        at++;
        const indent = /^[ \t]*/.exec(text.slice(at, at + 400))?.[0].length ?? 0;
        const next = text[at + indent];
        if (next === undefined || next === '\n' || next === '\r' || next === '#') continue;
        const marker = /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(at, at + 4));
        if (marker || (indent <= column && !']}'.includes(next))) end = at;
      } else if (sign === ' ' || sign === '\t' || sign === '\r') at++;
      else return;
    }
  };

  const place = (slot: Cursor['slot'], span: Readonly<{ start: number; end: number }>, more = {}): void => {
    if (cursor !== 'outside') return;
    const written = text.slice(span.start, offset);
    const quote = written[0] === '"' || written[0] === "'" ? written[0] : '';
    const line = text.lastIndexOf('\n', offset - 1) + 1;
    const margin = text.slice(line, offset).search(/[^ ]|$/);
    cursor = {
      slot,
      path: [...path],
      replace: span,
      prefix: written,
      finished: false,
      own: null,
      style: json ? 'json' : 'flow',
      quote,
      column: margin,
      margin,
      lead: '',
      commaAt: null,
      commaAfter: false,
      ...more,
    };
  };

  /** Skips to the next sign; a cursor in between is where `slot` is expected. */
  const gap = (slot: Cursor['slot'], more: Partial<Cursor> = {}, from = at): void => {
    skip();
    if (offset < from || offset > at || cursor !== 'outside') return;
    const next = text[at] ?? '}';
    const commaAfter = at >= end ? false : !CLOSERS.includes(next);
    place(slot, { start: offset, end: offset }, { commaAfter, ...more });
  };

  /** A text, quoted or not, up to what ends it. */
  const token = (isKey: boolean): Readonly<{ start: number; end: number }> => {
    const from = at;
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const pattern = quote === '"' ? /"(?:[^"\\\n]|\\.)*"?/y : /'(?:[^'\n]|'')*'?/y;
      pattern.lastIndex = at;
      at = Math.min(end, at + (pattern.exec(text)?.[0].length ?? 1));
      return { start: from, end: at };
    }
    while (at < end) {
      const sign = text[at] ?? '';
      if (CLOSERS.includes(sign) || sign === '\n' || sign === '\r' || '[{'.includes(sign)) break;
      if (sign === ':' && (isKey ? /[\s,\]}]|^$/ : /[\s]|^$/).test(text[at + 1] ?? '')) break;
      if (sign === '#' && /\s/.test(text[at - 1] ?? '')) break;
      at++;
    }
    let stop = at;
    while (stop > from && /\s/.test(text[stop - 1] ?? '')) stop--;
    // Unexpected signs, such as a stray colon, are skipped.
    at = stop === from ? Math.min(end, at + 1) : stop;
    return { start: from, end: stop };
  };

  const inside = (span: Readonly<{ start: number; end: number }>): boolean =>
    offset >= span.start && offset <= span.end;

  const value = (depth: number, slot: 'value' | 'item'): SketchNode => {
    const sign = text[at];
    if (depth > MAX_DEPTH && cursor === 'outside') cursor = null;
    if (at >= end || depth > MAX_DEPTH) {
      at = end;
      return null;
    }
    if (sign === '{') return mapping(depth + 1);
    if (sign === '[') return list(depth + 1);
    const before = at;
    const span = token(false);
    const behind = at;
    skip();
    // A text with a colon behind it, on another line than it was looked for, is the next key: the value is missing.
    if (slot === 'value' && text[at] === ':' && text.lastIndexOf('\n', before) > lastColon) {
      at = before;
      return null;
    }
    at = behind;
    if (inside(span) && span.end > span.start) place(slot, span);
    return scalarOf(text.slice(span.start, span.end));
  };

  let lastColon = -1;

  /** Behind an entry or item: a comma, or one that is missing. */
  const separate = (slot: 'key' | 'item'): void => {
    const behind = at;
    skip();
    if (at < end && text[at] === ',') {
      if (offset > behind && offset <= at) place(slot, { start: offset, end: offset }, { commaAt: behind });
      at++;
    } else if (offset > behind && offset <= at) {
      const next = text[at] ?? '}';
      const commaAfter = at < end && !CLOSERS.includes(next);
      place(slot, { start: offset, end: offset }, { commaAt: behind, commaAfter });
    }
  };

  const mapping = (depth: number): SketchNode => {
    const node = emptyMap();
    at++;
    for (;;) {
      gap('key');
      if (at >= end) return node;
      if (text[at] === '}' || text[at] === ']') {
        at++;
        return node;
      }
      if (text[at] === ',') {
        at++;
        continue;
      }
      const key = token(true);
      const name = unquote(text.slice(key.start, key.end));
      const behind = at;
      skip();
      const finished = text[at] === ':' && at < end;
      if (inside(key) && key.end > key.start) place('key', key, { finished, own: finished ? name : null });
      if (!finished) {
        at = behind;
        separate('key');
        continue;
      }
      lastColon = at;
      at++;
      node.last = name;
      node.entries.set(name, null);
      path.push(name);
      const from = at;
      gap('value', { lead: offset === from ? ' ' : '', commaAfter: false }, from);
      if (at < end && !CLOSERS.includes(text[at] ?? '')) node.entries.set(name, value(depth, 'value'));
      path.pop();
      separate('key');
    }
  };

  const list = (depth: number): SketchNode => {
    const node = emptyList();
    at++;
    for (;;) {
      path.push(node.items.length);
      gap('item');
      if (at >= end || text[at] === ']' || text[at] === '}') {
        path.pop();
        at = Math.min(end, at + 1);
        return node;
      }
      if (text[at] === ',') {
        path.pop();
        at++;
        continue;
      }
      node.items.push(value(depth, 'item'));
      path.pop();
      path.push(node.items.length);
      separate('item');
      path.pop();
    }
  };

  const node = value(0, 'value');
  return { node, end: Math.min(at, end), cursor };
}
