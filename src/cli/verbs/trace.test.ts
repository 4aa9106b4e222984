import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { object } from '../../core/kinds/shared/example-manifests.ts';
import { DANGLING, GOOD } from '../testing/manifests.ts';
import { run, withFolder } from '../testing/run.ts';

const URL_OF_POTS = 'http://pots.example.com/a?x=1';

/** What `trace -o json` answers to one request by flags. */
async function answer(manifests: string, ...flags: readonly string[]): Promise<unknown> {
  const { code, out, notes } = await run(['trace', '-o', 'json', '-', ...flags], { stdin: manifests });
  expect({ code, notes }).toEqual({ code: 0, notes: [] });
  return JSON.parse(out);
}

test('a request by its flags, as the backend sees it', async () => {
  expect(
    await answer(GOOD, '--url', URL_OF_POTS, '-X', 'PUT', '-H', 'version: two', '-H', 'version: 2'),
  ).toMatchObject({
    outcome: 'forwarded',
    gateway: 'kiln/front',
    listener: 'web',
    route: { kind: 'HTTPRoute', namespace: 'kiln', name: 'pots' },
    rule: { index: 0, name: null },
    match: { index: 0 },
    backends: [
      {
        kind: 'Service',
        namespace: 'kiln',
        name: 'red',
        port: 80,
        weight: 1,
        share: 1,
        request: {
          method: 'PUT',
          host: 'pots.example.com',
          path: '/a?x=1',
          headers: { version: 'two,2' },
        },
        endpoints: [{ workload: 'Deployment/kiln/red', port: 80 }],
      },
    ],
    mirrors: [],
    responseHeaders: { set: {}, add: {}, remove: [] },
    steps: expect.arrayContaining([
      expect.objectContaining({
        stage: 'listener',
        verdict: 'chosen',
        subject: expect.any(String),
        reason: expect.any(String),
      }),
    ]),
  });
});

test('that Ingresses are not traced is one line on standard error', async () => {
  const { code, notes } = await run(['trace', '-', '--url', 'http://pots.example.com/'], {
    stdin: object('networking.k8s.io/v1', 'Ingress', { name: 'pots', namespace: 'kiln' }, 'spec: {}'),
  });
  expect(code).toBe(2);
  expect(notes).toEqual([
    expect.stringMatching(
      /^gatehouse trace: There is no Gateway .* and Ingresses \(Ingress kiln\/pots\) are not traced\.$/,
    ),
  ]);
});

test.each([
  ['a port that nothing listens on', ['--url', URL_OF_POTS, '--port', '81'], { outcome: 'refused' }],
  ['the port of the URL', ['--url', 'http://pots.example.com:81/'], { outcome: 'refused' }],
  [
    'a host that no route has',
    ['--url', 'http://jars.example.com/'],
    { outcome: 'responded', response: { statusCode: 404 } },
  ],
  ['a Gateway by its name', ['--url', URL_OF_POTS, '--gateway', 'kiln/front'], { outcome: 'forwarded' }],
])('%s', async (_, flags, expected) => {
  expect(await answer(GOOD, ...flags)).toMatchObject(expected);
});

test('a class that the platform provides is assumed on request', async () => {
  const withoutClass = GOOD.slice(GOOD.indexOf('---\n'));
  expect(await answer(withoutClass, '--url', URL_OF_POTS)).toMatchObject({ outcome: 'refused' });
  expect(await answer(withoutClass, '--url', URL_OF_POTS, '--assume-class', '*')).toMatchObject({
    outcome: 'forwarded',
  });
});

test('text shows where it goes, then why', async () => {
  const { out } = await run(['trace', '-', '--url', URL_OF_POTS], { stdin: GOOD });
  expect(out.split('\n').slice(0, 6)).toEqual([
    'HTTP GET pots.example.com/a?x=1',
    'Forwarded: Gateway kiln/front, listener web, HTTPRoute kiln/pots, rule 1, match 1',
    '   100 %  Service kiln/red port 80',
    '          as GET pots.example.com/a?x=1',
    '          at Deployment/kiln/red port 80',
    '',
  ]);
  expect(out).toMatch(/\n {2}chosen {4}listener web of Gateway kiln\/front: /);
  const failing = await run(['trace', '-', '--url', URL_OF_POTS], { stdin: DANGLING });
  const [, ending = '', why = ''] = failing.out.split('\n');
  expect(ending).toMatch(/^Answered by the gateway with 500: Gateway kiln\/front, listener web, /);
  expect(why).toMatch(/^ {2}\S.*500/);
});

describe('requests from a file', () => {
  const one = { host: 'pots.example.com', path: '/' };
  const other = { protocol: 'HTTP', host: 'jars.example.com' };

  const ask = (requests: unknown, ...args: readonly string[]) =>
    withFolder(
      { 'm.yaml': GOOD, 'r.json': typeof requests === 'string' ? requests : JSON.stringify(requests) },
      async (folder) => {
        const ran = await run([
          'trace',
          join(folder, 'm.yaml'),
          '--requests',
          join(folder, 'r.json'),
          ...args,
        ]);
        return { ...ran, notes: ran.notes.map((note) => note.replace(`${folder}/`, '')) };
      },
    );

  test('are answered as an object or as an array, like the input', async () => {
    expect(JSON.parse((await ask(one, '-o', 'json')).out)).toMatchObject({ outcome: 'forwarded' });
    expect(JSON.parse((await ask([one], '-o', 'json')).out)).toMatchObject([{ outcome: 'forwarded' }]);
    expect(JSON.parse((await ask([one, other], '-o', 'json')).out)).toMatchObject([
      { outcome: 'forwarded' },
      { outcome: 'responded' },
    ]);
    expect(JSON.parse((await ask([], '-o', 'json')).out)).toEqual([]);
    expect((await ask('{\n\t"host": "pots.example.com"\n}')).code).toBe(0);
    expect((await ask([one, other])).out).toMatch(/^HTTP GET pots[^]*\n\nHTTP GET jars/);
  });

  test('may come on standard input, when the manifests do not', async () => {
    await withFolder({ 'm.yaml': GOOD }, async (folder) => {
      const ran = await run(['trace', '-o', 'json', '--requests', '-', folder], {
        stdin: JSON.stringify(one),
      });
      expect(JSON.parse(ran.out)).toMatchObject({ outcome: 'forwarded' });
    });
    expect(await run(['trace', '--requests', '-', '-'], { stdin: GOOD })).toMatchObject({
      code: 2,
      notes: [expect.stringContaining('not both')],
    });
  });

  test.each([
    ['{"host": "a"', /^r\.json:1:\d+: /],
    ['', /^r\.json: A request is a JSON object/],
    ['[{"host":"a"},{"port":"x"}]', /^r\.json\[1\]: "port" is a number/],
    ['{"hots":"a"}', /^r\.json: A request has no field "hots"/],
  ])('that are none are refused with their place: %s', async (text, words) => {
    expect(await ask(text)).toEqual({ code: 2, out: '', notes: [expect.stringMatching(words)] });
  });
});

test.each([
  [[], /Give a request with --url, or --requests/],
  [['--url', 'a', '--requests', 'b'], /--url is for one request/],
  [['-H', 'a: b', '--requests', 'b'], /--header is for one request/],
  [['--url', 'http://a', '--port', 'x'], /--port takes a number, not 'x'/],
  [['--url', 'http://a', '-H', 'nonsense'], /is not a header/],
  [['--url', 'gopher://a'], /gopher:\/\/ is not known/],
  [['--url', 'http://a', '-X', 'G T'], /is not a method/],
])('%j is bad usage', async (flags, words) => {
  expect(await run(['trace', '-', ...flags], { stdin: GOOD })).toEqual({
    code: 2,
    out: '',
    notes: [expect.stringMatching(words)],
  });
});

test('a request that several Gateways could answer is reported as undecided', async () => {
  const second = GOOD.slice(GOOD.indexOf('---\n')).replaceAll('kiln', 'oven');
  const { code, notes } = await run(['trace', '-', '--url', URL_OF_POTS], { stdin: `${GOOD}${second}` });
  expect({ code, notes }).toEqual({
    code: 2,
    notes: [
      expect.stringMatching(
        /^gatehouse trace: Several Gateways could answer \(kiln\/front and oven\/front\)/,
      ),
    ],
  });
});
