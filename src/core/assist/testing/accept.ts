import type { Completion } from '../completion.ts';

/** A snippet as it is when nothing is filled in: with presets and first choices. */
export const withoutHoles = (snippet: string): string =>
  snippet
    .replace(/(?<!\\)\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\}/g, (_, first: string) =>
      first.replace(/\\([\\,|])/g, '$1'),
    )
    .replace(/(?<!\\)\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');

/** The text after a completion is accepted, as in the editor: further lines get the white space of the cursor's. */
export function accept(text: string, { insert, replace, commaAt }: Completion): string {
  const line = text.lastIndexOf('\n', replace.start - 1) + 1;
  const margin = /^ */.exec(text.slice(line, replace.start))?.[0] ?? '';
  const lines = withoutHoles(insert).split('\n').join(`\n${margin}`);
  const before = text.slice(0, replace.start);
  const head = commaAt === undefined ? before : `${before.slice(0, commaAt)},${before.slice(commaAt)}`;
  return head + lines + text.slice(replace.end);
}
