import { describe, expect, test } from 'vitest';
import { run } from '../testing/run.ts';

const ingress = (annotations = '', more = ''): string => `# Our shop
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations: { ${annotations} }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths:
          # everything
          - path: /
            pathType: Prefix
            backend: { service: { name: web, port: { number: 80 } } }
${more}`;

const GUARDED = ingress('nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8');

const convert = (stdin: string, ...args: readonly string[]) => run(['convert', ...args, '-'], { stdin });

const written = async (stdin: string, ...args: readonly string[]) => {
  const { out } = await convert(stdin, '-o', 'json', ...args);
  return JSON.parse(out) as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
};

describe('convert', () => {
  test('writes manifests to standard output, and the report beside it', async () => {
    const { code, out, notes } = await convert(ingress());
    expect(code).toBe(0);
    expect(out).toMatch(/^apiVersion: v1\nkind: Namespace\n/);
    expect(out).toContain('kind: Gateway\n');
    expect(out).toContain('# Our shop\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\n');
    expect(out).toContain('  # everything\n  - name: root\n');
    expect(notes[0]).toMatch(/^1 Ingress, 6 fields and annotations: /);
    expect(notes.join('\n')).toContain('--class-map nginx=NAME');
  });

  test('writes objects and report as JSON', async () => {
    const { objects, report } = await written(ingress());
    expect(objects?.map(({ kind }) => kind)).toEqual(['Namespace', 'Gateway', 'HTTPRoute']);
    expect(report?.map(({ pointer }) => pointer)).toEqual([
      '/spec/ingressClassName',
      '/spec/rules/0/host',
      '/spec/rules/0/http/paths/0/path',
      '/spec/rules/0/http/paths/0/pathType',
      '/spec/rules/0/http/paths/0/backend/service/name',
      '/spec/rules/0/http/paths/0/backend/service/port/number',
    ]);
  });

  test('gives the same bytes for the same input', async () => {
    const [one, two] = [await convert(ingress(), '-o', 'json'), await convert(ingress(), '-o', 'json')];
    expect(two.out).toBe(one.out);
  });

  test('ends with 1 where a security control would be lost, also quietly', async () => {
    const { code, notes } = await convert(GUARDED, '-q');
    expect(code).toBe(1);
    expect(notes[0]).toBe('Not safe to apply: 1 security control would be gone.');
  });

  test('ends with 0 where the target covers it', async () => {
    const { code, out } = await convert(GUARDED, '--target', 'envoy-gateway');
    expect(code).toBe(0);
    expect(out).toContain(
      '# From here on: objects of the implementation.\napiVersion: gateway.envoyproxy.io/',
    );
  });

  test('has the class, the namespace and the layout that the user asks for', async () => {
    const { out } = await convert(ingress(), '--class-map', 'nginx=edge', '--gateway-namespace', 'infra');
    expect(out).toContain('  namespace: infra\n');
    expect(out).toContain('gatewayClassName: edge\n');
    const collapsed = await convert(ingress(), '--layout', 'collapsed');
    expect(collapsed.out).toContain('sectionName: http\n');
  });

  test('one bad Ingress does not stop the others', async () => {
    const bad = ingress().replace('name: web', 'name: bad').replace('path: /', 'path: no-slash');
    const { report, objects } = await written(`${ingress()}---\n${bad}`);
    expect(objects?.filter(({ kind }) => kind === 'HTTPRoute')).toHaveLength(1);
    const outcomes = report?.filter(({ ingress: of }) => of === 'shop/bad').map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['invalid']));
  });

  test('reads Ingresses of versions before v1 as v1, and says so', async () => {
    const old = `apiVersion: extensions/v1beta1
kind: Ingress
metadata: { name: web, namespace: shop, annotations: { kubernetes.io/ingress.class: nginx } }
spec: { rules: [{ host: a.test, http: { paths: [{ path: /, backend: { serviceName: web, servicePort: 80 } }] } }] }
`;
    const { out, notes } = await convert(old);
    expect(out).toContain('kind: HTTPRoute\n');
    expect(notes[1]).toContain(
      'was read as networking.k8s.io/v1, whose fields the report names: Ingress shop/web.',
    );
    const { report } = await written(old);
    expect(report?.map(({ outcome }) => outcome)).not.toContain('invalid');
  });

  test('says that there is nothing to convert', async () => {
    const { code, out, notes } = await convert('apiVersion: v1\nkind: Service\nmetadata: { name: a }\n');
    expect([code, out, notes]).toEqual([0, '', ['There are no Ingresses in the input.']]);
  });

  test('compares, and ends with 1 where requests end otherwise', async () => {
    // Without a certificate there is no HTTPS, which the controller answered with a placeholder.
    const { differences: plain } = await written(ingress('', CLASS), '--compare');
    expect(new Set(plain?.map(({ request }) => (request as { protocol: string }).protocol))).toEqual(
      new Set(['HTTPS']),
    );
    const rewritten = ingress('nginx.ingress.kubernetes.io/rewrite-target: /x/$1', CLASS);
    const { code, notes } = await convert(rewritten, '--compare');
    expect(code).toBe(1);
    expect(notes.join('\n')).toMatch(/requests {2}\d+ class(?:es)? differ/);
    const { differences } = await written(rewritten, '--compare');
    expect(differences?.[0]).toMatchObject({ cause: expect.any(String) as unknown });
  });

  test('takes a certificate that is not in the manifests as present on both sides', async () => {
    const tls = ingress('', CLASS).replace(
      'spec:\n  ingressClassName',
      'spec:\n  tls: [{ hosts: [shop.example.com], secretName: shop-tls }]\n  ingressClassName',
    );
    const { differences } = await written(tls, '--compare');
    const secure = differences?.filter(
      ({ request }) =>
        (request as { protocol: string; host: string }).protocol === 'HTTPS' &&
        (request as { host: string }).host === 'shop.example.com',
    );
    expect(secure).toEqual([]);
  });

  test.each([
    [['--gateway', 'edge'], "--gateway takes NAMESPACE/NAME, not 'edge'."],
    [['--gateway', 'A/b'], "--gateway takes NAMESPACE/NAME, not 'A/b'."],
    [['--gateway', 'a/b', '--gateway-namespace', 'c'], 'leave --gateway-namespace out'],
    [['--gateway-namespace', 'A_'], "--gateway-namespace takes the name of a namespace, not 'A_'."],
    [['--class-map', 'nginx'], "--class-map takes INGRESSCLASS=GATEWAYCLASS, not 'nginx'."],
    [['--layout', 'round'], '--layout takes'],
    [['--target', 'nginx'], '--target takes'],
  ])('refuses %j', async (args, reason) => {
    const { code, notes } = await convert(ingress(), ...args);
    expect(code).toBe(2);
    expect(notes.join('\n')).toContain(reason);
  });

  test('refuses what does not parse', async () => {
    const { code, out } = await convert('a: [');
    expect([code, out]).toEqual([2, '']);
  });
});

const CLASS = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;
