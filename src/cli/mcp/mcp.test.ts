import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, describe, expect, test } from 'vitest';
import { DANGLING, GOOD } from '../testing/manifests.ts';
import { run, withFolder } from '../testing/run.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The command line could not be built.');
});

type Result = Readonly<{ data: Record<string, unknown>; text: string; isError: boolean }>;
type Call = (name: string, args?: Record<string, unknown>) => Promise<Result>;

/** Starts the server for a folder below `files`, as a client of the protocol does. */
const withServer = (
  files: Readonly<Record<string, string>>,
  use: (call: Call, folder: string, client: Client) => Promise<void>,
  options: readonly string[] = [],
): Promise<void> =>
  withFolder(files, async (folder) => {
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'bin/gatehouse.mjs'), 'mcp', join(folder, 'work'), ...options],
      stderr: 'inherit',
    });
    await client.connect(transport);
    try {
      const call: Call = async (name, args = {}) => {
        const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
        const [first] = content;
        return {
          data: (structuredContent ?? {}) as Record<string, unknown>,
          text: first?.type === 'text' ? first.text : '',
          isError: isError === true,
        };
      };
      await use(call, join(folder, 'work'), client);
    } finally {
      await client.close();
    }
  });

const PORT = GOOD.replace('- name: red\n          port: 80', '- name: red\n          port: "80"');

test('an agent finds a problem, has it explained, and repairs it', async () => {
  await withServer({ 'work/kiln.yaml': DANGLING, 'work/sub/other.yaml': 'a: 1\n' }, async (call, folder) => {
    const found = await call('validate', { severity: 'error' });
    expect(found.data).toMatchObject({
      count: 1,
      findings: [{ code: 'backend/missing', file: 'kiln.yaml', line: 32 }],
    });
    expect(found.text).toContain('kiln.yaml:32:17 error ');
    expect((await call('explain', { code: 'backend/missing' })).text).toContain('How to fix it: ');

    const place = { code: 'backend/missing', file: 'kiln.yaml', line: 32 };
    const { fixes } = (await call('propose_fixes', place)).data as {
      fixes: readonly { title: string; diff: string }[];
    };
    const rename = fixes.find(
      ({ diff }) => diff.includes('+          - name: red') || diff.includes('name: red'),
    );
    expect(rename?.diff).toMatch(/^--- a\/kiln\.yaml\n/);
    expect(readFileSync(join(folder, 'kiln.yaml'), 'utf8')).toBe(DANGLING);

    const many = await call('apply_fix', place);
    expect([many.isError, many.text]).toEqual([true, expect.stringMatching(/several fixes: name one of "/)]);
    const written = await call('apply_fix', { ...place, title: rename?.title });
    expect(written.data).toMatchObject({ files: ['kiln.yaml'], diff: rename?.diff });
    expect(readFileSync(join(folder, 'kiln.yaml'), 'utf8')).toBe(GOOD);

    const again = await call('apply_fix', { ...place, title: rename?.title });
    expect([again.isError, again.text]).toEqual([
      true,
      expect.stringContaining('There is no finding backend/missing at'),
    ]);
  });
});

test('statuses, requests, comparisons and conversions are those of the command line', async () => {
  await withServer({ 'work/before/a.yaml': GOOD, 'work/after/a.yaml': DANGLING }, async (call, folder) => {
    const { out } = await run([
      'trace',
      join(folder, 'after'),
      '--url',
      'http://pots.example.com/',
      '-o',
      'json',
    ]);
    const traced = await call('trace', { path: 'after', url: 'http://pots.example.com/' });
    expect(traced.data['trace']).toEqual(JSON.parse(out));

    const { data } = await call('status', { path: 'after', kind: 'HTTPRoute' });
    expect(data['statuses']).toMatchObject([{ kind: 'HTTPRoute', metadata: { name: 'pots' } }]);

    const differs = (await call('diff', { before: 'before', after: 'after' })).data['diff'];
    expect(differs).toMatchObject({ status: [{ condition: 'parents[kiln/front].ResolvedRefs' }] });

    const none = await call('convert', { path: 'before' });
    expect(none.isError).toBe(false);
  });
});

test('all safe fixes are proposed, and written', async () => {
  await withServer({ 'work/kiln.yaml': PORT }, async (call, folder) => {
    const proposed = await call('propose_safe_fixes');
    expect(proposed.data['diff']).toContain('+          port: 80\n');
    expect(readFileSync(join(folder, 'kiln.yaml'), 'utf8')).toBe(PORT);
    await call('apply_safe_fixes', { rules: ['admission/*'] });
    expect(readFileSync(join(folder, 'kiln.yaml'), 'utf8')).toBe(GOOD);
  });
});

describe('nothing outside of the folder is read or written', () => {
  test('by no path', async () => {
    await withServer({ 'work/kiln.yaml': GOOD, 'secret/s.yaml': DANGLING }, async (call, folder) => {
      symlinkSync(join(folder, '../secret'), join(folder, 'link'));
      for (const path of ['..', '../secret', '/etc', 'link', 'link/s.yaml', 'kiln.yaml/../../secret']) {
        const { isError, text } = await call('validate', { path });
        expect([isError, text]).toEqual([true, expect.stringContaining(`${path} is outside of the folder`)]);
      }
    });
  });

  test('a link in the folder that leads out of it is left out, which is said once', async () => {
    await withServer({ 'work/kiln.yaml': DANGLING, 'secret/s.yaml': DANGLING }, async (call, folder) => {
      symlinkSync(join(folder, '../secret'), join(folder, 'link'));
      symlinkSync(join(folder, '../secret/s.yaml'), join(folder, 'other.yaml'));
      const { data, text, isError } = await call('validate');
      expect(isError).toBe(false);
      expect(text.match(/link and 1 other link are left out: they lead out of the folder/g)).toHaveLength(1);
      expect(JSON.stringify(data)).not.toMatch(/link|secret|other/);
      // What is missing may be behind it.
      expect(data).toMatchObject({ findings: [{ code: 'backend/missing', severity: 'info' }] });
    });
  });

  test('nor is it there that anything is written', async () => {
    await withServer({ 'work/kiln.yaml': PORT, 'secret/s.yaml': PORT }, async (call, folder) => {
      symlinkSync(join(folder, '../secret/s.yaml'), join(folder, 'link.yaml'));
      expect((await call('apply_safe_fixes')).isError).toBe(false);
      expect(readFileSync(join(folder, 'kiln.yaml'), 'utf8')).toBe(GOOD);
      expect(readFileSync(join(folder, '../secret/s.yaml'), 'utf8')).toBe(PORT);
    });
  });

  test('a kustomization takes in no base from outside', async () => {
    const kustomization = (resource: string) =>
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- ${resource}\n`;
    const files = {
      'work/kustomization.yaml': kustomization('../secret'),
      'secret/kustomization.yaml': kustomization('s.yaml'),
      'secret/s.yaml': DANGLING,
    };
    await withServer(files, async (call) => {
      const { data } = await call('validate');
      expect(JSON.stringify(data)).not.toContain('backend/missing');
    });
  });
});

test('with --read-only nothing is offered that writes', async () => {
  await withServer(
    { 'work/kiln.yaml': GOOD },
    async (call, _, client) => {
      const names = (await client.listTools()).tools.map(({ name }) => name);
      expect(names).toContain('propose_fixes');
      expect(names.filter((name) => name.startsWith('apply'))).toEqual([]);
      expect((await call('validate', { path: 'kiln.yaml' })).isError).toBe(false);
    },
    ['--read-only'],
  );
});

test('the options of the start hold for all tools', async () => {
  const missing = DANGLING.replace('kind: GatewayClass', 'kind: Other');
  await withServer(
    { 'work/kiln.yaml': missing },
    async (call) => expect((await call('validate', { severity: 'error' })).data).toMatchObject({ count: 0 }),
    ['--partial'],
  );
});

test.each([
  [['mcp', 'a', 'b'], 'Name one folder.'],
  [['mcp', '-'], 'Name one folder.'],
  [['mcp', 'package.json'], 'package.json is not a folder.'],
  [['mcp', 'nowhere'], 'nowhere: '],
  [['mcp', '--render', '.'], '--render runs other programs'],
])('%j: %s', async (args, words) => {
  const { code, notes } = await run(args);
  expect([code, notes[0]]).toEqual([2, expect.stringContaining(words)]);
});
