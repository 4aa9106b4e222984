import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openByInvitation } from './open-by-invitation.ts';
import { writePrefixFile } from './prefix-file.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gatehouse-home-'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('KUBERC', undefined);
});
afterEach(() => rmSync(home, { recursive: true }));

test('only the user can read it, and nothing is left', () => {
  const file = writePrefixFile('/k-1/');
  if (!file) throw new Error('There is one.');
  expect(JSON.parse(readFileSync(file.path, 'utf8'))).toMatchObject({
    kind: 'Preference',
    defaults: [{ command: 'proxy', options: [{ name: 'api-prefix', default: '/k-1/' }] }],
  });
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file.path)).mode & 0o777).toBe(0o700);
  file.remove();
  expect(existsSync(dirname(file.path))).toBe(false);
});

test('preferences of the user are not replaced', () => {
  vi.stubEnv('KUBERC', 'off');
  expect(writePrefixFile('/k-1/')).toBeNull();
  vi.stubEnv('KUBERC', undefined);
  mkdirSync(join(home, '.kube'));
  writeFileSync(join(home, '.kube/kuberc'), '');
  expect(writePrefixFile('/k-1/')).toBeNull();
});

test('the browser gets an address that leads to the other one once', async () => {
  let opened = '';
  await openByInvitation('http://127.0.0.1:8001/#cluster/k-1', (address) => {
    opened = address;
  });
  expect(opened).not.toContain('k-1');
  expect((await fetch(new URL('/other', opened))).status).toBe(404);
  const answer = await fetch(opened, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    'http://127.0.0.1:8001/#cluster/k-1',
  ]);
  await expect(fetch(opened, { redirect: 'manual' })).rejects.toThrow('fetch failed');
});
