import { seeded } from '../../testing/seeded.ts';

/** Numbers and choices that are the same for the same seed. */
type Dice = Readonly<{
  below: (limit: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
}>;

function createDice(seed: number): Dice {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  };
}

/** What readers of YAML disagree about, or users get wrong: signs, words and white space. */
const PIECES = [
  'a',
  'b',
  'key',
  '1',
  'yes',
  '~',
  '=',
  '<<: ',
  '.inf',
  '0x1F',
  '1e100',
  '18446744073709551615',
  '2001-01-01',

  ': ',
  ':',
  ' :',
  '- ',
  '-',
  '? ',
  '?',
  ', ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '#',
  ' # c',
  '"v"',
  "'v'",
  '"',
  "'",

  '\n',
  '\n',
  '\n',
  '\n  ',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n\t',
  '\t',
  ' ',
  '  ',
  '\r\n',
  '\r',
  '\n\n',

  '|',
  '>',
  '|-\n',
  '>+\n  ',
  '|2\n',
  '&a ',
  '*a',
  '&a:',
  '!!str ',
  '!!int ',
  '!t ',
  '!<x> ',
  '!',
  '%',
  '@',
  '`',

  '---',
  '\n---\n',
  '\n--- ',
  '\n...\n',
  '%YAML 1.1\n',
  '\\',
  '\\/',
  '\\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\u0007',
  'é',
  '😀',
];

const WORDS = [
  'web',
  'a-b.c',
  'http://x/y?z=1',
  '10.0.0.1/8',
  'foo:bar',
  'a#b',
  'x,y',
  "it's",
  '50%',
  'x*',
  '-1',
  '1.10',
  'no',
  'null',
];
const ESCAPES = [
  '\\n',
  '\\t',
  '\\x41',
  '\\u00e9',
  '\\/',
  '\\ ',
  '\\q',
  '\\e',
  '\\ud83d',
  '\\U0001F600',
  "\\'",
  '\\N',
  '\\\n  ',
];
const TAGS = [
  '!!str ',
  '!!int ',
  '!!bool ',
  '!!float ',
  '!!null ',
  '!!binary ',
  '!!map ',
  '!x ',
  '! ',
  '!!timestamp ',
  '&a ',
  '&b !!str ',
  '*a ',
];
const KEYS = [
  '"q"',
  "'q q'",
  '? c',
  '<<',
  '? - x',
  '? [c]',
  '[c]',
  '{a: b}',
  'a b',
  'x:y',
  '-x',
  '?x',
  '1',
  '1.50',
  '0x10',
  'yes',
  '~',
  '.NaN',
  '1e100',
  '9223372036854775808',
];
/** Most lines end with nothing more than their break; so do the others, in one way or another. */
const lineEnd = ({ chance, pick }: Dice): string =>
  chance(0.8)
    ? '\n'
    : pick(['\n\n', '\n\n', ' # c\n', ' # c\n', '\n# c\n', ' \n', ' \n', '\r\n', '\t\n', '\n\t\n']);

const space = ({ chance, pick }: Dice): string => (chance(0.95) ? ' ' : pick(['  ', '  ', '\t', '']));

/**
 * Texts that look like YAML, most of them small documents with something odd in them.
 *
 * @param seed the same one gives the same texts: verdicts on them are kept in `kubectl-on-generated.json`
 */
export function generateTexts(seed: number, count: number): readonly string[] {
  const dice = createDice(seed);
  return Array.from({ length: count }, (_, index) => {
    if (index % 6 === 0) return soup(dice);
    const text = stream(dice);
    return index % 6 === 1 ? damaged(text, dice) : text;
  });
}

const soup = ({ below, pick }: Dice): string =>
  Array.from({ length: 1 + below(14) }, () => pick(PIECES)).join('');

/** A text with a piece put in or a stretch left out. */
function damaged(text: string, { below, pick }: Dice): string {
  const at = below(text.length + 1);
  return text.slice(0, at) + pick(PIECES) + text.slice(at + below(3));
}

function stream(dice: Dice): string {
  const { chance, pick } = dice;
  const start = chance(0.1)
    ? pick(['---\n', '# c\n', '--- # c\n', '\uFEFF', '%YAML 1.2\n---\n', '...\n', '---\t\n'])
    : '';
  const end = chance(0.1)
    ? pick(['...\n', '---\n', '---\nz: 1\n', '...\nx: 1\n', '--- z\n', '%x\n', ']\n', 'z\n'])
    : '';
  return start + lines(dice, 0, 0) + end;
}

/** The lines of a mapping or a list. */
function lines(dice: Dice, column: number, depth: number): string {
  const { below, chance, pick } = dice;
  const isMapping = depth === 0 || chance(0.6);
  let text = '';
  for (let left = 1 + below(3), at = 0; left > 0; left--, at++) {
    text += pad(column + (chance(0.01) ? pick([1, -1]) : 0));
    text += isMapping ? entry(dice, column, depth, `k${depth}${at}`) : item(dice, column, depth);
  }
  return text;
}

function entry(dice: Dice, column: number, depth: number, name: string): string {
  const { chance, pick } = dice;
  const key = chance(0.03) ? pick(KEYS) : name;
  const colon = key.startsWith('? ') ? `\n${pad(column)}:` : pick([':', ':', ':', ':', ':', ':', ' :', `:`]);
  if (depth < 3 && chance(0.4)) {
    const behind = pick(['', '', '', '', '', ' &a', ' !t', ' # c', '# c', ' !!map']);
    return `${key}${colon}${behind}\n${lines(dice, column + pick([0, 1, 2, 2, 2, 4]), depth + 1)}`;
  }
  return key + colon + space(dice) + value(dice, column + 2) + lineEnd(dice);
}

function item(dice: Dice, column: number, depth: number): string {
  const { chance } = dice;
  if (depth >= 3 || chance(0.6)) return `-${space(dice)}${value(dice, column + 2)}${lineEnd(dice)}`;
  const inner = lines(dice, column + 2, depth + 1);
  return chance(0.7) ? `- ${inner.trimStart()}` : `-\n${inner}`;
}

function value(dice: Dice, column: number): string {
  const { chance, pick } = dice;
  const properties = chance(0.04) ? pick(TAGS) : '';
  return properties + pick([plain, plain, plain, plain, quoted, quoted, block, flow, flow])(dice, column);
}

const plain = (dice: Dice, column: number): string => {
  const { chance, pick } = dice;
  const first = chance(0.04)
    ? pick(['a: b', '- a', '-', '|x', '>', '@x', '%x', '[', '"x" y', '*a b'])
    : pick(WORDS);
  return first + (chance(0.2) ? ` ${pick(WORDS)}` : '') + (chance(0.1) ? more(dice, column) : '');
};

const more = ({ pick }: Dice, column: number): string =>
  `\n${pick(['', '', '', '\n', '\t\n'])}${pad(column + pick([0, 0, 2, -1, -2]))}${pick([...WORDS, '# c', '\tx', '- x', 'y: z', '"q"'])}`;

function quoted(dice: Dice, column: number): string {
  const { chance, pick } = dice;
  const inner = pick(WORDS).replaceAll("'", '') + (chance(0.3) ? ` ${pick(WORDS).replaceAll("'", '')}` : '');
  const long = chance(0.15) ? inner + more(dice, column).replaceAll(/["']/g, '') : inner;
  const behind = chance(0.05) ? pick(['# c', ' x', 'x', ' # c']) : '';
  if (chance(0.4)) return `'${chance(0.2) ? long.replace(/./, "$&''") : long}'${behind}`;
  return `"${long}${chance(0.2) ? pick(ESCAPES) : ''}"${behind}`;
}

function block(dice: Dice, column: number): string {
  const { below, chance, pick } = dice;
  const sign =
    pick(['|', '>']) + pick(['', '', '', '', '', '', '-', '-', '+', '2', '1', '2-', '-2', '0', '--']);
  let text = sign + pick(['', '', '', '', '', '', '', '', ' # c', '# c', ' x']);
  for (let left = below(4); left > 0; left--)
    text += `\n${chance(0.15) ? pick(['', ' ', '\t', pad(column), pad(column + 3)]) : pad(column + pick([0, 0, 0, 0, 0, 0, 0, 0, 1, -1])) + pick([...WORDS, '# c', '\tx', '- x'])}`;
  return text;
}

function flow(dice: Dice, column: number, depth = 0): string {
  const { below, chance, pick } = dice;
  const gap = (): string =>
    chance(0.12) ? `\n${pad(column + pick([0, 2, -2]))}${chance(0.1) ? '\t' : ''}` : pick(['', ' ', ' ']);
  const isList = chance(0.5);
  const parts = Array.from({ length: below(4) }, (_, at) => {
    const what = flowItem(dice, column, depth);
    if (isList) return what;
    const key = chance(0.1) ? pick(['"q"', "'q'", '? k', 'a b', '1', '', '*a ', ':x']) : `f${depth}${at}`;
    return key + pick([': ', ': ', ': ', ': ', ':', ' : ', ': ', ': ', ' :', `${gap()}: `, '']) + what;
  });
  const inside =
    gap() +
    parts.join(pick([',', ', ', ', ', ' , ', `,\n${pad(column)}`])) +
    (chance(0.1) ? ',' : '') +
    gap();
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return (
    open + inside + (chance(0.02) ? '' : close) + (chance(0.05) ? pick(['# c', 'x', ' x', ' # c', ',']) : '')
  );
}

function flowItem(dice: Dice, column: number, depth: number): string {
  const { chance, pick } = dice;
  if (chance(0.04))
    return pick([
      '',
      '&a x',
      '*a',
      '!!str',
      '!!int 1',
      '? k',
      'a: b',
      '- x',
      '|',
      '# c\n',
      'a:',
      ':x',
      '!t',
      'x?y',
      '"k":v',
    ]);
  if (depth < 2 && chance(0.25)) return flow(dice, column, depth + 1);
  return chance(0.3) ? quoted(dice, column) : pick(WORDS.filter((word) => !/[?,]/.test(word) || chance(0.2)));
}

const pad = (columns: number): string => ' '.repeat(Math.max(0, columns));
