import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DANGLING, FEATURES, GOOD } from '../testing/manifests.ts';
import { run, withFolder } from '../testing/run.ts';

const OTHER = GOOD.replace('- pots.example.com', '- jars.example.com');

/** Compares two texts, as files in a folder. */
const diffOf = (before: string, after: string, ...options: readonly string[]) =>
  withFolder({ 'before.yaml': before, 'after.yaml': after }, (folder) =>
    run(['diff', ...options, join(folder, 'before.yaml'), join(folder, 'after.yaml')]),
  );

describe('the exit code', () => {
  test.each([
    ['0 for the same', GOOD, GOOD, 0],
    ['0 for other comments, order and form', GOOD, reordered(GOOD), 0],
    ['0 for objects that change no request', GOOD, `${GOOD}---\n${CONFIG_MAP}`, 0],
    ['1 for a request that ends otherwise', GOOD, OTHER, 1],
    ['1 for an error, a status and requests', GOOD, DANGLING, 1],
    ['2 for text that cannot be read', GOOD, 'a: [', 2],
  ])('%s', async (_, before, after, code) => {
    expect((await diffOf(before, after)).code).toBe(code);
  });

  test.each([
    [['a'], /Name two files or folders, before and after, not 1/],
    [['a', 'b', 'c'], /not 3/],
    [['-', '-'], /Standard input holds one of the two sides/],
    [['nowhere.yaml', '-'], /^nowhere\.yaml: /],
  ])('2 for %j, in a line', async (inputs, line) => {
    const { code, out, notes } = await run(['diff', ...inputs], { stdin: GOOD });
    expect([code, out, notes.length]).toEqual([2, '', 1]);
    expect(notes[0]).toMatch(line);
  });
});

test('JSON has the keys of the contract', async () => {
  const { out } = await diffOf(GOOD, DANGLING, '-o', 'json');
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    namespace: 'kiln',
    name: 'pots',
  };
  expect(JSON.parse(out)).toEqual({
    objects: { added: [], removed: [], changed: [route] },
    status: [
      {
        resource: route,
        condition: 'parents[kiln/front].ResolvedRefs',
        before: 'True',
        after: 'False',
      },
    ],
    findings: {
      introduced: [expect.objectContaining({ code: 'backend/missing', line: 32, column: 17 })],
      fixed: [],
    },
    requests: [
      {
        request: {
          protocol: 'HTTP',
          gateway: 'kiln/front',
          port: 80,
          host: 'pots.example.com',
          method: 'GET',
          path: '/',
        },
        before: expect.objectContaining({ outcome: 'forwarded', listener: 'web' }),
        after: expect.objectContaining({ outcome: 'responded', response: { statusCode: 500, headers: {} } }),
        cause: expect.stringContaining('Service kiln/rad does not exist'),
      },
    ],
  });
});

test('a witness can be sent to both sides, and ends as it says', async () => {
  await withFolder({ 'before.yaml': GOOD, 'after.yaml': OTHER }, async (folder) => {
    const [before, after] = [join(folder, 'before.yaml'), join(folder, 'after.yaml')];
    const { requests } = JSON.parse((await run(['diff', '-o', 'json', before, after])).out);
    expect(requests).toHaveLength(2);
    for (const [side, file] of [
      ['before', before],
      ['after', after],
    ] as const)
      for (const one of requests) {
        const traced = await run(['trace', '-o', 'json', '--requests', '-', file], {
          stdin: JSON.stringify(one.request),
        });
        expect({ ...JSON.parse(traced.out), steps: [] }).toEqual({ ...one[side], steps: [] });
      }
  });
});

test('text has the counts first, and the requests by their cause', async () => {
  const { out } = await diffOf(GOOD, OTHER);
  expect(out).toBe(`requests  2 classes differ, 1 is equal on the requests asked
status    0 conditions differ
findings  0 introduced, 0 fixed
objects   0 added, 0 removed, 1 changed

Requests
  Before, HTTPRoute kiln/pots rule 1 match 1 did not have it: Host jars.example.com is not among its hostnames on this listener: pots.example.com.
    HTTP GET jars.example.com/ (port 80, at Gateway kiln/front)
      before  answered with 404
      after   100 % to Service kiln/red:80 (HTTPRoute kiln/pots rule 1 match 1)
  After, HTTPRoute kiln/pots rule 1 match 1 no longer has it: Host pots.example.com is not among its hostnames on this listener: jars.example.com.
    HTTP GET pots.example.com/ (port 80, at Gateway kiln/front)
      before  100 % to Service kiln/red:80 (HTTPRoute kiln/pots rule 1 match 1)
      after   answered with 404

Objects
  ~ HTTPRoute kiln/pots: spec.hostnames[0]
`);
});

test('colours are for terminals that have them, and change no word', async () => {
  await withFolder({ 'before.yaml': GOOD, 'after.yaml': FEATURES }, async (folder) => {
    const args = ['diff', join(folder, 'before.yaml'), join(folder, 'after.yaml')];
    const [plain, coloured] = [await run(args), await run(args, { colours: true })];
    expect(coloured.out).not.toBe(plain.out);
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});

test('what no controller answers for is said, and not called equal', async () => {
  const without = GOOD.slice(GOOD.indexOf('---') + 4);
  const { code, out } = await diffOf(without, without);
  expect(code).toBe(0);
  expect(out).toContain('requests  0 classes differ, 0 are equal on the requests asked');
  expect(out).toContain('not asked: No controller answers for Gateway kiln/front');
  const assumed = await diffOf(without, without, '--assume-class', '*');
  expect(assumed.out).toContain('2 are equal on the requests asked');
});

test('what is not known is counted apart, and said once', async () => {
  const without = GOOD.slice(GOOD.indexOf('---') + 4);
  const { code, out } = await diffOf(GOOD, without, '--partial');
  expect(code).toBe(1);
  expect(out).toMatch(
    /requests {2}0 classes differ, 0 are equal on the requests asked, of 2 classes it is not known\n/,
  );
  expect(out.match(/It is not known what answers at Gateway kiln\/front/g)).toHaveLength(1);
});

describe('roots', () => {
  const base = { 'base/kustomization.yaml': 'resources: [all.yaml]\n', 'base/all.yaml': GOOD };
  const overlay = (name: string, patch = ''): Readonly<Record<string, string>> => ({
    [`overlays/${name}/kustomization.yaml`]: `resources: [../../base]\n${patch}`,
  });
  const under = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const HOST = `patches:
  - target: { kind: HTTPRoute }
    patch: '[{ "op": "replace", "path": "/spec/hostnames/0", "value": "jars.example.com" }]'
`;

  const compareFolders = (
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
    ...options: readonly string[]
  ) =>
    withFolder({ ...under('old', before), ...under('new', after) }, (folder) =>
      run(['diff', ...options, join(folder, 'old'), join(folder, 'new')]),
    );

  test('are compared by their names, each under its own', async () => {
    const two = { ...base, ...overlay('dev'), ...overlay('prod') };
    const { code, out } = await compareFolders(two, { ...two, ...overlay('prod', HOST) });
    expect(code).toBe(1);
    expect(out).toMatch(/Root overlays\/dev\nrequests {2}0 classes differ/);
    expect(out).toMatch(/Root overlays\/prod\nrequests {2}2 classes differ/);
  });

  test('JSON is of the one that differs, or of the one that is chosen', async () => {
    const two = { ...base, ...overlay('dev'), ...overlay('prod') };
    const changed = { ...two, ...overlay('prod', HOST) };
    const one = await compareFolders(two, changed, '-o', 'json');
    expect(JSON.parse(one.out).requests).toHaveLength(2);
    const chosen = await compareFolders(two, changed, '-o', 'json', '--root', 'overlays/dev');
    expect(JSON.parse(chosen.out).requests).toHaveLength(0);
    const both = await compareFolders(
      two,
      { ...changed, ...overlay('dev', HOST.replace('jars', 'cups')) },
      '-o',
      'json',
    );
    expect(both.code).toBe(2);
    expect(both.notes.join()).toContain('choose one with --root overlays/dev or overlays/prod');
  });

  test('that only one side has are named and left out', async () => {
    const dev = { ...base, ...overlay('dev'), ...overlay('prod') };
    const { code, notes } = await compareFolders(dev, { ...base, ...overlay('dev'), ...overlay('qa') });
    expect(code).toBe(0);
    expect(notes).toEqual([
      'Root overlays/prod is only there before: it is not compared.',
      'Root overlays/qa is only there after: it is not compared.',
    ]);
  });

  test('a root stands for plain manifests where each side has only one', async () => {
    const { code, out } = await compareFolders({ 'all.yaml': GOOD }, { ...base, ...overlay('dev') });
    expect([code, out]).toEqual([0, expect.stringContaining('0 classes differ, 2 are equal')]);
  });

  test('of other names on both sides have to be chosen', async () => {
    const { code, notes } = await compareFolders(
      { ...base, ...overlay('a'), ...overlay('b') },
      { ...base, ...overlay('c'), ...overlay('d') },
    );
    expect(code).toBe(2);
    expect(notes.join()).toMatch(/No root is on both sides \(before overlays\/a and overlays\/b, after/);
  });
});

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: more, namespace: kiln }\n';

/** The documents the other way round, with a comment in front of each. */
function reordered(text: string): string {
  return text
    .split('---\n')
    .toReversed()
    .map((one) => `# A comment\n${one}`)
    .join('---\n');
}

describe('Markdown, for a comment on a pull request', () => {
  test('has a witness for each cause, statuses, and the rest folded', async () => {
    const { code, out } = await diffOf(GOOD, OTHER, '-o', 'markdown');
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "### 2 classes of requests change their way

      2 classes differ, 1 is equal on the requests asked.

      | Request | Before | After | Because |
      | --- | --- | --- | --- |
      | \`HTTP GET jars.example.com/ (port 80, at Gateway kiln/front)\` | answered with 404 | 100 % to Service kiln/red:80 (HTTPRoute kiln/pots rule 1 match 1) | Before, HTTPRoute kiln/pots rule 1 match 1 did not have it: Host jars.example.com is not among its hostnames on this listener: pots.example.com. |
      | \`HTTP GET pots.example.com/ (port 80, at Gateway kiln/front)\` | 100 % to Service kiln/red:80 (HTTPRoute kiln/pots rule 1 match 1) | answered with 404 | After, HTTPRoute kiln/pots rule 1 match 1 no longer has it: Host pots.example.com is not among its hostnames on this listener: jars.example.com. |

      <details><summary>Objects: 0 added, 0 removed, 1 changed</summary>

      - changed HTTPRoute kiln/pots: \`spec.hostnames[0]\`

      </details>
      "
    `);
  });

  test('says in its title when nothing differs', async () => {
    const { code, out } = await diffOf(GOOD, reordered(GOOD), '-o', 'markdown');
    expect([code, out]).toEqual([
      0,
      '### Nothing differs: requests, statuses, findings and objects are the same\n',
    ]);
  });

  test('and when only statuses do', async () => {
    const { out } = await diffOf(GOOD, `${GOOD}---\n${CONFIG_MAP}`, '-o', 'markdown');
    expect(out).toMatch(/^### No request changes its way\n/);
    expect(out).toContain('- added ConfigMap');
  });
});
