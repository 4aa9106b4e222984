import { expect, test } from 'vitest';
import type { CardField } from '../../../core/views/workspace/card-fields.ts';
import { chooseField } from './choose-field.ts';

const field = (row: string | null, label: string, text: string): CardField => ({
  id: `${row}.${label}`,
  what: 'name',
  label,
  path: [],
  text,
  row,
});

const fields = [
  field(null, 'Name', 'web'),
  field(null, 'Hostname 1', 'shop.example.com'),
  field(null, 'Hostname 2', 'www.example.com'),
  field('port:80/TCP', 'Port', '80'),
  field('port:80/TCP', 'Target port', '8080'),
];

test.each([
  ['the name', { row: null, words: 'web' }, 'Name'],
  ['a hostname among others', { row: null, words: 'shop.example.com +1' }, 'Hostname 1'],
  ['a text that is cut', { row: null, words: 'www.exam' }, 'Hostname 2'],
  ['the first of the head', { row: null, words: null }, 'Name'],
  ['nothing beside the texts', { row: null, words: '' }, undefined],
  ['nothing in other words', { row: null, words: 'Attached' }, undefined],
  ['a port', { row: 'port:80/TCP', words: '8080' }, 'Target port'],
  ['two ports in one', { row: 'port:80/TCP', words: '80 → 8080' }, 'Port'],
  ['the first of a row', { row: 'port:80/TCP', words: null }, 'Port'],
  ['a row with nothing to edit', { row: 'rule:0', words: null }, undefined],
])('finds %s', (_, part, label) => expect(chooseField(fields, part)?.label).toBe(label));
