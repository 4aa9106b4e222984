import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHANNELS, NEWEST_RELEASE, RELEASES } from '../../../src/core/model/installed-crds.ts';
import { KUBERNETES_VERSIONS, NEWEST_KUBERNETES } from '../../../src/core/model/kubernetes-version.ts';

type Setting = Readonly<{ enum?: readonly string[]; default: unknown; description?: string }>;

type Contributes = Readonly<{
  commands: readonly Readonly<{ command: string; title: string }>[];
  menus: Readonly<Record<string, readonly Readonly<{ command: string }>[]>>;
  configuration: Readonly<{ properties: Readonly<Record<string, Setting>> }>;
}>;

const folder = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const manifest = JSON.parse(read('package.json')) as Readonly<{ version: string; contributes: Contributes }>;
const { commands, menus, configuration } = manifest.contributes;

test.each([
  ['gatewayApi', RELEASES, NEWEST_RELEASE],
  ['channel', CHANNELS, 'standard'],
  ['kubernetes', KUBERNETES_VERSIONS, NEWEST_KUBERNETES],
])('the setting %s offers what the core knows', (name, values, usual) => {
  const setting = configuration.properties[`gatehouse.${name}`];
  expect(setting?.enum).toEqual(values);
  expect(setting?.default).toBe(usual);
});

test('every setting is described', () => {
  const settings = Object.entries(configuration.properties);
  const bare = settings.filter(([, { description = '' }]) => !/^[A-Z].*\.$/.test(description));
  expect(bare).toEqual([]);
});

test('every command that is offered is registered, and each that is registered is offered', () => {
  const source = read('src/extension.ts');
  const [, table = ''] = /const commands[\s\S]*?= \{\n([\s\S]*?)\n {2}\};/.exec(source) ?? [];
  const registered = [...table.matchAll(/^ {4}(\w+)[:,]/gm)].map(([, name]) => `gatehouse.${name}`);
  const offered = commands.map(({ command }) => command);
  expect(registered.toSorted()).toEqual(offered.toSorted());
  for (const { command } of Object.values(menus).flat()) expect(offered).toContain(command);
});

test('pictures of the walkthrough and of the list of extensions are there', () => {
  const named = read('package.json').match(/media\/[\w.-]+/g) ?? [];
  const there = readdirSync(new URL('media', folder));
  expect(named.length).toBeGreaterThan(0);
  for (const path of named) expect(there).toContain(path.slice('media/'.length));
});

test('it has the version of the package that it is built from', () => {
  const root = JSON.parse(read('../../package.json')) as Readonly<{ version: string }>;
  expect(manifest.version).toBe(root.version);
});
