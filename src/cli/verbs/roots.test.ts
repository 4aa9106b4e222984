import { describe, expect, test } from 'vitest';
import { OVERLAYS } from '../../core/testing/overlays.ts';
import { run, withFolder } from '../testing/run.ts';

/** Runs the command line over a folder with files, and leaves its name out of what it writes. */
const runOver = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  withFolder(files, async (folder) => {
    const { code, out, notes } = await run(args.map((arg) => arg.replace('FOLDER', folder)));
    const without = (text: string) => text.replaceAll(`${folder}/`, '');
    return { code, out: without(out), notes: notes.map(without) };
  });

const FILES: Readonly<Record<string, string>> = {
  ...OVERLAYS,
  'base/route.yaml': `${OVERLAYS['base/route.yaml']}        - name: basket\n          port: 80\n`,
};

/** The lines with a code. */
const withCode = (out: string, code: string) => out.split('\n').filter((line) => line.endsWith(`[${code}]`));

const BASKET =
  'base/route.yaml:14:17 error Service dev/basket does not exist. 50 % of the requests of this rule get status 500. [backend/missing]';

const ASSUME = ['--assume-class', 'example'];

describe('validate', () => {
  test('reports a fault of a base once, where it is written, for all roots', async () => {
    const { code, out, notes } = await runOver(FILES, 'validate', 'FOLDER', ...ASSUME);
    expect(withCode(out, 'backend/missing')).toEqual([BASKET]);
    expect(code).toBe(1);
    expect(notes.join()).toContain('of 7 files, built from 2 roots.');
  });

  test('names the roots where others that build the file have no such fault', async () => {
    const files = {
      ...FILES,
      'overlays/prod/kustomization.yaml': `${OVERLAYS['overlays/prod/kustomization.yaml']}  - basket.yaml\n`,
      'overlays/prod/basket.yaml': (OVERLAYS['base/service.yaml'] ?? '').replace('cart', 'basket'),
    };
    const { out } = await runOver(files, 'validate', 'FOLDER', ...ASSUME);
    expect(withCode(out, 'backend/missing')[0]).toContain('get status 500. (in overlays/dev) [');
    const json = await runOver(files, 'validate', 'FOLDER', ...ASSUME, '-o', 'json');
    expect(JSON.parse(json.out)).toContainEqual(
      expect.objectContaining({ code: 'backend/missing', message: expect.stringMatching(/status 500\.$/) }),
    );
  });

  test('offers no fix that changes what is right in another root', async () => {
    const service = (name: string) => (OVERLAYS['base/service.yaml'] ?? '').replace('cart', name);
    const near = {
      ...FILES,
      'overlays/dev/kustomization.yaml': (OVERLAYS['overlays/dev/kustomization.yaml'] ?? '').replace(
        'resources:\n',
        'resources:\n  - baskets.yaml\n',
      ),
      'overlays/dev/baskets.yaml': service('baskets'),
    };
    const fixes = async (files: Readonly<Record<string, string>>) => {
      const { out } = await runOver(files, 'validate', 'FOLDER', ...ASSUME, '-o', 'json');
      const found: readonly { code: string; fixes: readonly { title: string }[] }[] = JSON.parse(out);
      return found
        .filter(({ code }) => code === 'backend/missing')
        .flatMap(({ fixes: all }) => all.map(({ title }) => title));
    };
    expect(await fixes(near)).toContain('Use Service dev/baskets');
    const prod = {
      ...near,
      'overlays/prod/kustomization.yaml': `${OVERLAYS['overlays/prod/kustomization.yaml']}  - basket.yaml\n`,
      'overlays/prod/basket.yaml': service('basket'),
    };
    expect(await fixes(prod)).not.toContain('Use Service dev/baskets');
  });

  test('looks at one root alone when it is named', async () => {
    const { out, notes } = await runOver(
      FILES,
      'validate',
      'FOLDER',
      ...ASSUME,
      '--root',
      'FOLDER/overlays/prod',
    );
    expect(out).toContain('Service prod/basket');
    expect(notes[0]).toContain('built from 1 root');
    const short = await runOver(FILES, 'validate', 'FOLDER', ...ASSUME, '--root', 'overlays/prod/');
    expect(short.out).toBe(out);
  });

  test('takes a folder that is no root for bad usage', async () => {
    const { code, notes } = await runOver(FILES, 'validate', 'FOLDER', '--root', 'overlays/tset');
    expect(code).toBe(2);
    expect(notes).toEqual([
      '--root overlays/tset: there is no kustomization in that folder; the roots are overlays/dev and overlays/prod.',
    ]);
  });

  test('reads the base of an overlay that alone is given', async () => {
    const { out } = await runOver(FILES, 'validate', 'FOLDER/overlays/dev', ...ASSUME);
    expect(withCode(out, 'backend/missing')).toEqual([BASKET]);
  });

  test('has nothing to say of the namespace that a kustomization gives to a cluster-scoped object', async () => {
    const files = {
      ...OVERLAYS,
      'base/gateway.yaml': `${OVERLAYS['base/gateway.yaml']}---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/edge }
`,
    };
    const { code, out } = await runOver(files, 'validate', 'FOLDER');
    expect(out).not.toContain('namespace');
    expect(code).toBe(0);
  });

  test('reports at the kustomization what kustomize refuses', async () => {
    const files = {
      ...OVERLAYS,
      'base/kustomization.yaml': 'resources:\n  - gateway.yaml\n  - nothing.yaml\n',
    };
    const { out, code } = await runOver(files, 'validate', 'FOLDER', ...ASSUME);
    expect(out).toContain('base/kustomization.yaml:3:5 error');
    expect(out).toContain('[build/refused]');
    expect(code).toBe(1);
  });

  test('reads bases that stand beside the input, and no other files of the disk', async () => {
    const files = {
      ...OVERLAYS,
      'secrets/outside.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: outside }\ndata: { key: "?" }\n',
      'secrets/notes.txt': 'not a manifest',
      'overlays/dev/kustomization.yaml': `${OVERLAYS['overlays/dev/kustomization.yaml']}`.replace(
        '  - ../../base\n',
        '  - ../../base\n  - ../../secrets/outside.yaml\n  - ../../secrets/notes.txt\n',
      ),
    };
    const { out, notes } = await runOver(files, 'validate', 'FOLDER/overlays/dev', ...ASSUME);
    expect(out).not.toContain('secrets/outside.yaml:');
    expect(out).not.toContain('secrets/notes.txt:');
    expect(withCode(out, 'backend/missing')).toEqual([]);
    expect(notes.join()).toContain('of 6 files, built from 1 root.');
  });

  test('calls nothing missing that may come from elsewhere, and says so once', async () => {
    const files = {
      ...FILES,
      'base/kustomization.yaml': `${FILES['base/kustomization.yaml']}  - https://example.com/basket.yaml\n`,
    };
    const { out, code } = await runOver(files, 'validate', 'FOLDER', ...ASSUME);
    expect(code).toBe(0);
    expect(out.match(/\[build\/not-known\]/g)).toHaveLength(1);
  });
});

describe('status', () => {
  test('has the items of all roots', async () => {
    const { out } = await runOver(FILES, 'status', 'FOLDER', ...ASSUME, '-o', 'json');
    const { items } = JSON.parse(out) as { items: { kind: string; metadata: { namespace: string } }[] };
    expect(items.map(({ kind, metadata }) => `${kind} ${metadata.namespace}`)).toEqual([
      'Gateway dev',
      'HTTPRoute dev',
      'Gateway prod',
      'HTTPRoute prod',
    ]);
  });

  test('is refused where two roots differ about one object', async () => {
    const files = {
      ...FILES,
      'overlays/prod/kustomization.yaml': `namespace: dev
resources: [../../base]
patches:
  - target: { kind: Gateway }
    patch: |
      - { op: replace, path: /spec/listeners/0/port, value: 81 }
      - { op: replace, path: /spec/listeners/0/name, value: other }
`,
    };
    const { code, notes } = await runOver(files, 'status', 'FOLDER', ...ASSUME);
    expect(code).toBe(2);
    expect(notes.join()).toContain('choose one with --root');
  });
});

describe('trace', () => {
  test('asks for a root where they answer differently', async () => {
    const { code, notes } = await runOver(
      OVERLAYS,
      'trace',
      'FOLDER',
      ...ASSUME,
      '--url',
      'http://dev.example.com',
    );
    expect(code).toBe(2);
    expect(notes[0]).toMatch(/choose one with --root .*overlays\/dev or .*overlays\/prod/);
  });

  test('answers for the only one that has the Gateway', async () => {
    const { code, out } = await runOver(
      OVERLAYS,
      'trace',
      'FOLDER',
      ...ASSUME,
      '--url',
      'http://dev.example.com',
      '--gateway',
      'dev/edge',
      '-o',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'forwarded', gateway: 'dev/edge' });
  });
});

test('graph asks for a root where there are several', async () => {
  const { code } = await runOver(FILES, 'graph', 'FOLDER');
  expect(code).toBe(2);
  const one = await runOver(FILES, 'graph', 'FOLDER', '--root', 'overlays/dev', '-o', 'mermaid');
  expect(one.code).toBe(0);
  expect(one.out).toContain('HTTPRoute');
});
