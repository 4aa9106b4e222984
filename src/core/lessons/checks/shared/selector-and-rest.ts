import { readSelector, type Selector } from '../../selectors/selector.ts';

/** Reads `SEL REST`: a selector, and what is said of it. The message says what is missing. */
export function readSelectorAndRest(
  text: string,
): Readonly<{ ok: true; selector: Selector; rest: string }> | Readonly<{ ok: false; message: string }> {
  const [, first = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(text) ?? [];
  const read = readSelector(first);
  return read.ok ? { ok: true, selector: read.selector, rest } : read;
}

/** Reads `SEL -> SEL`. */
export function readArrow(
  text: string,
): Readonly<{ ok: true; from: Selector; to: Selector }> | Readonly<{ ok: false; message: string }> {
  const ends = text.split('->');
  const [first = '', second = ''] = ends;
  if (ends.length !== 2 || first.trim() === '' || second.trim() === '')
    return { ok: false, message: `${JSON.stringify(text)} does not say from where to where: SEL -> SEL.` };
  const from = readSelector(first);
  if (!from.ok) return from;
  const to = readSelector(second);
  return to.ok ? { ok: true, from: from.selector, to: to.selector } : to;
}
