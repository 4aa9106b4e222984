import { expect, test } from 'vitest';
import { kinds } from '../core/kinds/registry.ts';
import { schemaOf } from '../core/kinds/schemas.ts';
import { kindPage } from './kind-page.ts';
import { kindPages } from './kind-pages.ts';

const pageOf = (name: string): string => {
  const kind = kinds.find((candidate) => candidate.kind === name);
  const schema = kind && schemaOf(kind.group, kind.kind);
  return kind && schema ? kindPage(kind, schema) : '';
};

test('a page has versions, references, fields and their limits', () => {
  const page = pageOf('TLSRoute');
  expect(page).toContain('# TLSRoute\n');
  expect(page).toContain('| `gateway.networking.k8s.io/v1` | from release 1.5 on | use this one |');
  expect(page).toContain(
    '| `gateway.networking.k8s.io/v1alpha2` | in the experimental channel | deprecated since 1.5 |',
  );
  expect(page).toContain(
    '| `spec.rules[].backendRefs[]` | backend | Service, ServiceImport | with a ReferenceGrant |',
  );
  expect(page).toContain('| `spec.rules[].backendRefs[].weight` | integer | `1` | 0–1000000 |');
  expect(page).toContain('| `spec.hostnames` * | string[] |');
});

test.each(kinds.map(({ kind }) => kind))('the page of %s has tables with even rows', (name) => {
  const rows = pageOf(name)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect([4, 5, 6]).toContain(row.split(/(?<!\\)\|/).length - 1);
});

test('every kind has a page of its own, and the index leads to all of them', () => {
  const [index, ...pages] = kindPages();
  expect(new Set(pages.map(({ path }) => path)).size).toBe(kinds.length);
  for (const { path } of pages) expect(index?.text).toContain(`(${path.replace('kinds/', '')})`);
});
