import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DANGLING, GOOD } from '../testing/manifests.ts';
import { run, withFolder } from '../testing/run.ts';

const BROKEN = 'apiVersion: v1\nkind: Service\n metadata:\n';

type Found = Readonly<{ code: string; file: string; line: number }>;

/** What `validate -o json` finds, as `file:line code`. */
async function findings(args: readonly string[], stdin = ''): Promise<readonly string[]> {
  const { out } = await run(['validate', '-o', 'json', ...args], { stdin });
  return (JSON.parse(out) as Found[]).map(({ file, line, code }) => `${file}:${line} ${code}`);
}

describe('the exit code', () => {
  test.each([
    ['is 0 when nothing is found', [], GOOD, 0],
    ['is 1 for an error', [], DANGLING, 1],
    ['is 1 for text that does not parse', [], BROKEN, 1],
    [
      'is 0 for what is below the level',
      [],
      'apiVersion: v1\nkind: Foo\nmetadata: {name: a, namespace: b}',
      0,
    ],
    [
      'is 1 for information when asked so',
      ['--fail-on', 'info'],
      'apiVersion: v1\nkind: Foo\nmetadata: {name: a, namespace: b}',
      1,
    ],
    [
      'is 0 for information with --fail-on warning',
      ['--fail-on', 'warning'],
      'apiVersion: v1\nkind: Foo\nmetadata: {name: a, namespace: b}',
      0,
    ],
    ['is 0 for no text at all', [], '', 0],
  ])('%s', async (_, args, stdin, code) => {
    expect((await run(['validate', ...args, '-'], { stdin })).code).toBe(code);
  });
});

test('results go to standard output, the count to standard error unless quiet', async () => {
  const ran = await run(['validate', '-'], { stdin: DANGLING });
  expect(ran.out).toMatch(/^-:32:17 error .*\[backend\/missing\]\n$/);
  expect(ran.notes).toEqual(['1 error in 5 objects of 1 file.']);
  expect((await run(['validate', '-q', '-'], { stdin: DANGLING })).notes).toEqual([]);
});

test('nothing found is an empty array', async () => {
  expect(await run(['validate', '-o', 'json', '-'], { stdin: GOOD })).toMatchObject({ code: 0, out: '[]\n' });
});

test('what does not parse hides no other finding, and is reported on standard error with formats for programs', async () => {
  const ran = await run(['validate', '-o', 'json', '-'], { stdin: `${DANGLING}---\n${BROKEN}` });
  expect((JSON.parse(ran.out) as Found[]).map(({ code }) => code)).toEqual([
    'backend/missing',
    'text/syntax',
  ]);
  expect(ran.notes[0]).toMatch(/^-:69:10: /);
});

test('a part of a cluster may lack the targets of references', async () => {
  expect((await run(['validate', '--partial', '-'], { stdin: DANGLING })).code).toBe(0);
});

test('the channel decides which fields there are', async () => {
  const scoped = GOOD.replace('  gatewayClassName', '  defaultScope: All\n  gatewayClassName');
  const codes = async (channel: string) => (await findings(['--channel', channel, '-'], scoped)).join(' ');
  expect(await codes('standard')).toContain('-:14 ');
  expect(await codes('experimental')).not.toContain('-:14 ');
});

test('the release decides which fields there are', async () => {
  const scoped = GOOD.replace(
    '  gatewayClassName',
    '  tls: { frontend: { default: {} } }\n  gatewayClassName',
  );
  const codes = async (release: string) =>
    (await findings(['--gateway-api', release, '-'], scoped)).join(' ');
  expect(await codes('1.4')).toContain('-:14 ');
  expect(await codes('1.5')).not.toContain('-:14 ');
});

test('findings come file by file in the order in which files are named', async () => {
  const files = { 'b.yaml': DANGLING, 'a.yaml': BROKEN, 'sub/c.yml': 'a: [', 'sub/d.json': '{"a": 1' };
  await withFolder(files, async (folder) => {
    const [a, b, sub] = ['a.yaml', 'b.yaml', 'sub'].map((name) => join(folder, name));
    expect(await findings([b!, a!, sub!])).toEqual([
      `${b}:32 backend/missing`,
      expect.stringContaining(`${a}:3 text/`),
      expect.stringContaining(`${sub}/c.yml:1 text/`),
      expect.stringContaining(`${sub}/d.json:1 text/`),
    ]);
    expect((await findings([folder])).map((line) => line.split(':')[0]?.slice(folder.length + 1))).toEqual([
      'a.yaml',
      'b.yaml',
      'sub/c.yml',
      'sub/d.json',
    ]);
  });
});

test('a folder means its manifests, each once, and nothing that is hidden or made by tools', async () => {
  const bad = 'a: [';
  const files = {
    'a.yaml': bad,
    'notes.txt': bad,
    '.hidden.yaml': bad,
    '.git/a.yaml': bad,
    'node_modules/x/a.yaml': bad,
    'package.json': bad,
    'folder.yaml/inner.yaml': bad,
  };
  await withFolder(files, async (folder) => {
    symlinkSync('..', join(folder, 'folder.yaml/up'));
    symlinkSync('a.yaml', join(folder, 'z.yaml'));
    symlinkSync('nothing', join(folder, 'dangling'));
    const found = [`${folder}/a.yaml`, `${folder}/folder.yaml/inner.yaml`];
    const paths = async (...args: string[]) => (await findings(args)).map((line) => line.split(':')[0]);
    expect(await paths(folder)).toEqual(found);
    expect(await paths(folder, folder, `${folder}/a.yaml`)).toEqual(found);
    expect(await paths(`${folder}/notes.txt`, `${folder}/.hidden.yaml`)).toHaveLength(2);
  });
});

test('what is hidden on the way to a folder does not hide what is in it', async () => {
  const files = { '.hidden/manifests/a.yaml': GOOD, '.hidden/node_modules/m/b.yaml': GOOD };
  await withFolder(files, async (folder) => {
    for (const named of [
      '.hidden/manifests',
      '.hidden/x/../manifests',
      '.hidden',
      '.hidden/node_modules/m',
    ]) {
      const { notes } = await run(['validate', `${folder}/${named}`]);
      expect(notes).toEqual([expect.stringContaining('in 5 objects of 1 file.')]);
    }
    const { notes } = await run(['validate', relative(process.cwd(), `${folder}/.hidden/manifests`)]);
    expect(notes).toEqual([expect.stringContaining('in 5 objects of 1 file.')]);
  });
});

test('Lists, JSON streams, byte order marks and Windows line ends are read', async () => {
  const service = (name: string) => `{"apiVersion":"v1","kind":"Service","metadata":{"name":"${name}"}}`;
  const list = `apiVersion: v1\r\nkind: List\r\nitems:\r\n- ${service('a')}\r\n- ${service('b')}\r\n`;
  await withFolder(
    { 'list.yaml': list, 'stream.json': `${service('c')}\n${service('d')}`, 'mark.yaml': `\uFEFF${GOOD}` },
    async (folder) => {
      const { notes } = await run(['validate', folder]);
      expect(notes.at(-1)).toContain('in 9 objects of 3 files.');
    },
  );
});

test('a folder without manifests is reported, and is not a failure', async () => {
  await withFolder({ 'notes.txt': '', 'deep/down/notes.txt': '', 'full/a.yaml': '' }, async (folder) => {
    const [deep, full] = [join(folder, 'deep'), join(folder, 'full')];
    expect(await run(['validate', deep])).toEqual({
      code: 0,
      out: '',
      notes: [
        `${deep}: there are no manifests in this folder (*.yaml, *.yml, *.json).`,
        'Nothing found in 0 objects of 0 files.',
      ],
    });
    const notes = ['Nothing found in 0 objects of 1 file.'];
    expect(await run(['validate', folder])).toMatchObject({ notes });
    expect(await run(['validate', `${full}/a.yaml`, full])).toMatchObject({ notes });
  });
});

describe('input that cannot be read', () => {
  test('is named with the reason, all of it, and nothing is worked on', async () => {
    const files = {
      'a.yaml': DANGLING,
      'b.yaml': Buffer.from('PK\u0003\u0004'),
      'c.yaml': Buffer.from([97, 255]),
    };
    await withFolder(files, async (folder) => {
      symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
      mkdirSync(join(folder, 'empty'));
      expect(await run(['validate', folder, join(folder, 'absent'), join(folder, 'a.yaml', 'x')])).toEqual({
        code: 2,
        out: '',
        notes: [
          `${folder}/circle.yaml: it is a link that leads back to itself.`,
          `${folder}/absent: there is no such file or folder.`,
          `${folder}/a.yaml/x: a part of its path is a file, not a folder.`,
          `${folder}/b.yaml: it is a zip archive. Unpack it and open the files in it. Only YAML and JSON text can be read.`,
          `${folder}/c.yaml:1:2: it is not in UTF-8. Save it as UTF-8.`,
        ],
      });
    });
  });

  test('may be a name that is empty', async () => {
    expect(await run(['validate', ''])).toEqual({
      code: 2,
      out: '',
      notes: ['An empty name is not a file.'],
    });
  });

  test('on standard input is called by its name there', async () => {
    expect(await run(['validate', '-'], { stdin: Uint8Array.from([31, 139, 8]) })).toMatchObject({
      code: 2,
      notes: [
        '-: it is compressed with gzip. Unpack it and open the files in it. Only YAML and JSON text can be read.',
      ],
    });
  });
});

describe('notes about files that hold no objects', () => {
  const FILES = {
    'app/kustomization.yaml': 'resources: [gateway.yaml]\n',
    'app/gateway.yaml': GOOD,
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\n',
    'chart/templates/a.yaml': '{{- if .Values.a }}\napiVersion: v1\nkind: Service\n{{- end }}\n',
    'renovate.json': '{ "extends": [] }',
  };
  const LEFT_OUT =
    '3 files are for another tool, a template, or with values that are filled in later; --file-notes lists them.';

  test('are left out, and counted', async () => {
    await withFolder(FILES, async (folder) => {
      const ran = await run(['validate', '--fail-on', 'info', folder]);
      expect(ran).toMatchObject({ code: 0, out: '' });
      expect(ran.notes.at(-1)).toBe(LEFT_OUT);
      expect((await run(['validate', '-q', folder])).notes).toEqual([]);
      expect((await run(['validate', '-o', 'json', folder])).out).toBe('[]\n');
    });
  });

  test('are information where they are asked for', async () => {
    await withFolder(FILES, async (folder) => {
      expect(await findings(['--file-notes', folder])).toEqual([
        `${join(folder, 'chart/Chart.yaml')}:1 text/other-file`,
        `${join(folder, 'chart/templates/a.yaml')}:1 text/template`,
        `${join(folder, 'renovate.json')}:1 text/other-file`,
      ]);
      expect((await run(['validate', '--file-notes', '--fail-on', 'info', folder])).code).toBe(1);
    });
  });

  test('are left out where there is nothing else, too', async () => {
    const ran = await run(['validate', '--fail-on', 'info', '-'], { stdin: 'colour: red\n' });
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.notes.join(' ')).toContain('1 file is for another tool');
  });

  test('keep no other verb from its answer', async () => {
    await withFolder(FILES, async (folder) => {
      expect((await run(['status', folder])).code).toBe(0);
      expect((await run(['graph', join(folder, 'chart')])).code).toBe(2);
    });
  });
});

describe('what is not in the input', () => {
  const [, ...withoutClass] = GOOD.split('---\n');
  const gatewayOnly = withoutClass.join('---\n');
  const across = (more = ''): string => `${GOOD}---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: across, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  hostnames: [across.example.com]
  rules: [{ backendRefs: [{ name: api, namespace: payments, port: 80 }] }]
${more}`;
  const api = `---
apiVersion: v1
kind: Service
metadata: { name: api, namespace: payments }
spec: { ports: [{ port: 80 }] }
`;

  const severities = async (stdin: string, ...args: readonly string[]): Promise<readonly string[]> => {
    const { out } = await run(['validate', '-o', 'json', ...args, '-'], { stdin });
    return (JSON.parse(out) as (Found & { severity: string })[])
      .filter(({ code }) => code === 'reference/missing' || code === 'reference-grant/missing')
      .map(({ severity, code }) => `${severity} ${code}`);
  };

  test.each([
    ['a class, where the manifests hold none', gatewayOnly, [], ['warning reference/missing']],
    ['a class of the whole cluster', gatewayOnly, ['--complete'], ['error reference/missing']],
    ['a class of a part of it', gatewayOnly, ['--partial'], ['info reference/missing']],
    ['a class that is assumed', gatewayOnly, ['--assume-class', '*'], []],
    ['a class that is assumed of the whole cluster', gatewayOnly, ['--complete', '--assume-class', '*'], []],
    ['a grant of a namespace of which nothing is there', across(), [], ['warning reference-grant/missing']],
    ['a grant of a namespace that is there', across(api), [], ['error reference-grant/missing']],
    ['a grant of the whole cluster', across(), ['--complete'], ['error reference-grant/missing']],
    ['a grant of a part of it', across(api), ['--partial'], ['info reference-grant/missing']],
  ])('%s', async (_, stdin, args, expected) => {
    expect(await severities(stdin, ...args)).toEqual(expected);
  });
});
