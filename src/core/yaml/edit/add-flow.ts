import { lineStart, lineEnd } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { YamlMap, YamlSeq } from '../node.ts';
import { skipBlanks, skipTrivia } from '../trivia.ts';
import { isFirstOnLine } from './owned-lines.ts';
import { insertAt, type Site } from './site.ts';

/** Adds an entry inside brackets, laid out like its neighbours: on the same line, or on a line of its own. */
export function addFlow(
  site: Site,
  node: YamlMap | YamlSeq,
  index: number,
  write: (offset: number) => string,
): readonly TextEdit[] {
  const { text } = site;
  const parts = node.kind === 'map' ? node.entries : node.items;
  const next = parts[index];
  if (next !== undefined) {
    const { start } = next.span;
    const own = isFirstOnLine(text, start);
    const indent = own ? text.slice(lineStart(text, start), start) : '';
    return [insertAt(start, `${write(start)},${own ? site.eol + indent : site.flow.comma.slice(1)}`)];
  }
  const last = parts.at(-1);
  if (last === undefined) return intoEmpty(site, node, write);
  const { start, end } = last.span;
  const own = isFirstOnLine(text, start) && parts.length > 0;
  const comma = skipTrivia(text, end);
  const hasComma = text[comma] === ',';
  const behind = hasComma ? comma + 1 : end;
  if (!own) return [insertAt(behind, hasComma ? ` ${write(start)}` : site.flow.comma + write(start))];
  const indent = text.slice(lineStart(text, start), start);
  const line = site.eol + indent + write(start) + (hasComma ? ',' : '');
  // A comment behind the last entry stays with it.
  const blank = skipBlanks(text, behind);
  const at = text[blank] === '#' ? lineEnd(text, blank) : behind;
  if (hasComma) return [insertAt(at, line)];
  return at === behind ? [insertAt(end, `,${line}`)] : [insertAt(end, ','), insertAt(at, line)];
}

function intoEmpty(
  site: Site,
  node: YamlMap | YamlSeq,
  write: (offset: number) => string,
): readonly TextEdit[] {
  const { text } = site;
  const inside = text.slice(node.span.start + 1, node.span.end - 1);
  const at = node.span.end - 1;
  const pad = node.kind === 'map' && site.flow.padded && inside === '' ? ' ' : '';
  // Behind a comment a new line is needed, or the entry would be part of it.
  return [insertAt(at, inside.includes('#') ? write(at) : pad + write(at) + pad)];
}
