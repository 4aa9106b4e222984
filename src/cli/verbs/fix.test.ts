import { lstatSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { run, withFolder } from '../testing/run.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, writeFileSync: vi.fn<typeof fs.writeFileSync>(fs.writeFileSync) };
});

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: cart # the cart
  namespace: shop
spec:
  ports:
    - port: "80"
`;
const MAP = `apiVersion: v1
kind: ConfigMap
metadata: { name: flags, namespace: shop }
data:
  debug: yes
`;

const FILES = { 'a.yaml': SERVICE, 'b.yaml': MAP };

describe('without --write', () => {
  test('prints a unified diff, writes nothing, and exits with 0', () =>
    withFolder(FILES, async (folder) => {
      const { code, out, notes } = await run(['fix', folder]);
      const file = join(folder, 'a.yaml');
      expect(code).toBe(0);
      expect(out).toContain(`--- ${file}\n+++ ${file}\n@@ -5,4 +5,4 @@`);
      expect(out).toContain('-    - port: "80"\n+    - port: 80\n');
      expect(out).toContain('-  debug: yes\n+  debug: "yes"\n');
      expect(notes).toEqual([
        `${file}:8:13 Set port to 80 [admission/type]`,
        `${join(folder, 'b.yaml')}:5:10 Quote it: "yes" [text/misread-scalar]`,
        '2 fixes in 2 files; --write applies them.',
      ]);
      expect(readFileSync(file, 'utf8')).toBe(SERVICE);
    }));

  test('reads standard input', async () => {
    const { code, out } = await run(['fix', '-', '--quiet'], { stdin: SERVICE });
    expect(code).toBe(0);
    expect(out).toContain('--- a/-\n+++ b/-\n');
  });

  test('names the rules that are asked for', async () => {
    const { out } = await run(['fix', '-', '--rule', 'text/*'], { stdin: `${SERVICE}---\n${MAP}` });
    expect(out).toContain('debug: "yes"');
    expect(out).not.toContain('port: 80');
  });

  test('says so where nothing has one safe answer', async () => {
    const { code, out, notes } = await run(['fix', '-'], { stdin: SERVICE.replace('"80"', '80') });
    expect({ code, out, notes }).toEqual({ code: 0, out: '', notes: ['Nothing has one safe answer.'] });
  });
});

describe('with --write', () => {
  test('writes the files, with their line ends and marks, and a second run finds nothing', () =>
    withFolder({ 'a.yaml': `\uFEFF${SERVICE.replaceAll('\n', '\r\n')}` }, async (folder) => {
      const { code, out, notes } = await run(['fix', folder, '--write']);
      expect({ code, out, last: notes.at(-1) }).toEqual({
        code: 0,
        out: '',
        last: 'Applied 1 fix in 1 file.',
      });
      expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(
        `\uFEFF${SERVICE.replace('"80"', '80').replaceAll('\n', '\r\n')}`,
      );
      expect((await run(['fix', folder, '--write'])).notes).toEqual(['Nothing has one safe answer.']);
    }));

  test('keeps UTF-16', () =>
    withFolder({}, async (folder) => {
      const file = join(folder, 'a.yaml');
      writeFileSync(file, Buffer.from(`\uFEFF${SERVICE}`, 'utf16le').swap16());
      await run(['fix', folder, '--write']);
      expect(readFileSync(file).swap16().toString('utf16le')).toBe(`\uFEFF${SERVICE.replace('"80"', '80')}`);
    }));

  test('follows a symbolic link, and leaves it one', () =>
    withFolder({ 'real/a.txt': SERVICE }, async (folder) => {
      const link = join(folder, 'a.yaml');
      symlinkSync('real/a.txt', link);
      await run(['fix', link, '--write']);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe(SERVICE.replace('"80"', '80'));
    }));

  test('puts back what was in a file that the disk has no room for', () =>
    withFolder({ 'a.yaml': SERVICE }, async (folder) => {
      const file = join(folder, 'a.yaml');
      vi.mocked(writeFileSync).mockImplementationOnce((path) => {
        truncateSync(String(path));
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      });
      const { code } = await run(['fix', file, '--write']);
      expect(code).toBe(2);
      expect(readFileSync(file, 'utf8')).toBe(SERVICE);
    }));

  test('refuses standard input', async () => {
    const { code, notes } = await run(['fix', '-', '--write'], { stdin: SERVICE });
    expect(code).toBe(2);
    expect(notes[0]).toContain('standard input cannot be written');
  });
});

describe('what is not applied as it is written is left alone', () => {
  test.each<readonly [what: string, files: Readonly<Record<string, string>>]>([
    ['a template of a chart', { 'chart/Chart.yaml': 'name: c\n', 'chart/templates/a.yaml': SERVICE }],
    ['a template that is YAML', { 'a.yaml': SERVICE.replace('cart #', '"{{ .Values.name }}" #') }],
    ['a file that SOPS has signed', { 'a.yaml': `${MAP}sops:\n  mac: ENC[AES256_GCM,data:a,type:str]\n` }],
    [
      'one in JSON',
      {
        'a.json':
          '{"kind": "Service", "apiVersion": "v1", "metadata": {"name": "a"},\n"sops": {},\n"spec": {"ports": [{"port": "80"}]}}',
      },
    ],
  ])('%s', (_, files) =>
    withFolder(files, async (folder) => expect((await run(['fix', folder])).out).toBe('')),
  );
});

test('a rule that is not there is bad usage', async () => {
  const { code, notes } = await run(['fix', '-', '--rule', 'no/such'], { stdin: SERVICE });
  expect(code).toBe(2);
  expect(notes).toEqual(['gatehouse fix: there is no rule no/such. See gatehouse fix --help.']);
});

const kustomization = (patch: string): string =>
  `resources: [../base]\npatches:\n  - patch: |-\n      ${patch.replaceAll('\n', '\n      ')}\n`;

describe('roots', () => {
  const base = { 'base/kustomization.yaml': 'resources: [cart.yaml]\n', 'base/cart.yaml': SERVICE };

  test('a fault of a base that all have is fixed once, in the base', () =>
    withFolder(
      {
        ...base,
        'dev/kustomization.yaml': 'resources: [../base]\n',
        'prod/kustomization.yaml': 'resources: [../base]\n',
      },
      async (folder) => {
        const { out, notes } = await run(['fix', folder]);
        expect(out.match(/^\+ .*port: 80$/gm)).toHaveLength(1);
        expect(notes.at(-1)).toBe('1 fix in 1 file; --write applies it.');
      },
    ));

  test('one that a root patches away is left alone', () =>
    withFolder(
      {
        ...base,
        'dev/kustomization.yaml': 'resources: [../base]\n',
        'prod/kustomization.yaml': kustomization(
          'apiVersion: v1\nkind: Service\nmetadata: { name: cart, namespace: shop }\nspec:\n  ports:\n    - $patch: replace\n    - port: 80',
        ),
      },
      async (folder) => {
        expect((await run(['fix', folder])).out).toBe('');
      },
    ));
});
