/** Text in a cell of a table. */
export const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/[\r\n]+/g, ' ')
    .trim() || '–';

/** A value as code, whatever it holds. */
export function code(text: string): string {
  const plain = text.replaceAll(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

const SIGNS = /[\\`*_[\]<>~#]/g;

/** A sentence that may hold anything: nothing of it is markup, and no one is mentioned. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\r\n]+/g, ' ')
    .replace(SIGNS, '\\$&')
    .replaceAll('@', '@\u2060');

/** A table; nothing where it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `| ${head.join(' | ')} |`,
        `| ${head.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
        '',
      ];

export const shell = (lines: readonly string[]): readonly string[] => ['```sh', ...lines, '```', ''];

/** A word for a shell, whatever it holds. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
