import fc from 'fast-check';
import type { Json, JsonObject, Path } from '../json.ts';
import { isBlockText, isPlain, writeScalar } from '../write-scalar.ts';

/** A comment of a generated document, with the entry it is above or behind. */
export type Comment = Readonly<{ text: string; path: Path }>;

/** A value in one of the many ways to write it. */
export type Concrete = Readonly<{ value: Json; text: string; comments: readonly Comment[] }>;

const keys = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('name', 'port', 'spec', 'rules', 'a', 'b', 'c', 'matches', 'kubernetes.io/x'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'yes',
      '1',
      '~',
      'a: b',
      '"',
      "it's",
      '',
      'ключ',
      '- x',
      '# no',
      '__proto__',
      'a,b',
      '{',
    ),
  },
);

const texts = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('x', 'web', 'hello world', '/path', 'a-b.c', 'http://x/y?z=1', '10.0.0.1/8'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'yes',
      '12',
      '1e3',
      'null',
      '~',
      'a: b',
      'a #b',
      '- a',
      "it's",
      '"q"',
      '{x}',
      '[',
      ', ',
      ' lead',
      'trail ',
      '*x',
      '&x',
      '!x',
      '%x',
      '@x',
      '`x',
      '0x1F',
      '12:30',
      '2020-01-01',
      '=',
      '<<',
      '---',
      '#',
      'é😀',
      'tab\there',
      '\\n',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'one\ntwo',
      'one\ntwo\n',
      'a\n\nb\n',
      '  lead\nx',
      'x\n  more\ny\n',
      'end\n\n',
      '\n',
      '# x\ny\n',
      'a\n# b\n',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'grapheme' }) },
);

const scalars: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: texts },
  { weight: 2, arbitrary: fc.integer({ min: -1000, max: 100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<Json>(0.5, -1.25, 1e21, 1e-7, 3e8) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Values as they occur in manifests, with a share of awkward keys and texts. */
export const jsonValues: fc.Arbitrary<Json> = fc.letrec<{ value: Json; map: Json; list: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'json' },
    { weight: 3, arbitrary: scalars },
    { weight: 2, arbitrary: tie('map') },
    { weight: 2, arbitrary: tie('list') },
  ),
  map: fc
    .array(fc.tuple(keys, tie('value')), { maxLength: 4, depthIdentifier: 'json' })
    .map((entries) => Object.fromEntries(entries)),
  list: fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'json' }),
})).value;

/** A mapping that holds values, as a manifest is one. */
export const jsonMaps: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(keys, jsonValues), { minLength: 1, maxLength: 5 })
  .map((entries) => Object.fromEntries(entries));

/** Decisions of the writer, one number each; behind the end of the tape every decision is the plainest. */
export type Tape = { take: (choices: number) => number };

const tapes: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0;
  return { take: (choices) => (numbers[at++] ?? 0) % choices };
}

/** Documents in every style: block and flow, all quotes, indentations, comments, line ends. */
export const concreteYaml: fc.Arbitrary<Concrete> = fc
  .tuple(jsonMaps, tapes)
  .map(([value, numbers]) => write(value, tapeOf(numbers)));

type Options = Readonly<{ step: number; dashes: number; gap: string; comments: boolean; eol: string }>;

function write(value: Json, tape: Tape): Concrete {
  const style = {
    step: [2, 4, 1, 3][tape.take(4)] ?? 2,
    dashes: [2, 0, 4, 1][tape.take(4)] ?? 2,
    gap: [' ', '   '][tape.take(2)] ?? ' ',
    comments: tape.take(2) === 1,
    eol: ['\n', '\r\n', '\n'][tape.take(3)] ?? '\n',
  };
  const writer = createWriter(tape, style);
  const head =
    ['', '---\n', '# header\n\n', '\uFEFF', '--- # marked\n', '# header\n---\n\n'][tape.take(6)] ?? '';
  const body =
    tape.take(8) === 7 ? `${writer.flow(value, 0)}\n` : `${writer.block(value, 0, []).join('\n')}\n`;
  const tail = ['', '\n', '# tail\n', '...\n', 'cut'][tape.take(5)] ?? '';
  const whole = head + body;
  const ended = tail === 'cut' ? whole.slice(0, -1) : whole + tail;
  return { value, text: ended.replaceAll('\n', style.eol), comments: writer.comments };
}

function createWriter(tape: Tape, style: Options) {
  const comments: Comment[] = [];
  const pad = (columns: number): string => ' '.repeat(columns);
  const comment = (path: Path): string => {
    comments.push({ text: `# c${comments.length}.`, path });
    return comments.at(-1)?.text ?? '';
  };
  const scalar = (value: null | boolean | number | string, flow: boolean): string => {
    if (value === null) return ['null', '~', 'Null'][tape.take(3)] ?? 'null';
    if (typeof value === 'boolean')
      return (value ? ['true', 'yes', 'On', 'TRUE'] : ['false', 'no', 'off', 'False'])[tape.take(4)] ?? '';
    if (typeof value === 'number')
      return Number.isInteger(value) && value >= 1000 && value < 1e6 && tape.take(3) === 1
        ? `${Math.trunc(value / 1000)}_${String(value % 1000).padStart(3, '0')}`
        : String(value);
    const quotes = (['auto', 'single', 'double'] as const)[tape.take(3)] ?? 'auto';
    if (quotes === 'auto' && isPlain(value, flow)) return value;
    return writeScalar(value, { flow, json: false, quotes });
  };
  const flow = (value: Json, column: number): string => {
    if (typeof value !== 'object' || value === null) return scalar(value, true);
    const spread = tape.take(4) === 3;
    const space = spread
      ? `\n${tape.take(3) === 2 && column > 0 ? `${pad(column)}\t` : pad(column + style.step)}`
      : '';
    const list = Array.isArray(value);
    const parts = list
      ? (value as readonly Json[]).map((item) => flow(item, column + style.step))
      : Object.entries(value as JsonObject).map(([key, item]) => {
          const name = scalar(key, true);
          const quoted = /^["']/.test(name);
          return name + (quoted && tape.take(3) === 1 ? ':' : ': ') + flow(item, column + style.step);
        });
    if (parts.length === 0) return list ? '[]' : '{}';
    const gap = spread ? `,${space}` : ([', ', ',  ', ' , '][tape.take(3)] ?? ', ');
    const edge = spread ? space : ['', ' '][tape.take(2)];
    const close = spread ? `\n${pad(column + 1)}` : edge;
    const trailing = tape.take(6) === 5 ? ',' : '';
    return `${list ? '[' : '{'}${edge}${parts.join(gap)}${trailing}${close}${list ? ']' : '}'}`;
  };
  /** The rest of the line behind a colon or dash, and the lines below. */
  const value = (item: Json, column: number, path: Path, dash: boolean): readonly string[] => {
    const behind = (): string => (style.comments && tape.take(4) === 3 ? ` ${comment(path)}` : '');
    if (typeof item !== 'object' || item === null) {
      if (item === null && tape.take(3) === 2) return [behind()];
      if (isBlockText(item) && tape.take(2) === 0) {
        const folded = tape.take(3) === 2 && !/^[ \t#]/m.test(item);
        const body = item.endsWith('\n') ? item.slice(0, -1) : item;
        const lines = (folded ? body.replace(/\n+/g, '$&\n') : body).split('\n');
        return [
          ` ${folded ? '>' : '|'}${item.endsWith('\n') ? '' : '-'}${behind()}`,
          ...lines.map((line) => (line === '' ? '' : pad(column + style.step) + line)),
        ];
      }
      return [` ${scalar(item, false)}${behind()}`];
    }
    if (Object.keys(item).length === 0 || tape.take(5) === 4) {
      const written = flow(item, column + style.step);
      return [` ${written}${behind()}`];
    }
    const nested = column + (dash ? 1 + style.gap.length : Array.isArray(item) ? style.dashes : style.step);
    const mark = behind();
    if (dash && mark === '' && tape.take(4) !== 3) {
      const lines = block(item, nested, path);
      const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
      if (first === 0) return [style.gap + (lines[0] ?? '').slice(nested), ...lines.slice(1)];
      return [mark, ...lines];
    }
    return [mark, ...block(item, nested, path)];
  };
  const block = (item: Json, column: number, path: Path): readonly string[] => {
    if (typeof item !== 'object' || item === null || Object.keys(item).length === 0)
      return [pad(column) + flow(item, column)];
    const list = Array.isArray(item);
    const entries: readonly (readonly [string | number, Json])[] = list
      ? (item as readonly Json[]).map((one, i) => [i, one] as const)
      : Object.entries(item as JsonObject);
    return entries.flatMap(([step, one]) => {
      const here = [...path, step];
      const above = style.comments && tape.take(4) === 3 ? [pad(column) + comment(here)] : [];
      const blank = tape.take(6) === 5 ? [''] : [];
      const name = typeof step === 'number' ? '-' : `${scalar(step, false)}:`;
      const [head = '', ...rest] = value(one, column, here, list);
      const lead = name === '-' && head !== '' && !head.startsWith(' ') ? ' ' : '';
      return [...blank, ...above, pad(column) + name + lead + head, ...rest];
    });
  };
  return { block, flow, comments };
}
