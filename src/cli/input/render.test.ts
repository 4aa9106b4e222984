import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OVERLAYS } from '../../core/testing/overlays.ts';
import { run, withFolder } from '../testing/run.ts';

let bin: string;

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'gatehouse-bin-'));
  vi.stubEnv('PATH', bin);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bin, { recursive: true });
});

/** Puts a program on the path that prints what a function of its arguments says, and notes them. */
function install(name: string, body: string): void {
  const file = join(bin, name);
  writeFileSync(file, `#!${process.execPath}\nconst args = process.argv.slice(2);\n${body}\n`);
  chmodSync(file, 0o755);
}

const validate = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  withFolder(files, async (folder) => {
    const { code, out, notes } = await run([
      'validate',
      folder,
      '--assume-class',
      'example',
      '--complete',
      '--render',
      ...args,
    ]);
    const without = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(bin + delimiter, '');
    return { code, out: without(out), notes: notes.map(without) };
  });

const BUILT = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: dev }
spec:
  hostnames: [dev.example.com]
  rules: [{ backendRefs: [{ name: basket, port: 80 }] }]
`;

const kustomize = (text: string) =>
  install(
    'kustomize',
    `if (args[0] === 'version') console.log('v5.9.9'); else if (args[0] === 'build') console.log(${JSON.stringify(text)}); else process.exit(9);`,
  );

describe('with kustomize', () => {
  test('what it builds counts, and findings stand where the own build has the field', async () => {
    kustomize(BUILT);
    const { code, out, notes } = await validate(OVERLAYS, '--root', 'overlays/dev');
    expect(notes[0]).toBe('--render: ran kustomize build overlays/dev (v5.9.9).');
    expect(out).toContain('base/route.yaml:12:17 error Service dev/basket does not exist.');
    expect(code).toBe(1);
  });

  test('what only it makes stands at the kustomization', async () => {
    kustomize(BUILT.replace('name: cart', 'name: made'));
    const { out } = await validate(OVERLAYS, '--root', 'overlays/dev');
    expect(out).toContain('overlays/dev/kustomization.yaml:1:1 error Service dev/basket');
  });

  test('arguments are no shell text', async () => {
    install('kustomize', `if (args[0] === 'build') console.log('# ' + args.length);`);
    const folder = 'a; echo $(id) "b"';
    const files = {
      [`${folder}/kustomization.yaml`]:
        OVERLAYS['overlays/dev/kustomization.yaml']?.replace('- ../../base', '[]') ?? '',
    };
    const { notes, code } = await validate(files);
    expect(code).toBe(0);
    expect(notes[0]).toBe(`--render: ran kustomize build ${folder} (version unknown).`);
  });

  test('where it fails its own words are shown', async () => {
    install('kustomize', `if (args[0] === 'build') { console.error('Error: no base'); process.exit(1); }`);
    const { code, out, notes } = await validate(OVERLAYS, '--root', 'overlays/dev');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(notes).toEqual(['--render: kustomize build overlays/dev failed.', 'Error: no base']);
  });
});

test('kubectl serves where there is no kustomize', async () => {
  install(
    'kubectl',
    `if (args[0] === 'version') console.log('Client Version: v1.40.0'); else console.log(${JSON.stringify(BUILT)});`,
  );
  const { notes } = await validate(OVERLAYS, '--root', 'overlays/dev');
  expect(notes[0]).toBe('--render: ran kubectl kustomize overlays/dev (Client Version: v1.40.0).');
});

test('without either it says so', async () => {
  const { code, notes } = await validate(OVERLAYS);
  expect(code).toBe(2);
  expect(notes).toEqual(['--render: kustomize or kubectl is not installed, or not on the PATH.']);
});

describe('with helm', () => {
  const chart = {
    'shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'shop/templates/route.yaml':
      '# The route.\nkind: {{ .Values.kind }}\nspec: {{ toYaml .Values.spec | nindent 2 }}\n',
  };
  const rendered = `---\n# Source: shop/templates/route.yaml\n${BUILT}`;

  test('findings stand at the template', async () => {
    install(
      'helm',
      `console.log(args[0] === 'version' ? 'v4.0.1+g1' : args[1] === 'shop' ? ${JSON.stringify(rendered)} : '');`,
    );
    const { code, out, notes } = await validate(chart);
    expect(notes[0]).toBe('--render: ran helm template shop shop (v4.0.1+g1).');
    expect(out).toContain('shop/templates/route.yaml:2:1 error Service dev/basket');
    expect(out).not.toMatch(/\[text\/|Chart\.yaml/);
    expect(code).toBe(1);
  });
});
