import { expect, test } from 'vitest';
import { appliedChange } from './applied-change.ts';

const config = (data: Record<string, string>, version: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', resourceVersion: version },
  data,
});

test('what changes, field by field and as manifests', () => {
  expect(appliedChange(config({ a: '1', b: '2' }, '1'), config({ a: '1', b: '3' }, '2'))).toEqual({
    fields: [{ path: 'data.b', was: '2', is: '3' }],
    before: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a: "1"\n  b: "2"\n',
    after: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a: "1"\n  b: "3"\n',
  });
});

test('what is new is all new', () => {
  expect(appliedChange(null, config({}, '1'))).toMatchObject({ fields: [], before: '' });
});
