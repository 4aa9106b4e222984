import { expect, test } from 'vitest';
import { fieldNames, findTerm } from './find-term.ts';
import { glossaryView } from './glossary-view.ts';
import { termFinder } from './term-finder.ts';

const ENGLISH = `# Glossary
For authors.

## weight {#weight}
The *share* of a \`backend\`.

\`\`\`term
aliases: [weights]
is-not: "A percentage."
show: ["HTTPRoute/*/*", "Service/*/*"]
lessons: [canary]
related: [Accepted, "404"]
\`\`\`

## Accepted {#accepted}
A condition.

\`\`\`term
aliases: [Invalid]
related: [weights]
\`\`\`

## 404 {#404}
No rule matches.

## no status {#no-status}
Nobody answers.
`;
const GERMAN = `## Gewicht {#weight}
Der Anteil.

\`\`\`term
aliases: [Anteil]
is-not: "Kein Prozentwert."
\`\`\`
`;
const files = [
  { path: 'glossary.md', text: ENGLISH },
  { path: 'glossary.de.md', text: GERMAN },
  { path: 'pack.yaml', text: 'pack: other' },
];
const english = glossaryView(files, 'en');
const german = glossaryView(files, 'de');

test('has the terms by name, with what belongs to each by its id', () => {
  expect(english.map(({ id }) => id)).toEqual(['404', 'accepted', 'no-status', 'weight']);
  expect(english.at(-1)).toEqual({
    id: 'weight',
    term: 'weight',
    aliases: ['weights'],
    names: ['weight', 'weights'],
    says: 'The share of a backend.',
    isNot: 'A percentage.',
    see: ['HTTPRoute/*/*', 'Service/*/*'],
    lessons: ['canary'],
    related: ['accepted', '404'],
  });
});

test('in another language has its words, and answers to the English ones as well', () => {
  const weight = german.find(({ id }) => id === 'weight');
  expect(weight).toMatchObject({
    term: 'Gewicht',
    aliases: ['Anteil'],
    names: ['Gewicht', 'Anteil', 'weight', 'weights'],
    says: 'Der Anteil.',
    isNot: 'Kein Prozentwert.',
    see: ['HTTPRoute/*/*', 'Service/*/*'],
  });
  expect(german.find(({ id }) => id === 'accepted')).toMatchObject({
    says: 'A condition.',
    related: ['weight'],
  });
});

test('has nothing where there is no glossary', () => {
  expect(glossaryView([{ path: 'glossary.de.md', text: GERMAN }], 'de')).toEqual([]);
});

test.each([
  [['weights'], 'weight'],
  [['ACCEPTED'], 'accepted'],
  [['port', 'weight'], 'weight'],
  [['no-status'], 'no-status'],
  [['port'], undefined],
])('finds the term that %j name', (names, id) => {
  expect(findTerm(english, names)?.id).toBe(id);
});

test.each([
  ['spec.rules[0].backendRefs[1].weight', ['weight', 'backendRefs', 'rules']],
  ['metadata.name', []],
])('the names of the field %s', (path, names) => {
  expect(fieldNames(path)).toEqual(names);
});

const marked = (text: string, terms = english): string =>
  termFinder(terms)(text)
    .map((part) => (part.term === null ? part.text : `[${part.text}|${part.term}]`))
    .join('');

test.each([
  ['Weights count.', '[Weights|weight] count.'],
  ['A weight beside another weight.', 'A [weight|weight] beside another weight.'],
  ['It has no status and gives 404.', 'It has [no status|no-status] and gives [404|404].'],
  ['Invalid is a reason.', '[Invalid|accepted] is a reason.'],
  ['The id accepted is no name.', 'The id accepted is no name.'],
  ['An invalid value.', 'An invalid value.'],
  [
    'overweight, weight-based, shop/weight, weight.example.test',
    'overweight, weight-based, shop/weight, weight.example.test',
  ],
  ['Service "weight" and port 4040', 'Service "weight" and port 4040'],
  ['', ''],
])('marks the terms in %j', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('marks nothing without a glossary, and English names in any language', () => {
  expect(marked('A weight.', [])).toBe('A weight.');
  expect(marked('A weight.', german)).toBe('A [weight|weight].');
});
