import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run, workspace } from './testing/workspace.ts';
import type { JsonObject } from '../yaml/json.ts';
import { NO_CHANGE } from './testing/refusals.ts';
import { obeysLaws } from './testing/obeys-laws.ts';

obeysLaws('set-type', {
  calls: fc.record({
    file: fc.constantFrom('a.yaml', 'b.yaml'),
    docId: fc.nat(20),
    apiVersion: fc.constant('v1'),
    kind: fc.constantFrom('Service', 'Secret'),
  }),
  refusal({ model }, { file, docId, apiVersion, kind }) {
    const slot = model.files.get(file)?.slots.find(({ id }) => id === docId);
    if (!slot) return `There is no such document in ${file}.`;
    const value = slot.doc.value as JsonObject;
    if (value['kind'] === undefined) return null;
    return value['apiVersion'] === apiVersion && value['kind'] === kind
      ? NO_CHANGE
      : `The document says already what object it is: apiVersion ${value['apiVersion']} and kind ${value['kind']}.`;
  },
});

const setType = (text: string, apiVersion = 'v1', kind = 'Service'): string => {
  const slot = workspace(text).model.files.get('a.yaml')?.slots[0];
  return run(text, 'set-type', { file: 'a.yaml', docId: slot?.id ?? -1, apiVersion, kind }).text;
};

test.each([
  [
    'neither',
    '# Ours.\nmetadata:\n  name: a\n',
    '# Ours.\napiVersion: v1\nkind: Service\nmetadata:\n  name: a\n',
  ],
  [
    'only the kind',
    'kind: Service # it is\nmetadata: {}\n',
    'apiVersion: v1\nkind: Service # it is\nmetadata: {}\n',
  ],
  ['a line without value', 'apiVersion:\nkind: Service\n', 'apiVersion: v1\nkind: Service\n'],
  ['no lines', '{ metadata: { name: a } }\n', '{ metadata: { name: a }, apiVersion: v1, kind: Service }\n'],
])('a document with %s', (_, before, after) => {
  expect(setType(before)).toBe(after);
});
