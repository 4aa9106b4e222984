import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, isStale } from './build-cli.mjs';
import { check, workspacesOf } from './corpus.mjs';
import { comparisonText, listText, reportText, tally, totalOf } from './corpus-report.mjs';

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec: { rules: [{ matches: [{ path: { type: Prefix, value: / } }] }] }
`;
const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';

let folder;
const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(async () => {
  if (isStale()) await buildCli();
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-corpus-'));
  write('one__shop/base/route.yaml', ROUTE);
  write('one__shop/base/namespace.yml', NAMESPACE);
  write('one__shop/.github/ci.yaml', 'on: push\n');
  write('two__shop/namespace.yaml', NAMESPACE);
  write('README.md', 'Two repositories.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the workspaces of a corpus', () => {
  test('are its folders', () => expect(workspacesOf(folder, false)).toEqual(['one__shop', 'two__shop']));

  test('are its manifests one by one when they are single, without hidden ones', () =>
    expect(workspacesOf(folder, true)).toEqual([
      'one__shop/base/namespace.yml',
      'one__shop/base/route.yaml',
      'two__shop/namespace.yaml',
    ]));
});

describe('a check of one workspace', () => {
  test('counts objects and files, and has the findings with paths from the corpus on', async () => {
    const { findings, ...counts } = await check(folder, 'one__shop');
    expect(counts).toEqual({ objects: 2, files: 2 });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'admission/enum', file: 'one__shop/base/route.yaml', line: 4 }),
    );
  });

  test('passes options on', async () => {
    const { failure } = await check(folder, 'one__shop', { options: ['--no-such-option'] });
    expect(failure).toContain('--no-such-option');
  });

  test('has what was said where nothing could be read', async () =>
    expect(await check(folder, 'three__shop')).toMatchObject({
      findings: [],
      objects: 0,
      failure: expect.stringContaining('three__shop'),
    }));
});

const finding = (code, severity) => ({ code, severity, message: `${code}.`, file: 'a.yaml', line: 3 });
const runOf = (...findings) => ({ findings, objects: 40, files: 3 });

describe('a report', () => {
  const repositories = [
    tally('one', runOf(finding('a/b', 'error'), finding('a/b', 'error'), finding('c/d', 'info'))),
    tally('two', runOf(finding('a/b', 'warning'))),
    tally('three', { findings: [], objects: 0, files: 0, failure: 'No such folder.' }),
  ];
  const result = { repositories, total: totalOf(repositories) };

  test('has repositories, then rules, then what could not be checked', () =>
    expect(reportText(result)).toBe(`repository  files  objects  errors  warnings  infos  errors/100
one             3       40       2         ·      1         5.0
two             3       40       ·         1      ·         0.0
three           ·        ·       ·         ·      ·           -
all 3           6       80       2         1      1         2.5

rule  errors  warnings  infos  repositories  errors/100
a/b        2         1      ·             2         2.5
c/d        ·         ·      1             1         0.0

three could not be checked:
  No such folder.
`));

  test('compared with an earlier one has what differs', () => {
    const fewer = [tally('one', runOf(finding('c/d', 'info'))), ...repositories.slice(1)];
    const now = { repositories: fewer, total: totalOf(fewer) };
    expect(comparisonText(result, now)).toBe(`repository  errors  warnings  infos
one          2 → 0         ·      1

rule  errors  warnings  infos
a/b    2 → 0         1      ·

errors in 100 objects: 2.5 → 0.0

three could not be checked:
  No such folder.
`);
  });

  test('compared with the same one says so in one line', () =>
    expect(comparisonText({ ...result, repositories: [] }, { ...result, repositories: [] })).toBe(
      'errors in 100 objects: 2.5 → 2.5\n',
    ));

  test('lists the findings of a rule', () =>
    expect(listText([finding('a/b', 'error'), finding('c/d', 'info')], 'a/b')).toBe('a.yaml:3 error a/b.\n'));
});
