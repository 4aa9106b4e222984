import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifests, object } from '../../core/kinds/shared/example-manifests.ts';
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

describe('Ingresses', () => {
  const CLASS = object(
    'networking.k8s.io/v1',
    'IngressClass',
    { name: 'nginx' },
    'spec: { controller: k8s.io/ingress-nginx }',
  );
  const ingress = (name: string, className: string, service: string): string =>
    object(
      'networking.k8s.io/v1',
      'Ingress',
      { name, namespace: 'kiln' },
      `spec:
  ingressClassName: ${className}
  rules:
    - host: pots.example.com
      http:
        paths:
          - { path: /a, pathType: Prefix, backend: { service: { name: gone, port: { number: 80 } } } }
          - { path: /, pathType: Prefix, backend: { service: { name: ${service}, port: { number: 80 } } } }`,
    );
  const POTS = manifests(
    CLASS,
    ingress('pots', 'nginx', 'red'),
    object('v1', 'Service', { name: 'red', namespace: 'kiln' }, 'spec: { ports: [{ port: 80 }] }'),
  );

  test('have the keys of their own, in front of those of Gateways', async () => {
    const written = await answer(POTS, '--url', 'http://pots.example.com/x?y=1');
    expect(Object.keys(written as object)).toEqual([
      'outcome',
      'ingressController',
      'ingressClass',
      'gateway',
      'listener',
      'route',
      'rule',
      'match',
      'backends',
      'mirrors',
      'responseHeaders',
      'timeouts',
      'steps',
    ]);
    expect(written).toMatchObject({
      outcome: 'forwarded',
      ingressController: 'nginx',
      ingressClass: 'nginx',
      gateway: null,
      listener: null,
      route: { kind: 'Ingress', namespace: 'kiln', name: 'pots' },
      rule: { index: 0, name: null },
      match: { index: 1 },
      backends: [
        { kind: 'Service', name: 'red', port: 80, weight: 1, share: 1, request: { path: '/x?y=1' } },
      ],
      steps: expect.arrayContaining([
        expect.objectContaining({ stage: 'server', verdict: 'chosen' }),
        expect.objectContaining({
          stage: 'location',
          verdict: 'rejected',
          subject: 'Prefix /a of Ingress kiln/pots',
        }),
        expect.objectContaining({ stage: 'location', verdict: 'chosen' }),
      ]),
    });
    expect(await answer(GOOD, '--url', URL_OF_POTS)).not.toHaveProperty('ingressController');
  });

  test('answer 503 for a Service that is not there', async () => {
    expect(await answer(POTS, '--url', 'http://pots.example.com/a')).toMatchObject({
      outcome: 'responded',
      response: { statusCode: 503, headers: {} },
      backends: [{ name: 'gone', share: 1, statusCode: 503, endpoints: [] }],
    });
  });

  test('tell people where the request went', async () => {
    const { out } = await run(['trace', '-', '--url', 'http://pots.example.com/x'], { stdin: POTS });
    expect(out).toContain('Forwarded: ingress-nginx of class nginx, Ingress kiln/pots, rule 1, path 2');
  });

  test('and a Gateway with the same host: the request says whom it is for', async () => {
    const both = manifests(GOOD, CLASS, ingress('pots', 'nginx', 'red'));
    const url = ['--url', 'http://pots.example.com/x'];
    const { code, notes } = await run(['trace', '-', ...url], { stdin: both });
    expect(code).toBe(2);
    expect(notes).toEqual([
      'gatehouse trace: Several could answer (Gateway kiln/front and ingress-nginx for Ingresses of class nginx): say which with gateway or ingressClass.',
    ]);
    expect(await answer(both, ...url, '--ingress-class', 'nginx')).toMatchObject({ ingressClass: 'nginx' });
    expect(await answer(both, ...url, '--gateway', 'kiln/front')).toMatchObject({ gateway: 'kiln/front' });
  });

  test('of several classes, and of a controller that is not known', async () => {
    const other = manifests(POTS, ingress('other', 'corp', 'red'));
    const requests = JSON.stringify([{ host: 'pots.example.com', path: '/x', ingressClass: 'nginx' }]);
    const asked = await withFolder({ 'requests.json': requests }, (folder) =>
      run(['trace', '-', '-o', 'json', '--requests', join(folder, 'requests.json')], { stdin: other }),
    );
    expect(JSON.parse(asked.out)).toMatchObject([{ ingressClass: 'nginx', outcome: 'forwarded' }]);
    const corp = ['--url', 'http://pots.example.com/x', '--ingress-class', 'corp'];
    const { code, notes } = await run(['trace', '-', ...corp], { stdin: other });
    expect(code).toBe(2);
    expect(notes).toEqual([
      'gatehouse trace: IngressClass corp: it is not known which controller reads its Ingresses. Choose which one to simulate with ingress-controller: nginx, traefik or generic.',
    ]);
    expect(await answer(other, ...corp, '--ingress-controller', 'generic')).toMatchObject({
      ingressController: 'generic',
      ingressClass: 'corp',
    });
  });

  test('a class that is not there', async () => {
    const { code, notes } = await run(
      ['trace', '-', '--url', 'http://pots.example.com/', '--ingress-class', 'ngin'],
      { stdin: POTS },
    );
    expect(code).toBe(2);
    expect(notes).toEqual([
      'gatehouse trace: There is no Ingress and no IngressClass ngin in these manifests.',
    ]);
  });

  test('a Service through which it enters by itself', async () => {
    const door = `apiVersion: v1
kind: Service
metadata: {name: door, namespace: kiln}
spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]}
`;
    const named = await run(['trace', '-', '--url', 'http://any.test/', '--service', 'kiln/door'], {
      stdin: door,
    });
    expect(named.out).toContain('HTTP GET any.test/ (at Service kiln/door)\nForwarded: Service kiln/door\n');
    expect(await answer(door, '--url', 'http://any.test:30080/')).toMatchObject({
      outcome: 'forwarded',
      service: 'kiln/door',
      gateway: null,
      backends: [{ name: 'door', port: 80 }],
    });
    const { code, notes } = await run(['trace', '-', '--url', 'http://any.test/', '--service', 'kiln/dor'], {
      stdin: door,
    });
    expect(code).toBe(2);
    expect(notes).toEqual(['gatehouse trace: There is no Service kiln/dor in these manifests.']);
  });

  test('a Gateway and a class at once are no request', async () => {
    const { code } = await run(
      [
        'trace',
        '-',
        '--url',
        'http://pots.example.com/',
        '--ingress-class',
        'nginx',
        '--gateway',
        'kiln/front',
      ],
      { stdin: POTS },
    );
    expect(code).toBe(2);
  });
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

describe('a client in the cluster', () => {
  const MESH = manifests(
    object(
      'v1',
      'Service',
      { name: 'pots', namespace: 'kiln' },
      'spec:\n  ports: [{ name: web, port: 8080 }]\n',
    ),
    object('v1', 'Service', { name: 'new', namespace: 'kiln' }, 'spec:\n  ports: [{ port: 80 }]\n'),
    object(
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      { name: 'pots', namespace: 'kiln' },
      `spec:
  parentRefs: [{ group: "", kind: Service, name: pots }]
  rules:
    - matches: [{ path: { value: /new } }]
      backendRefs: [{ name: new, port: 80 }]
`,
    ),
  );

  test.each(['market', 'market/stall'])('from %s follows the routes of the Service', async (from) => {
    expect(await answer(MESH, '--from', from, '--url', 'http://pots.kiln:8080/new')).toMatchObject({
      outcome: 'forwarded',
      from,
      service: 'kiln/pots',
      gateway: null,
      listener: null,
      route: { kind: 'HTTPRoute', namespace: 'kiln', name: 'pots' },
      rule: { index: 0, name: null },
      backends: [{ kind: 'Service', namespace: 'kiln', name: 'new', port: 80, share: 1 }],
    });
  });

  test('in a file, and answered by the mesh', async () => {
    await withFolder({ 'mesh.yaml': MESH }, async (folder) => {
      const requests = JSON.stringify({ from: 'kiln', host: 'pots', port: 8080, path: '/old' });
      const { code, out } = await run(['trace', folder, '--requests', '-'], { stdin: requests });
      expect(code).toBe(0);
      expect(out).toContain('Answered by the mesh with 404: Service kiln/pots\n');
    });
  });

  test('one that is none is bad usage', async () => {
    const { code, notes } = await run(['trace', '-', '--from', 'a/b/c', '--url', 'http://pots/'], {
      stdin: MESH,
    });
    expect(code).toBe(2);
    expect(notes.join(' ')).toContain('A client in the cluster is a namespace, or namespace/name');
  });
});
