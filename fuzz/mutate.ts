import type { Random } from '../bench/random.ts';
import type { TextEdit } from '../src/core/text/text-edit.ts';

/** What people, tools and attackers leave in a text. */
const SCRAP = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '---\n',
  '...\n',
  '- ',
  ': ',
  ', ',
  '? ',
  '# ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '|\n',
  '>-\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!binary x',
  '!x ',
  '%YAML 1.2\n',
  'null',
  '~',
  '0x1F',
  '1e400',
  '-1',
  '.nan',
  'yes',
  '2001-01-01',
  'kind: List\nitems:\n',
  '{{ .Values.x }}',
  '__proto__: 1\n',
  'constructor: {}\n',
  'name: ',
  'metadata:\n',
  'spec:\n',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '💥',
  'é',
  '"\\ud800"',
  '"\\u001b[2J"',
  '%',
  '/../',
  '*.',
  'x'.repeat(300),
  '[['.repeat(60),
  '  '.repeat(80),
  '9'.repeat(40),
] as const;

/** An edit at some place: something goes, something comes; now and then a part of the text itself, once more. */
export function randomEdit(text: string, random: Random): TextEdit {
  const start = random.below(text.length + 1);
  const length = random.chance(0.5) ? 0 : random.below(random.chance(0.8) ? 12 : 200);
  const end = Math.min(text.length, start + length);
  if (random.chance(0.15)) {
    const from = random.below(text.length + 1);
    return { span: { start, end }, text: text.slice(from, from + random.below(150)) };
  }
  return { span: { start, end }, text: random.pick(SCRAP) };
}

export const applied = (text: string, { span, text: put }: TextEdit): string =>
  text.slice(0, span.start) + put + text.slice(span.end);

/** A text with a few random edits. */
export function mutated(text: string, random: Random, most = 6): string {
  let result = text;
  for (let left = 1 + random.below(most); left > 0; left -= 1)
    result = applied(result, randomEdit(result, random));
  return result;
}
