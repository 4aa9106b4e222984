import { describe, expect, test } from 'vitest';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { convert } from '../convert.ts';
import { defaultConvertOptions, type ConvertOptions } from '../options.ts';
import { analysisOfFiles } from '../testing/converted.ts';
import { cutOverSheet, type CutOver } from './cut-over-sheet.ts';

const ingress = (name: string, host: string, more = '', status = ''): string => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: shop
  annotations: {${more}}
spec:
  ingressClassName: nginx
  tls: [{ hosts: ["${host}"], secretName: ${name}-tls }]
  rules:
    - host: "${host}"
      http: { paths: [{ path: /cart, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
${status}`;

const CLASS = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;

function sheetOf(text: string, options: Partial<ConvertOptions> = {}, more: Partial<CutOver> = {}): string {
  const { index } = analysisOfFiles({ 'a.yaml': CLASS + text });
  return cutOverSheet({
    index,
    conversion: convert(index, { ...defaultConvertOptions, ...options }),
    ingresses: index.ofKind(NETWORKING, 'Ingress'),
    files: ['gateway-api/shop.yaml'],
    replaced: false,
    compared: null,
    ...more,
  });
}

const withAddress = ingress(
  'web',
  'shop.test',
  '',
  'status: { loadBalancer: { ingress: [{ ip: 192.0.2.7 }] } }\n',
);

describe('the sheet', () => {
  const sheet = sheetOf(withAddress);

  test('has the steps in their order', () => {
    expect([...sheet.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      'What moves',
      '1. Before',
      '2. Both run',
      '3. Compare',
      '4. Switch DNS',
      '5. Watch',
      '6. Remove',
    ]);
  });

  test.each([
    [
      'the host with its address and its listeners',
      /\| `shop\.test` \| Ingress shop\/web \| `192\.0\.2\.7` \| Gateway gateway-infra\/nginx HTTP 80 and Gateway gateway-infra\/nginx HTTPS 443 \|/,
    ],
    ['the class that has to be created', /- \[ \] GatewayClass `nginx` is not in the manifests/],
    ['the Secret that has to be there', /- \[ \] Secret `shop\/web-tls`/],
    ['what to apply', /^kubectl apply -f gateway-api\/shop\.yaml$/m],
    ['what to wait for', /^kubectl wait -n gateway-infra gateway\/nginx --for=condition=Programmed/m],
    ['both addresses asked', /--resolve shop\.test:443:\$at https:\/\/shop\.test\/cart/],
    ['the address of before', /^OLD=192\.0\.2\.7$/m],
    ['the way back', /The way back: lead the records to `192\.0\.2\.7`/],
    ['what to delete', /^kubectl delete ingress -n shop web$/m],
    ['that Services stay', /Services and Secrets stay/],
    ['the command that compares', /^gatehouse diff before\/ now\/$/m],
  ])('says %s', (_, words) => {
    expect(sheet).toMatch(words);
  });
});

test('an address that is not in the manifests is asked of the cluster', () => {
  const sheet = sheetOf(ingress('web', 'shop.test'));
  expect(sheet).toContain('not in the manifests');
  expect(sheet).toMatch(/^OLD=\$\(kubectl get ingress -n shop web/m);
});

test('losses are listed, the gravest first', () => {
  const sheet = sheetOf(
    ingress(
      'web',
      'shop.test',
      'nginx.ingress.kubernetes.io/limit-rps: "5", nginx.ingress.kubernetes.io/whitelist-source-range: "10.0.0.0/8"',
    ),
  );
  const rows = [...sheet.matchAll(/^\| shop\/web \| `([^`]+)` \| (\d) \|/gm)].map(([, name, loss]) => [
    name,
    loss,
  ]);
  expect(rows[0]).toEqual(['nginx.ingress.kubernetes.io/whitelist-source-range', '4']);
  expect(rows.map(([, loss]) => Number(loss))).toEqual(
    rows.map(([, loss]) => Number(loss)).toSorted((a, b) => b - a),
  );
});

test('differences stand in a table that no bar breaks', () => {
  const different = [{ request: 'HTTP GET shop.test/a|b', before: '404', after: '200', cause: 'A | B' }];
  const sheet = sheetOf(withAddress, {}, { compared: { equal: 3, classes: 1, different } });
  expect(sheet).toContain('3 classes of requests end alike, and 1 class does not');
  expect(sheet).toContain('| `HTTP GET shop.test/a\\|b` | 404 | 200 | A \\| B |');
});

test('where the Ingresses are out of the manifests, what prunes is warned of', () => {
  expect(sheetOf(withAddress, {}, { replaced: true })).toContain('a tool that prunes');
  expect(sheetOf(withAddress)).toContain('Take the Ingresses out of the manifests, too.');
});

test('makers of certificates and records that watch Ingresses are named', () => {
  const sheet = sheetOf(
    ingress(
      'web',
      'shop.test',
      'cert-manager.io/issuer: letters, external-dns.alpha.kubernetes.io/ttl: "60"',
    ),
  );
  expect(sheet).toContain('cert-manager makes certificates for Ingress shop/web');
  expect(sheet).toContain('external-dns makes records for Ingress shop/web');
});

test('objects of an implementation need its CRDs', () => {
  const sheet = sheetOf(
    ingress('web', 'shop.test', 'nginx.ingress.kubernetes.io/whitelist-source-range: "10.0.0.0/8"'),
    { target: 'envoy-gateway' },
  );
  expect(sheet).toContain('The CRDs of SecurityPolicy come with the implementation');
});

test('of a wildcard one name is asked', () => {
  expect(sheetOf(ingress('web', '*.shop.test'))).toContain('https://any.shop.test/cart');
});

test('of many hosts the first are shown, and the rest is counted', () => {
  const many = Array.from({ length: 60 }, (_, nth) => ingress(`web-${nth}`, `h${nth}.test`)).join('');
  const sheet = sheetOf(many);
  expect(sheet).toContain('… and 20 more.');
  expect(sheet.split('\n').length).toBeLessThan(400);
});
