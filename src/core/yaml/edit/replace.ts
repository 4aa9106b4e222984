import { lineStart, lineEnd, columnOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { documentStart } from '../build-tree.ts';
import type { Json } from '../json.ts';
import type { YamlNode, YamlScalar } from '../node.ts';
import { skipBlanks } from '../trivia.ts';
import { blockLines, isFilled, itemText, valueText, type BlockText } from '../write-block.ts';
import { isBlockText, writeScalar } from '../write-scalar.ts';
import { flowText } from './flow-text.ts';
import { entryEnd } from './owned-lines.ts';
import { deleteSpan, insertAt, replaceSpan, type Site, type Slot } from './site.ts';

/** Replaces the value of a slot by `value`. Comments beside and above it stay; anchor and tag go where they no longer fit. */
export function replaceValue(site: Site, slot: Slot, value: Json): readonly TextEdit[] {
  if (slot.holder?.flow === true) return replaceInFlow(site, slot, value);
  const { node } = slot;
  if (slot.holder === null && site.json)
    return [replaceSpan(node.start, node.span.end, flowText(site, value, node.start))];
  if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
    return replaceBlockScalar(site, slot, node, value);
  }
  if ((node.kind === 'map' || node.kind === 'seq') && !node.flow) return replaceBlock(site, slot, value);
  return replaceInline(site, slot, value);
}

/** The column that the lines below a slot's key or dash are indented from. */
const baseColumn = (site: Site, slot: Slot): number =>
  slot.holder === null ? 0 : columnOf(site.text, slot.entry?.span.start ?? slot.item?.span.start ?? 0);

/** Right behind the colon or the dash. */
function markEnd(site: Site, slot: Slot): number {
  if (slot.entry !== null) return slot.entry.colon === -1 ? slot.entry.key.span.end : slot.entry.colon + 1;
  return slot.item === null ? documentStart(site.text) : slot.item.span.start + 1;
}

/** How `value` reads as a block in a slot: the rest of the line, and the lines below with their full indentation. */
function blockText(site: Site, slot: Slot, value: Json): BlockText {
  const column = baseColumn(site, slot);
  const text = rawBlockText(site, slot, value);
  return { head: text.head, body: text.body.map((line) => (line === '' ? '' : ' '.repeat(column) + line)) };
}

function rawBlockText(site: Site, slot: Slot, value: Json): BlockText {
  if (slot.holder === null && isFilled(value)) return { head: '', body: blockLines(value, site.block) };
  if (slot.item === null) return valueText(value, site.block);
  // The lines below have to be in the column of the content behind the dash.
  const between = site.text.slice(slot.item.span.start + 1, slot.node.start);
  return itemText(value, { ...site.block, gap: /^ +$/.test(between) ? between : ' ' });
}

const below = (site: Site, body: readonly string[]): string => body.map((line) => site.eol + line).join('');

/** The quotes chosen for a text; an empty one needs quotes, so they are not a choice. */
function chosenQuotes(node: YamlNode): 'single' | 'double' | null {
  if (node.kind !== 'scalar' || (node.style !== 'single' && node.style !== 'double')) return null;
  return node.span.end - node.span.start > EMPTY_QUOTES ? node.style : null;
}

const EMPTY_QUOTES = 2;

/** Quotes as the old value has them, as far as the new one is text. */
function scalarHead(node: YamlNode, value: string): string | null {
  const quotes = chosenQuotes(node);
  return quotes && writeScalar(value, { flow: false, json: false, quotes });
}

function replaceInline(site: Site, slot: Slot, value: Json): readonly TextEdit[] {
  const { text } = site;
  const { node } = slot;
  const staysFlow = (node.kind === 'map' || node.kind === 'seq') && !isEmptyFlow(site, node);
  const kept = typeof value === 'string' ? scalarHead(node, value) : null;
  const { head, body } =
    staysFlow && isFilled(value)
      ? { head: flowText(site, value, node.start), body: [] }
      : kept !== null
        ? { head: kept, body: [] }
        : blockText(site, slot, value);
  const mark = markEnd(site, slot);
  const end = node.span.end;
  const tail = body.length === 0 ? [] : [insertAt(lineEnd(text, end), below(site, body))];
  if (slot.entry?.colon === -1) return [insertAt(mark, `: ${head}`), ...tail];
  if (node.kind === 'scalar' && node.empty && node.start === end) {
    return [...(head === '' ? [] : [insertAt(mark, ` ${head}`)]), ...tail];
  }
  if (slot.holder === null) return rootInline(site, node, head, body);
  if (head === '') return [deleteSpan(mark, end), ...tail];
  const lead = text.slice(mark, node.start) === '' ? ' ' : '';
  return [replaceSpan(node.start, end, lead + keptProperties(site, node, value) + head), ...tail];
}

function rootInline(site: Site, node: YamlNode, head: string, body: readonly string[]): readonly TextEdit[] {
  const { text } = site;
  const { end } = node.span;
  // A block cannot begin on the line of "---".
  const start =
    text.startsWith('---', lineStart(text, node.start)) && head === '' ? documentStart(text) : node.start;
  const lines = head === '' ? body : [head, ...body];
  return [replaceSpan(start, end, (start === node.start ? '' : site.eol) + lines.join(site.eol))];
}

/** A collection without content and comments in it. */
const isEmptyFlow = (site: Site, node: YamlNode): boolean =>
  /^[[{]\s*[\]}]$/.test(site.text.slice(node.span.start, node.span.end));

/** The tag stays where the new value is of its kind; the anchor always stays in front of its value. */
function keptProperties(site: Site, node: YamlNode, value: Json): string {
  if (node.start === node.span.start) return '';
  const tagStays = node.tag === null || (node.tag === '!!str' && typeof value === 'string');
  if (tagStays) return site.text.slice(node.start, node.span.start);
  return node.anchor === null ? '' : `&${node.anchor} `;
}

function replaceInFlow(site: Site, slot: Slot, value: Json): readonly TextEdit[] {
  const { node, entry } = slot;
  const quotes = chosenQuotes(node) ?? 'auto';
  const written = flowText({ ...site, flow: { ...site.flow, quotes } }, value, node.start);
  if (node.kind === 'scalar' && node.empty && node.start === node.span.end) {
    if (entry === null) return [insertAt(node.start, written)];
    return [
      entry.colon === -1
        ? insertAt(entry.key.span.end, `: ${written}`)
        : insertAt(entry.colon + 1, ` ${written}`),
    ];
  }
  return [replaceSpan(node.start, node.span.end, keptProperties(site, node, value) + written)];
}

function replaceBlockScalar(site: Site, slot: Slot, node: YamlScalar, value: Json): readonly TextEdit[] {
  const { text } = site;
  let headerEnd = node.span.start;
  while (headerEnd < text.length && !/\s/.test(text[headerEnd] ?? ' ')) headerEnd++;
  const headerLine = lineEnd(text, headerEnd);
  const contentEnd = Math.max(node.span.end, headerLine);
  const { head, body } = isBlockText(value)
    ? sameBlock(site, slot, node, value)
    : blockText(site, slot, value);
  const mark = markEnd(site, slot);
  const header =
    head === ''
      ? deleteSpan(Math.min(mark, node.start), headerEnd)
      : replaceSpan(node.start, headerEnd, keptProperties(site, node, value) + head);
  return [header, replaceSpan(headerLine, contentEnd, below(site, body))];
}

/** Text on several lines in the column of the old one, folded if that was. */
function sameBlock(site: Site, slot: Slot, node: YamlScalar, value: string): BlockText {
  const fresh = blockText(site, slot, value);
  const column = node.indent > baseColumn(site, slot) ? node.indent : null;
  const isFolded = node.style === 'folded' && !/^[ \t]/m.test(value);
  if (column === null && !isFolded) return fresh;
  const chomping = value.endsWith('\n') ? '' : '-';
  const content = chomping === '' ? value.slice(0, -1) : value;
  const lines = (isFolded ? content.replace(/\n+/g, '$&\n') : content).split('\n');
  const indent = ' '.repeat(column ?? baseColumn(site, slot) + site.block.indent);
  return {
    head: `${isFolded ? '>' : '|'}${chomping}`,
    body: lines.map((line) => (line === '' ? '' : indent + line)),
  };
}

function replaceBlock(site: Site, slot: Slot, value: Json): readonly TextEdit[] {
  const { text } = site;
  const { node } = slot;
  const column = baseColumn(site, slot);
  const mark = markEnd(site, slot);
  const { head, body } = blockText(site, slot, value);
  const end = entryEnd(text, node.span.end, slot.holder === null ? Infinity : column);
  if (slot.holder === null)
    return [replaceSpan(node.start, end, head === '' ? body.join(site.eol) : head + below(site, body))];
  const isCompact =
    lineStart(text, node.start) === lineStart(text, mark) &&
    lineStart(text, node.span.start) === lineStart(text, mark);
  if (isCompact) return [replaceSpan(node.start, end, head + below(site, body))];
  const markLine = lineEnd(text, mark);
  const propertiesEnd = node.start < markLine ? propertiesBehind(text, node.start, markLine) : mark;
  const lead = head === '' ? '' : ` ${head}`;
  return [replaceSpan(mark, propertiesEnd, lead), replaceSpan(markLine, end, below(site, body))];
}

/** Behind the anchor and tag that begin at `from`. */
function propertiesBehind(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (text[at] === '&' || text[at] === '!')) {
    while (at < limit && !/\s/.test(text[at] ?? ' ')) at++;
    const next = skipBlanks(text, at);
    if (text[next] !== '&' && text[next] !== '!') break;
    at = next;
  }
  return at;
}
