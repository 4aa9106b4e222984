import { lineEnd } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { documentStart } from '../build-tree.ts';
import type { Json } from '../json.ts';
import { blockLines, isFilled, valueText } from '../write-block.ts';
import { insertAt, type Site } from './site.ts';

/** Writes a value into a document that holds nothing yet: below its marker and comments, above a closing `...`. */
export function fillDocument(site: Site, value: Json): readonly TextEdit[] {
  const { text, eol } = site;
  const { head, body } = valueText(value, site.block);
  const lines = isFilled(value) ? blockLines(value, site.block) : [head, ...body];
  const close = /(?:^|[\r\n\u0085\u2028\u2029])(\.\.\.(?=\s|$))/.exec(text.slice(documentStart(text)));
  const at = close === null ? text.length : documentStart(text) + close.index + (close[0].length - 3);
  const isLineStart = at === 0 || /[\r\n\u0085\u2028\u2029\uFEFF]/.test(text[at - 1] ?? '');
  return [insertAt(isLineStart ? at : lineEnd(text, at), (isLineStart ? '' : eol) + lines.join(eol) + eol)];
}
