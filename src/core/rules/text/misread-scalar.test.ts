import { expect, test } from 'vitest';
import { object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';

const found = (value: string, at = 'metadata') => {
  const labels = at === 'metadata' ? `  labels:\n    released: ${value}\n` : '';
  const data = at === 'data' ? `data:\n  released: ${value}\n` : '';
  const yaml = object('v1', 'ConfigMap', { name: 'cart', namespace: 'shop' }, `${labels}${data}`);
  return runRules(analysisOf(yaml, { complete: true }))
    .filter(({ code }) => code === 'text/misread-scalar')
    .map(({ severity }) => severity);
};

test.each([
  ['2026-01-31', 'metadata'],
  ['2026-01-31', 'data'],
  ['2026-01-31T10:00:00Z', 'data'],
  ['2026-1-31 10:00:00.5 +1', 'data'],
])('%s without quotes in %s is a date for some', (value, at) => {
  expect(found(value, at)).toEqual(['warning']);
});

test.each([
  '"2026-01-31"',
  "'2026-01-31T10:00:00Z'",
  '2026-1-31',
  'v2026-01-31',
  '2026-01-31-rc1',
  '|\n    2026-01-31',
])('%s is text for everybody', (value) => {
  expect(found(value, 'data')).toEqual([]);
});

test('each word of the metadata that is no text is reported, of which the server names the first only', () => {
  const yaml = object(
    'v1',
    'ConfigMap',
    { name: 'cart', namespace: 'shop' },
    '  labels:\n    b: yes\n    c: 1.5\n  annotations:\n    a: 3\n',
  );
  const findings = runRules(analysisOf(yaml, { complete: true }));
  expect(findings.map(({ code, severity, path }) => `${code} ${severity} ${path?.join('.') ?? ''}`)).toEqual([
    'text/misread-scalar error metadata.labels.b',
    'text/misread-scalar error metadata.labels.c',
    'text/misread-scalar error metadata.annotations.a',
  ]);
});
