import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OVERLAYS } from '../testing/overlays.ts';
import { isNotHere } from '../topology/absence-words.ts';
import { parseKey } from '../model/resource.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { keyOf } from './testing/shop.ts';
import { dueClaim } from './testing/refusals.ts';
import { filesOf, refusal, run, workspace, type Files } from './testing/workspace.ts';

const key = (name: string, namespace = 'shop') => keyOf(`networking.k8s.io/Ingress/${namespace}/${name}`);
const OLDER = keyOf('extensions/Ingress/shop/older');

obeysLaws('convert-ingresses', {
  calls: fc.record({
    keys: fc.uniqueArray(
      fc.constantFrom(key('front'), key('old'), key('none'), OLDER, keyOf('/Service/shop/cart')),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    where: fc.constantFrom('beside', 'replace', 'files'),
    layout: fc.constantFrom(null, 'shared', 'namespace', 'listenerset', 'collapsed'),
    target: fc.constantFrom(null, 'envoy-gateway'),
    gatewayNamespace: fc.constantFrom(null, 'edge', 'No Name'),
  }),
  refusal: dueClaim<{ keys: readonly string[]; gatewayNamespace: string | null | undefined }>([
    [/is no name that Kubernetes takes/, (_, { gatewayNamespace }) => gatewayNamespace === 'No Name'],
    [/^Ingress shop\/none is not in these/, (_, { keys }) => keys.includes(key('none'))],
    [/is no Ingress\.$/, (_, { keys }) => keys.includes('/Service/shop/cart')],
    [/^Nothing can be made of Ingress shop\/old/, (_, { keys }) => keys.every((one) => one === key('old'))],
    [/version that is served no longer/, (_, { keys }) => keys.includes(OLDER)],
  ]) as never,
});

const INGRESS_CLASS = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;
const GATEWAY_CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: edge }
spec: { controllerName: example.com/gateway }
`;
const service = (name: string): string => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop } # as it is
spec: { selector: { app: ${name} }, ports: [{ port: 80 }] }
`;
const ingress = (name: string, lines = '', annotations = ''): string => `# The way in to ${name}.
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: shop${annotations}
spec:
  ingressClassName: nginx
  rules:
    - host: ${name}.test
      http:
        paths:
          # All of ${name}.
          - { path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { number: 80 } } } }
${lines}`;

const shop = (...documents: readonly string[]): string =>
  [INGRESS_CLASS, GATEWAY_CLASS, ...documents].join('---\n');

/** What is in every file of a workspace, in one text. */
const all = (files: Files): string => Object.values(files).join('\n');

const kindsOf = (files: Files, path: string): readonly string[] =>
  [...(files[path] ?? '').matchAll(/^kind: (\w+)/gm)].map(([, kind = '']) => kind);

describe('where it is written', () => {
  const text = shop(service('web'), ingress('web'), service('api'));

  test('beside: the route stands behind its Ingress, the Gateway at the end, all else byte for byte', () => {
    const { files, plan } = run(text, 'convert-ingresses', { keys: [key('web')], where: 'beside' });
    expect(plan.title).toBe('Convert Ingress shop/web to the Gateway API');
    expect(kindsOf(files, 'a.yaml')).toEqual([
      'IngressClass',
      'GatewayClass',
      'Service',
      'Ingress',
      'HTTPRoute',
      'Service',
      'Namespace',
      'Gateway',
    ]);
    for (const document of text.split('---\n')) expect(files['a.yaml']).toContain(document);
  });

  test('replacing: the route has the place and the comments of the Ingress', () => {
    const { files, plan } = run(text, 'convert-ingresses', { keys: [key('web')], where: 'replace' });
    expect(plan.title).toBe('Replace Ingress shop/web by Gateway API objects');
    expect(kindsOf(files, 'a.yaml')).toEqual([
      'IngressClass',
      'GatewayClass',
      'Service',
      'HTTPRoute',
      'Service',
      'Namespace',
      'Gateway',
    ]);
    expect(files['a.yaml']).toContain('---\n# The way in to web.\napiVersion: gateway');
    expect(files['a.yaml']).toMatch(/# All of web\.\n {2}- /);
    for (const document of [service('web'), service('api')]) expect(files['a.yaml']).toContain(document);
    expect(plan.caveats.filter(({ message }) => message.includes('comment'))).toEqual([]);
  });

  test('new files: one for each namespace, and nothing else is touched', () => {
    const { files } = run(text, 'convert-ingresses', { keys: [key('web')], where: 'files' });
    expect(files['a.yaml']).toBe(text);
    expect(kindsOf(files, 'gateway-api/shop.yaml')).toEqual(['HTTPRoute']);
    expect(kindsOf(files, 'gateway-api/gateway-infra.yaml')).toEqual(['Namespace', 'Gateway']);
  });

  test('the comment at the head of a file stays there, and is no comment of the route', () => {
    const head = '# Copyright of the shop.\n\n';
    const { files } = run(
      { 'a.yaml': head + ingress('web'), 'b.yaml': shop(service('web')) },
      'convert-ingresses',
      { keys: [key('web')], where: 'replace' },
    );
    expect(files['a.yaml']?.startsWith(`${head}# The way in to web.\napiVersion: gateway`)).toBe(true);
    expect(all(files).split('Copyright')).toHaveLength(2);
  });

  test('Windows line breaks stay', () => {
    const { files } = run(text.replaceAll('\n', '\r\n'), 'convert-ingresses', {
      keys: [key('web')],
      where: 'replace',
    });
    expect(files['a.yaml']).not.toMatch(/[^\r]\n/);
  });

  test('an item of a List goes, and the others stay', () => {
    const list = `apiVersion: v1
kind: List
items:
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: { name: web, namespace: shop }
  spec: { ingressClassName: nginx, defaultBackend: { service: { name: web, port: { number: 80 } } } }
- apiVersion: v1
  kind: ConfigMap
  metadata: { name: other, namespace: shop }
`;
    const { files } = run(shop(list, service('web')), 'convert-ingresses', {
      keys: [key('web')],
      where: 'replace',
    });
    expect(files['a.yaml']).not.toContain('kind: Ingress\n');
    expect(files['a.yaml']).toContain('name: other');
    expect(files['a.yaml']).toContain('kind: HTTPRoute');
  });

  test('objects of an implementation have a file of their own', () => {
    const limited = ingress('web', '', `\n  annotations: { nginx.ingress.kubernetes.io/limit-rps: "5" }`);
    const { files } = run(shop(service('web'), limited), 'convert-ingresses', {
      keys: [key('web')],
      where: 'replace',
      target: 'envoy-gateway',
    });
    expect(kindsOf(files, 'envoy-gateway.yaml')).toContain('BackendTrafficPolicy');
    expect(kindsOf(files, 'a.yaml')).not.toContain('BackendTrafficPolicy');
  });

  test('in a root of kustomize the new files are listed', () => {
    const files = {
      'kustomization.yaml': 'resources:\n  - app.yaml\n',
      'app.yaml': shop(service('web'), ingress('web')),
    };
    const after = run(files, 'convert-ingresses', { keys: [key('web')], where: 'files' }).files;
    expect(after['kustomization.yaml']).toBe(
      'resources:\n  - app.yaml\n  - gateway-api/gateway-infra.yaml\n  - gateway-api/shop.yaml\n',
    );
    expect(
      workspace(after).model.resources.has(keyOf('gateway.networking.k8s.io/Gateway/gateway-infra/nginx')),
    ).toBe(true);
  });

  test('a build that would make something else of it refuses', () => {
    const files = {
      ...OVERLAYS,
      'overlays/prod/kustomization.yaml': 'namespace: shop\nresources:\n  - app.yaml\n',
      'overlays/prod/app.yaml': shop(service('web'), ingress('web')),
    };
    const { reason } = refusal(
      {
        'kustomization.yaml': 'namespace: shop\nresources: [app.yaml]\n',
        'app.yaml': files['overlays/prod/app.yaml'],
      },
      'convert-ingresses',
      { keys: [key('web')], where: 'files' },
    );
    expect(reason).toContain('puts every object into namespace shop');
  });
});

describe('some of several Ingresses', () => {
  const text = shop(service('web'), ingress('web'), ingress('api'), service('api'));

  test('only those are converted and removed', () => {
    const { files } = run(text, 'convert-ingresses', { keys: [key('api')], where: 'replace' });
    expect(files['a.yaml']).toContain(ingress('web'));
    expect(files['a.yaml']).not.toContain('host: api.test');
    expect(files['a.yaml']).not.toContain('hostname: web.test');
  });

  test('a host that others serve too is said', () => {
    const more = ingress('web').replace('name: web\n', 'name: more\n').replace('path: /,', 'path: /more,');
    const { plan } = run(shop(ingress('web'), more, service('web')), 'convert-ingresses', {
      keys: [key('more')],
      where: 'beside',
    });
    expect(plan.caveats.map(({ message }) => message)).toContain(
      'web.test is served by Ingress shop/web as well, which is not converted: the Gateway will not have its paths.',
    );
  });

  test('one that the API server refuses stays, with the reason, and the rest is converted', () => {
    const broken = ingress('bad').replace('path: /,', 'path: no-slash,');
    const { plan, files } = run(shop(ingress('web'), broken, service('web')), 'convert-ingresses', {
      keys: [key('web'), key('bad')],
      where: 'replace',
    });
    expect(files['a.yaml']).toContain(broken);
    expect(plan.title).toBe('Replace Ingress shop/web by Gateway API objects');
    expect(plan.caveats.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Ingress shop\/bad is not converted, and stays: The API server refuses/),
    );
  });

  test('where nothing can be made of any, it is refused with the reason', () => {
    const broken = ingress('bad').replace('path: /,', 'path: no-slash,');
    expect(
      refusal(shop(broken), 'convert-ingresses', { keys: [key('bad')], where: 'beside' }).reason,
    ).toMatch(/^Nothing can be made of Ingress shop\/bad: The API server refuses/);
  });

  test('a canary without its main Ingress stays', () => {
    const canary = ingress('web', '', `\n  annotations: { nginx.ingress.kubernetes.io/canary: "true" }`);
    expect(
      refusal(shop(canary, service('web')), 'convert-ingresses', { keys: [key('web')], where: 'replace' })
        .reason,
    ).toMatch(/^Nothing can be made of Ingress shop\/web/);
  });
});

describe('what a user has to know', () => {
  test('a lost security control is said', () => {
    const guarded = ingress(
      'web',
      '',
      `\n  annotations: { nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8 }`,
    );
    const { plan } = run(shop(service('web'), guarded), 'convert-ingresses', {
      keys: [key('web')],
      where: 'beside',
    });
    expect(plan.caveats.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^A security control of Ingress shop\/web is lost: .*whitelist-source-range/),
    );
  });

  test('comments that have no place are named', () => {
    const { plan } = run(
      shop(service('web'), ingress('web').replace('  rules:', '  # Rules of the house.\n  rules:')),
      'convert-ingresses',
      { keys: [key('web')], where: 'replace' },
    );
    expect(plan.caveats.map(({ message }) => message)).toContain(
      '1 comment of Ingress shop/web has no place in what replaces it: “Rules of the house.”.',
    );
  });

  test('an Ingress of an old version has a way out', () => {
    const old = 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: { name: web, namespace: shop }\n';
    const { remedies } = refusal(old, 'convert-ingresses', {
      keys: [keyOf('extensions/Ingress/shop/web')],
      where: 'beside',
    });
    expect(remedies.map(({ call }) => call.id)).toEqual(['modernise-ingress']);
  });
});

describe('a second conversion', () => {
  const text = shop(service('web'), ingress('web'));
  const once = run(text, 'convert-ingresses', { keys: [key('web')], where: 'beside' }).files;

  test('changes nothing where nothing changed', () => {
    const { reason } = refusal(once, 'convert-ingresses', { keys: [key('web')], where: 'beside' });
    expect(reason).toBe('Nothing would change: it says so already.');
  });

  test('brings what it made before up to date, and says so', () => {
    const changed = { 'a.yaml': (once['a.yaml'] ?? '').replace('path: /,', 'path: /shop,') };
    const { files, plan } = run(changed, 'convert-ingresses', { keys: [key('web')], where: 'beside' });
    expect(files['a.yaml']).toMatch(/value: \/shop/);
    expect(kindsOf(files, 'a.yaml').filter((kind) => kind === 'HTTPRoute')).toHaveLength(1);
    expect(plan.caveats.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('from an earlier conversion'),
    );
  });

  test('listeners are added to a Gateway of the user, which keeps all that it has', () => {
    const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: main, namespace: edge } # of the platform
spec:
  gatewayClassName: edge
  listeners: # ours
    - { name: own, port: 8080, protocol: HTTP } # stays
`;
    const { files } = run(shop(service('web'), ingress('web'), gateway), 'convert-ingresses', {
      keys: [key('web')],
      where: 'replace',
      gateway: { namespace: 'edge', name: 'main' },
    });
    for (const part of ['# of the platform', '# ours', '{ name: own, port: 8080, protocol: HTTP } # stays'])
      expect(files['a.yaml']).toContain(part);
    expect(files['a.yaml']).toContain('hostname: web.test');
  });
});

// With the square of their number it would not end in time.
test('two thousand Ingresses are planned', () => {
  const many = Array.from({ length: 2000 }, (_, nth) =>
    ingress('web').replace('name: web\n', `name: web-${nth}\n`).replace('path: /,', `path: /p${nth},`),
  );
  const files = { 'a.yaml': shop(service('web'), ...many) };
  const topology = workspace(files);
  const keys = many.map((_, nth) => key(`web-${nth}`));
  const { files: after } = run(filesOf(topology), 'convert-ingresses', { keys, where: 'replace' });
  expect(after['a.yaml']).not.toContain('kind: Ingress\n');
}, 60_000);

test('an Ingress that is gone is said to be', () => {
  expect(refusal('', 'convert-ingresses', { keys: [key('none')], where: 'beside' }).reason).toBe(
    isNotHere(parseKey(key('none'))),
  );
});
