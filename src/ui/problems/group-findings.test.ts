import { expect, test } from 'vitest';
import { counted } from '../../core/text/words.ts';
import { resourceKey } from '../../core/model/resource.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import { countFindings } from './count-findings.ts';
import { groupFindings } from './group-findings.ts';

const finding = (id: string, severity: Severity, namespace: string, name: string): Finding => ({
  id,
  code: `group/${id}`,
  severity,
  message: id,
  explanation: '',
  resource: resourceKey({ group: '', kind: 'Service', namespace, name }),
  path: [],
  at: { file: `${namespace}.yaml`, docId: 1, span: { start: 0, end: 1 } },
  edges: [],
  fixes: [],
});

const findings = [
  finding('a', 'info', 'shop', 'cart'),
  finding('b', 'error', 'blog', 'web'),
  finding('c', 'warning', 'shop', 'cart'),
];

test('groups by object, the gravest group and finding first', () => {
  const groups = groupFindings(findings, 'object');
  expect(groups.map(({ title, findings }) => [title, findings.map(({ id }) => id)])).toEqual([
    ['Service blog/web', ['b']],
    ['Service shop/cart', ['c', 'a']],
  ]);
});

test('what is suppressed comes last, however grave', () => {
  const hushed = { ...finding('d', 'error', 'admin', 'web'), suppressed: 'object' as const };
  const titles = groupFindings([hushed, ...findings], 'object').map(({ title }) => title);
  expect(titles).toEqual(['Service blog/web', 'Service shop/cart', 'Service admin/web']);
});

test.each([
  ['rule', ['group/b', 'group/c', 'group/a']],
  ['file', ['blog.yaml', 'shop.yaml']],
  ['namespace', ['blog', 'shop']],
] as const)('groups by %s', (by, titles) => {
  expect(groupFindings(findings, by).map(({ title }) => title)).toEqual(titles);
});

test('names the subject of a finding about text alone', () => {
  expect(groupFindings([{ ...finding('d', 'error', 'shop', 'x'), resource: null }], 'object')[0]?.title).toBe(
    'shop.yaml',
  );
});

test('counts by severity, in words that fit the number', () => {
  expect(countFindings(findings)).toEqual({ error: 1, warning: 1, info: 1 });
  expect([counted(0, 'error'), counted(1, 'error'), counted(2, 'error')]).toEqual([
    '0 errors',
    '1 error',
    '2 errors',
  ]);
});
