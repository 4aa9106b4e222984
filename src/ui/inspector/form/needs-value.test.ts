import { expect, test } from 'vitest';
import type { Schema } from '../../../core/kinds/schema.ts';
import { needsValue } from './needs-value.ts';

const name: Schema = { type: 'string' };

test.each<[string, Schema, ReturnType<typeof needsValue>]>([
  ['a text', name, []],
  ['a number', { type: 'integer', minimum: 1 }, []],
  ['a switch', { type: 'boolean' }, null],
  ['what has a default', { type: 'string', default: 'x' }, null],
  ['an object without required fields', { type: 'object', properties: { name } }, null],
  [
    'an object that has to have a name',
    { type: 'object', required: ['name'], properties: { name } },
    ['name'],
  ],
  ['a list that may be empty', { type: 'array', items: name }, null],
  ['a list that may not', { type: 'array', minItems: 1, items: name }, [0]],
])('of %s', (_, schema, path) => expect(needsValue(schema)).toEqual(path));
