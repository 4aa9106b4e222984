import { columnOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { Json } from '../json.ts';
import type { YamlMap, YamlSeq } from '../node.ts';
import { entryLines, itemLines } from '../write-block.ts';
import { addFlow } from './add-flow.ts';
import { flowEntryText, flowText } from './flow-text.ts';
import { entryEnd, isFirstOnLine, ownedStart } from './owned-lines.ts';
import { replaceValue } from './replace.ts';
import { insertAt, type Site, type Slot } from './site.ts';

/** Adds a key behind the last one of the mapping in a slot. */
export function addKey(site: Site, slot: Slot, map: YamlMap, key: string, value: Json): readonly TextEdit[] {
  const last = map.entries.at(-1);
  if (map.flow) {
    if (last === undefined && canBecomeBlock(site, slot)) return replaceValue(site, slot, { [key]: value });
    return addFlow(site, map, map.entries.length, (offset) => flowEntryText(site, key, value, offset));
  }
  const column = columnOf(site.text, map.entries[0]?.span.start ?? map.span.start);
  const end = entryEnd(site.text, last?.span.end ?? map.span.end, column);
  return [insertAt(end, linesBelow(site, entryLines(key, value, site.block), column))];
}

/** Adds an item before the one at `index` of the sequence in a slot, or behind the last one. */
export function addItem(
  site: Site,
  slot: Slot,
  seq: YamlSeq,
  index: number,
  value: Json,
): readonly TextEdit[] {
  if (seq.flow) {
    if (seq.items.length === 0 && canBecomeBlock(site, slot)) return replaceValue(site, slot, [value]);
    return addFlow(site, seq, index, (offset) => flowText(site, value, offset));
  }
  const { text } = site;
  const column = columnOf(text, seq.items[0]?.span.start ?? seq.span.start);
  const lines = itemLines(value, site.block);
  const item = seq.items[index];
  if (item === undefined) {
    const last = seq.items.at(-1);
    return [
      insertAt(entryEnd(text, last?.span.end ?? seq.span.end, column), linesBelow(site, lines, column)),
    ];
  }
  const { start } = item.span;
  if (!isFirstOnLine(text, start)) {
    // The first item of a list that begins on the dash of another: it moves down a line.
    const [first = '', ...rest] = lines;
    return [insertAt(start, first + linesBelow(site, rest, column) + site.eol + ' '.repeat(column))];
  }
  const floor = seq.items[index - 1]?.span.end ?? seq.start;
  const top = ownedStart(text, start, index === 0 ? 0 : floor);
  return [insertAt(top, lines.map((line) => indentedLine(line, column) + site.eol).join(''))];
}

/** An empty `{}` or `[]` becomes a block, unless it is inside brackets, in JSON, or holds comments. */
const canBecomeBlock = (site: Site, { node, holder }: Slot): boolean =>
  holder?.flow !== true &&
  !site.json &&
  /^[[{]\s*[\]}]$/.test(site.text.slice(node.span.start, node.span.end));

const indentedLine = (line: string, column: number): string => (line === '' ? '' : ' '.repeat(column) + line);

const linesBelow = (site: Site, lines: readonly string[], column: number): string =>
  lines.map((line) => site.eol + indentedLine(line, column)).join('');
