import { expect, test } from 'vitest';
import type { Options } from './define-verb.ts';
import { readArguments } from './read-arguments.ts';

const options = {
  output: { value: 'FORMAT', short: 'o', choices: ['text', 'json'], default: 'text', help: '' },
  class: { value: 'NAME', multiple: true, help: '' },
  gateway: { value: 'NAME', help: '' },
} as const satisfies Options;

const read = (...args: readonly string[]) => readArguments(args, options);

test('values that are not given are their defaults, empty, or absent', () => {
  expect(read('a.yaml', '-')).toEqual({
    ok: true,
    asks: null,
    call: {
      inputs: ['a.yaml', '-'],
      values: {
        output: 'text',
        class: [],
        gateway: undefined,
        'gateway-api': '1.6',
        channel: 'standard',
        implementation: 'spec',
        kubernetes: '1.37',
        partial: false,
        complete: false,
        'assume-class': [],
        quiet: false,
        render: false,
        root: [],
        help: false,
        version: false,
      },
    },
  });
});

test.each([
  ['behind the files', ['a', '-o', 'json']],
  ['in one word', ['-ojson', 'a']],
  ['with an equals sign', ['--output=json', 'a']],
  ['twice, the last counts', ['-o', 'text', '--output', 'json', 'a']],
])('an option may stand %s', (_, args) => {
  expect(read(...args)).toMatchObject({ ok: true, call: { inputs: ['a'], values: { output: 'json' } } });
});

test('repeatable options collect, and two dashes end the options', () => {
  expect(read('--class', 'a', '--class=*', '--', '--partial')).toMatchObject({
    call: { inputs: ['--partial'], values: { class: ['a', '*'], partial: false } },
  });
});

test.each([
  [['-h'], 'help'],
  [['--version', 'a'], 'version'],
  [['--help', '--version'], 'help'],
])('%j asks for %s', (args, asks) => {
  expect(read(...args)).toMatchObject({ ok: true, asks });
});

test.each([
  [['--outptu', 'json'], "Unknown option '--outptu'. Did you mean --output?"],
  [['--nothing-like-it'], "Unknown option '--nothing-like-it'."],
  [['-z'], "Unknown option '-z'."],
  [['-o'], "Option '-o, --output <value>' argument missing."],
  [['--partial=yes'], "Option '--partial' does not take an argument."],
  [['-o', 'xml'], "--output takes text or json, not 'xml'."],
  [['-o', ''], "--output takes text or json, not ''."],
  [['--gateway-api', '1.1'], "--gateway-api takes 1.2, 1.3, 1.4, 1.5 or 1.6, not '1.1'."],
  [['--channel', 'beta'], "--channel takes standard or experimental, not 'beta'."],
  [['--__proto__', 'x'], "Unknown option '--__proto__'."],
])('%j is refused in one sentence', (args, reason) => {
  expect(read(...args)).toEqual({ ok: false, reason });
});
