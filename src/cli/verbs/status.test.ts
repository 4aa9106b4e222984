import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrayAt, stringAt } from '../../core/model/access.ts';
import type { Json } from '../../core/yaml/json.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { DANGLING, GOOD } from '../testing/manifests.ts';
import { run, withFolder } from '../testing/run.ts';

/** The items of `status -o json`. */
async function itemsOf(args: readonly string[], stdin = ''): Promise<readonly Json[]> {
  const { code, out, notes } = await run(['status', '-o', 'json', ...args], { stdin });
  expect({ code, notes }).toEqual({ code: 0, notes: [] });
  const list = JSON.parse(out) as Json;
  expect(list).toMatchObject({ apiVersion: 'v1', kind: 'List' });
  return arrayAt(list, 'items');
}

const kindsOf = (items: readonly Json[]) =>
  items.map((item) => `${stringAt(item, 'kind')} ${stringAt(item, 'metadata.name')}`);
const hasStatus = (item: Json | undefined) => Object.keys(item as object).includes('status');

describe('the items', () => {
  test('are the objects to which the Gateway API gives a status, with identity, generation and status only', async () => {
    const items = await itemsOf(
      ['-'],
      GOOD.replace(
        '  namespace: kiln\nspec:\n  parentRefs',
        '  namespace: kiln\n  generation: 7\n  labels: {a: b}\nspec:\n  parentRefs',
      ),
    );
    expect(kindsOf(items)).toEqual(['GatewayClass wheel', 'Gateway front', 'HTTPRoute pots']);
    expect(items[0]).toMatchObject({ metadata: { name: 'wheel', generation: 1 } });
    expect(Object.keys(items[0] as object)).toEqual(['apiVersion', 'kind', 'metadata', 'status']);
    expect(items[2]).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'pots', namespace: 'kiln', generation: 7 },
      status: {
        parents: [
          {
            parentRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'front' },
            controllerName: 'example.com/wheel',
            conditions: [
              expect.objectContaining({ type: 'Accepted', status: 'True', observedGeneration: 7 }),
              expect.objectContaining({ type: 'ResolvedRefs', status: 'True', observedGeneration: 7 }),
            ],
          },
        ],
      },
    });
  });

  test('do not depend on a status in the input', async () => {
    const withStatus = GOOD.replace(
      '---\napiVersion: v1\nkind: Service',
      'status:\n  parents: []\n---\napiVersion: v1\nkind: Service',
    );
    expect(withStatus).not.toBe(GOOD);
    expect(await itemsOf(['-'], withStatus)).toEqual(await itemsOf(['-'], GOOD));
  });

  test('come in the order in which the input is named', async () => {
    const [gatewayClass = '', gateway = '', ...rest] = GOOD.split('---\n');
    await withFolder(
      { 'z.yaml': gatewayClass, 'm.yaml': gateway, 'a.yaml': rest.join('---\n') },
      async (folder) => {
        const paths = ['z.yaml', 'm.yaml', 'a.yaml'].map((name) => join(folder, name));
        expect(kindsOf(await itemsOf(paths))).toEqual([
          'GatewayClass wheel',
          'Gateway front',
          'HTTPRoute pots',
        ]);
        expect(kindsOf(await itemsOf([folder]))).toEqual([
          'HTTPRoute pots',
          'Gateway front',
          'GatewayClass wheel',
        ]);
      },
    );
  });

  test('are none for empty input', async () => {
    expect(await itemsOf(['-'])).toEqual([]);
  });
});

describe('an item has no status', () => {
  const withoutClass = GOOD.slice(GOOD.indexOf('---\n'));

  test('without the GatewayClass, unless it is assumed', async () => {
    const statuses = async (...args: string[]) =>
      (await itemsOf([...args, '-'], withoutClass)).map(hasStatus);
    expect(await statuses()).toEqual([false, false]);
    expect(await statuses('--assume-class', 'other')).toEqual([false, false]);
    expect(await statuses('--assume-class', 'other', '--assume-class', 'wheel')).toEqual([true, true]);
    expect(await statuses('--assume-class', '*')).toEqual([true, true]);
  });

  test('when the API server refuses the object', async () => {
    const items = await itemsOf(['-'], GOOD.replace('pots.example.com', 'POTS.example.com'));
    expect(items.map(hasStatus)).toEqual([true, true, false]);
  });
});

test('YAML has the same content as JSON, and is the default', async () => {
  const { code, out } = await run(['status', '-'], { stdin: DANGLING });
  expect(code).toBe(0);
  expect(arrayAt(parseDocument(out).value, 'items')).toEqual(await itemsOf(['-'], DANGLING));
});

test('a document that does not parse is unreadable input, with its place', async () => {
  expect(await run(['status', '-'], { stdin: `${GOOD}---\na: [\n` })).toEqual({
    code: 2,
    out: '',
    notes: [expect.stringMatching(/^-:67:4: /)],
  });
});

test('what kubectl refuses or does not read is answered on, and said in the words of the finding', async () => {
  const other =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\ndata: { a: x?y }\n...\nz: 1\n';
  const stdin = `${GOOD}---\n${other}`;
  const { code, out, notes } = await run(['status', '-o', 'json', '-'], { stdin });
  expect(code).toBe(0);
  expect(out).toBe((await run(['status', '-o', 'json', '-'], { stdin: GOOD })).out);
  const found = await run(['validate', '-o', 'json', '-'], { stdin });
  expect(found.code).toBe(1);
  const lines = (JSON.parse(found.out) as { code: string; severity: string; message: string; line: number }[])
    .filter((one) => one.code.startsWith('text/'))
    .map((one) => `${one.code} ${one.severity} -:${one.line}: ${one.message}`);
  expect(lines).toEqual([
    expect.stringMatching(
      /^text\/refused error -:70: Inside brackets kubectl cannot read text with a question/,
    ),
    expect.stringMatching(/^text\/ignored warning -:71: kubectl does not read this/),
  ]);
  const shortened = notes.map((note) => note.replace(/(-:\d+:)\d+:/, '$1'));
  expect(shortened.map((note, at) => note.startsWith(lines[at]?.replace(/^\S+ \S+ /, '') ?? '-'))).toEqual([
    true,
    true,
  ]);
  expect((await run(['status', '-q', '-'], { stdin })).notes).toEqual([]);
});
