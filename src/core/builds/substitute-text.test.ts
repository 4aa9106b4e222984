import { expect, test } from 'vitest';
import { substituteText } from './substitute-text.ts';

const VALUES: Readonly<Record<string, string>> = {
  NAME: 'shop',
  HOST: 'a.example.com',
  EMPTY: '',
  PATHS: 'x/y/z',
};

test.each([
  ['no variable', 'no variable'],
  ['${NAME}-${HOST}', 'shop-a.example.com'],
  ['$NAME and $ {NAME}', '$NAME and $ {NAME}'],
  ['$${NAME}', '${NAME}'],
  ['${NONE}', ''],
  ['${NONE:=fallback}', 'fallback'],
  ['${NONE:-a b}', 'a b'],
  ['${EMPTY=x}', 'x'],
  ['${NAME:=x}', 'shop'],
  ['${NONE:=${NAME}-${NONE:=y}}', 'shop-y'],
  ['${NAME^}', 'Shop'],
  ['${NAME^^}', 'SHOP'],
  ['${NAME,,}', 'shop'],
  ['${#NAME}', '4'],
  ['${NAME:1}', 'hop'],
  ['${NAME:1:2}', 'ho'],
  ['${HOST#a.}', 'example.com'],
  ['${HOST##*.}', 'com'],
  ['${HOST%.*}', 'a.example'],
  ['${HOST%%.*}', 'a'],
  ['${NAME#*}', 'hop'],
  ['${NAME##s?o}', 'p'],
  ['${PATHS/x/w}', 'w/y/z'],
  ['${HOST//e/E}', 'a.ExamplE.com'],
  ['${HOST/#a/b}', 'b.example.com'],
  ['${HOST/%com/org}', 'a.example.org'],
])('%s', (text, expected) => {
  expect(substituteText(text, (name) => VALUES[name] ?? '')).toEqual({
    text: expected,
    unknown: [],
    problem: null,
  });
});

test('an unknown variable stays as it is written', () => {
  expect(substituteText('${A}.${B:=c}', (name) => (name === 'A' ? null : ''))).toEqual({
    text: '${A}.c',
    unknown: ['A'],
    problem: null,
  });
});

test.each(['${a.b}', '${', '${}', '${NAME', '${NAME#}', '${NAME//x}', '${NAME/}'])(
  '%s cannot be read',
  (text) => {
    const { text: same, problem } = substituteText(text, () => 'x');
    expect(same).toBe(text);
    expect(problem).toMatch('is no variable that can be substituted');
  },
);

test('what nests or grows without end cannot be read', () => {
  expect(substituteText('${a:='.repeat(5000), () => 'x').problem).toMatch('stand within each other');
  expect(substituteText('${a}'.repeat(5000), () => 'x'.repeat(5000)).problem).toMatch('3 MiB');
});

test('a pattern of many stars takes no longer than others', () => {
  const text = `\${a##${'*x'.repeat(40)}}`;
  expect(substituteText(text, () => 'x'.repeat(200) + 'y').text).toBe('y');
});
