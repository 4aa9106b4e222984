import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { defaultOptions } from '../model/options.ts';
import type { Reading } from '../model/model.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import { scopeOf } from '../kinds/registry.ts';
import { complete } from './complete.ts';
import { hover } from './hover.ts';

const reading: Reading = { scopeOf, defaultNamespace: 'default' };

const OTHERS = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP }
    - { name: https, port: 443, protocol: HTTPS, hostname: shop.example.com }
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ name: web, port: 8080 }, { port: 9090 }] }
---
apiVersion: v1
kind: Service
metadata: { name: api, namespace: payments }
spec: { ports: [{ port: 80 }] }
`;

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  namespace: shop
`;

/** The analysis of a text typed into a workspace with other objects; `|` is the cursor. */
function typed(marked: string) {
  const offset = marked.lastIndexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const model = loadModel(
    [
      { path: 'others.yaml', text: OTHERS },
      { path: 'a.yaml', text },
    ],
    reading,
  );
  return { analysis: analyze(model, defaultOptions), offset, text };
}

function offers(marked: string) {
  const { analysis, offset } = typed(marked);
  return complete(analysis, 'a.yaml', offset);
}
const labels = (marked: string) => offers(marked).map(({ label }) => label);

describe('completion offers', () => {
  test('the first keys of a new document, then kinds of the version, then what the kind has', () => {
    expect(labels('|')).toEqual(
      expect.arrayContaining(['HTTPRoute', 'Ingress with TLS', 'apiVersion', 'kind']),
    );
    expect(labels('apiVersion: gateway.networking.k8s.io/v1\nkind: |')).toEqual(
      expect.arrayContaining(['Gateway', 'HTTPRoute']),
    );
    expect(labels('apiVersion: apps/v1\nkind: |')).not.toContain('Gateway');
    expect(labels('kind: Deployment\napiVersion: |')).toEqual(['apps/v1']);
    expect(labels(`${ROUTE}|`)).toContain('spec');
    expect(labels(`${ROUTE}|`)).not.toContain('kind');
  });

  test('keys that are not there yet, with what follows them', () => {
    const keys = offers(`${ROUTE}spec:\n  hostnames: [a.example.com]\n  |`);
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['parentRefs', 'rules']));
    expect(keys.map(({ label }) => label)).not.toContain('hostnames');
    expect(keys.find(({ label }) => label === 'rules')?.insert).toBe('rules:\n  - $1');
    expect(keys.every(({ documentation }) => documentation !== '')).toBe(true);
  });

  test('allowed values', () => {
    expect(labels(`${ROUTE}spec:\n  rules:\n    - matches:\n        - path:\n            type: |`)).toEqual(
      expect.arrayContaining(['Exact', 'PathPrefix']),
    );
  });

  test('names of objects that exist in the chosen namespace', () => {
    const backend = (rest: string) => `${ROUTE}spec:\n  rules:\n    - backendRefs:\n        - ${rest}`;
    expect(offers(backend('name: |')).map(({ label, detail, insert }) => [label, detail, insert])).toEqual([
      ['cart', 'Service in shop', 'cart'],
      ['api', 'Service in payments, needs a grant', 'api\n  namespace: payments'],
    ]);
    expect(labels(backend('namespace: payments\n          name: |'))).toEqual(['api']);
    expect(labels(backend('name: cart\n          port: |'))).toEqual(['8080', '9090']);
    expect(labels(backend('name: cart\n          namespace: |'))).toEqual(['payments', 'shop', 'infra']);
  });

  test('listeners of the Gateway', () => {
    const parent = `${ROUTE}spec:\n  parentRefs:\n    - name: edge\n      namespace: infra\n      sectionName: |`;
    expect(offers(parent).map(({ label, detail }) => [label, detail])).toEqual([
      ['http', 'HTTP 80'],
      ['https', 'HTTPS 443 shop.example.com'],
    ]);
  });

  test('Services, their ports and the names of these', () => {
    const parent = (rest: string) =>
      `${ROUTE}spec:\n  parentRefs:\n    - group: ""\n      kind: Service\n      ${rest}`;
    expect(labels(parent('name: |'))).toEqual(['cart', 'api']);
    const [, far] = offers(parent('name: |'));
    expect(far?.documentation).toContain('A mesh sends by the route what clients in the cluster have');
    expect(labels(parent('name: cart\n      sectionName: |'))).toEqual(['web']);
    expect(labels(parent('name: cart\n      port: |'))).toEqual(['8080', '9090']);
  });

  test('the same while the document does not parse', () => {
    const good = `${ROUTE}spec:\n  rules:\n    - backendRefs:\n        - name: x\n`;
    const model = loadModel(
      [
        { path: 'o.yaml', text: OTHERS },
        { path: 'a.yaml', text: good },
      ],
      reading,
    );
    const find = 'name: x';
    const start = good.indexOf(find);
    const edits = [{ span: { start, end: start + find.length }, text: 'na\n          weight: 1' }];
    const broken = analyze(
      updateModel(model, [{ path: 'a.yaml', type: 'edit', edits }], reading),
      defaultOptions,
    );
    expect([...broken.model.resources.values()].find(({ stale }) => stale)?.name).toBe('cart');
    expect(complete(broken, 'a.yaml', start + 2).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['port', 'kind', 'namespace']),
    );
  });

  test('nothing in comments, block scalars and files that are not there', () => {
    expect(labels(`${ROUTE}# |`)).toEqual([]);
    expect(labels(`${ROUTE}  annotations:\n    note: >\n      |`)).toEqual([]);
    const { analysis } = typed('|');
    expect(complete(analysis, 'none.yaml', 3)).toEqual([]);
  });

  test('keys and names in brackets, with the commas they need', () => {
    const inRule = (rest: string) => `${ROUTE}spec: { rules: [{ ${rest}`;
    expect(labels(inRule('|}] }'))).toEqual(expect.arrayContaining(['matches', 'backendRefs']));
    const [name] = offers(inRule('backendRefs: [{ name: c| }] }] }'));
    expect(name).toMatchObject({ label: 'cart', insert: 'cart' });
    const port = offers(inRule('backendRefs: [{ name: cart |}] }] }')).find(({ kind }) => kind === 'key');
    expect(port).toMatchObject({ label: 'port', insert: 'port: $1', commaAt: expect.any(Number) });
    expect(offers(inRule('backendRefs: [{ name: a| }] }] }')).at(-1)?.insert).toBe(
      'api, namespace: payments',
    );
  });

  test('the one key that the type of a filter requires, and the type that the key requires', () => {
    const filter = (rest: string) => `${ROUTE}spec:\n  rules:\n    - filters:\n        - ${rest}`;
    expect(labels(filter('type: URLRewrite\n          |'))).toEqual(['urlRewrite']);
    expect(labels(filter('type: |\n          requestMirror: {}'))[0]).toBe('RequestMirror');
  });

  test('frequent values of a field whose schema lists none', () => {
    expect(labels(OTHERS.split('---')[0]?.replace('protocol: HTTP }', 'protocol: | }') ?? '')).toEqual([
      'HTTP',
      'HTTPS',
      'TLS',
      'TCP',
      'UDP',
    ]);
    const route = `${ROUTE}spec:\n  parentRefs:\n    - name: edge\n      namespace: infra\n  hostnames:\n    - |`;
    expect(labels(route)).toEqual(['shop.example.com']);
    expect(labels('kind: Service\napiVersion: v1\nspec:\n  ports:\n    - appProtocol: |')[0]).toBe(
      'kubernetes.io/h2c',
    );
  });

  test('another object behind a finished one', () => {
    const next = offers(`${ROUTE}spec: {}\n|`).find(({ label }) => label === 'Service');
    expect(next?.insert).toMatch(/^---\napiVersion: v1\nkind: Service\n/);
  });

  test('kinds and fields of a CustomResourceDefinition', () => {
    const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [size]
              properties:
                size: { type: string, enum: [Small, Large], description: How large it is. }
                colour: { type: string }
---
`;
    expect(labels(`${crd}apiVersion: example.com/v1\nkind: |`)).toEqual(['Widget']);
    const widget = `${crd}apiVersion: example.com/v1\nkind: Widget\nspec:\n  `;
    expect(labels(`${widget}|`)).toEqual(['size', 'colour']);
    expect(labels(`${widget}size: |`)).toEqual(['Small', 'Large']);
    expect(offers(`${widget}|`)[0]?.documentation).toContain('How large it is.');
  });

  test('fields of the experimental channel only where that is chosen', () => {
    const rule = `${ROUTE}spec:\n  rules:\n    - |`;
    expect(labels(rule)).not.toContain('sessionPersistence');
    const { analysis, offset } = typed(rule);
    const chosen = analyze(analysis.model, { ...defaultOptions, channel: 'experimental' });
    expect(complete(chosen, 'a.yaml', offset).map(({ label }) => label)).toContain('sessionPersistence');
  });

  test('a replacement of the whole word', () => {
    const [offer] = offers(`${ROUTE}spec:\n  par|ent`);
    const from = ROUTE.length + 'spec:\n  '.length;
    expect(offer?.replace).toEqual({ start: from, end: from + 'parent'.length });
  });
});

describe('hover shows', () => {
  const hoverAt = (marked: string) => {
    const { analysis, offset, text } = typed(marked);
    const found = hover(analysis, 'a.yaml', offset);
    return found && { ...found, word: text.slice(found.span.start, found.span.end) };
  };

  test('what a field means', () => {
    const found = hoverAt(
      `${ROUTE}spec:\n  rules:\n    - backendRefs:\n        - name: cart\n          po|rt: 8080\n`,
    );
    expect(found?.word).toBe('port');
    expect(found?.field).toMatchObject({
      title: 'spec.rules[0].backendRefs[0].port',
      type: 'integer',
      limits: ['1 to 65535'],
    });
    expect(found?.markdown).toContain('1 to 65535');
  });

  test('where a reference leads', () => {
    const found = hoverAt(
      `${ROUTE}spec:\n  rules:\n    - backendRefs:\n        - name: ca|rt\n          port: 8080\n`,
    );
    expect(found?.reference).toMatchObject({ target: '/Service/shop/cart', state: 'ok' });
    expect(found?.word).toBe('cart');
  });

  test('the rules on a field', () => {
    const found = hoverAt(`${ROUTE}spec:\n  par|entRefs: []\n`);
    expect(found?.field?.rules.map(({ code }) => code)).toContain('admission/parentrefs-section-unique');
    expect(found?.markdown).toContain('Support: Core');
  });

  test('which release and channel have a field', () => {
    const found = hoverAt(`${ROUTE}spec:\n  useDefault|Gateways: All\n`);
    expect(found?.field).toMatchObject({ served: { experimental: '1.4' }, absent: true });
    expect(found?.markdown).toContain(
      'Served from release 1.4 on in the experimental channel; not by the CRDs of this workspace',
    );
  });

  test('what kind of object this is', () => {
    expect(hoverAt(ROUTE.replace('HTTPRoute', 'HTTP|Route'))?.field?.title).toBe('HTTPRoute');
  });

  test('names without their markup', () => {
    const found = hoverAt(
      `${ROUTE}spec:\n  rules:\n    - backendRefs:\n        - name: "<b>*|"\n          port: 1\n`,
    );
    expect(found?.markdown).toContain('\\<b\\>\\*');
  });

  test('nothing where there is nothing', () => {
    expect(hoverAt('# just a com|ment\n')).toBeNull();
  });
});
