import { isLineBreak } from '../text/lines.ts';
import { isMarkerAt } from './events/characters.ts';
import type { Failure } from './events/failure.ts';
import { skipTrivia } from './trivia.ts';

/** Characters that go-yaml refuses anywhere, in comments too. */
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;
/** Not white space, as Go sees it: for it a byte order mark is none. */
const CONTENT = /[^\s\u0085]|\uFEFF/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Why kubectl refuses a document, whatever it holds: for what stands behind `---`, which is more than a comment, or for a control
 * character.
 *
 * @param isFirst whether it is the first of its file: the line `---` of any other is no part of what kubectl reads as YAML
 */
export function frameFailure(text: string, isFirst: boolean): Failure | null {
  const cut = withoutMarker(text, isFirst);
  if (cut !== -1) return { reason: text[cut] === '%' ? 'directive' : 'no-value', offset: cut };
  const separator = isFirst && text.startsWith('---#') ? 3 : behindSeparator(text);
  if (separator !== -1) return { reason: 'separator', offset: separator };
  const control = text.search(CONTROL);
  return control === -1 ? null : { reason: 'control-character', offset: control };
}

/** Where `...` or a directive stands behind the line `---`, with no value between; -1 where there is none. */
function withoutMarker(text: string, isFirst: boolean): number {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const marker = skipTrivia(text, start);
  if (!text.startsWith('---', marker) || (isFirst && marker === start)) return -1;
  const at = skipTrivia(text, marker + 3);
  const isMarker = text.startsWith('...', at) && isMarkerAt(text, at);
  return (isMarker || text[at] === '%') && isLineBreak(text.charCodeAt(at - 1)) ? at : -1;
}

/** The first thing behind the dashes of a line that begins with `---` and has more than a comment; -1 where there is none. */
export function behindSeparator(text: string): number {
  let at = text.startsWith('---', text.startsWith(BYTE_ORDER_MARK) ? 1 : 0)
    ? text.indexOf('---')
    : next(text, 0);
  for (; at !== -1; at = next(text, at)) {
    const end = text.indexOf('\n', at);
    const behind = text.slice(at + 3, end === -1 ? undefined : end);
    const content = behind.search(CONTENT);
    if (content !== -1 && behind[content] !== '#') return at + 3 + content;
  }
  return -1;
}

function next(text: string, from: number): number {
  const at = text.indexOf('\n---', from);
  return at === -1 ? -1 : at + 1;
}
