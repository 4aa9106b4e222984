import { expect, test } from 'vitest';
import { analysisOfFiles } from '../../testing/converted.ts';
import { convert } from '../../convert.ts';
import { defaultConvertOptions } from '../../options.ts';
import { rulesFor, spokenReport, spokenRoutes, tlsFor } from '../testing/spoken-conversion.ts';

const convertGke = (annotations: Readonly<Record<string, string>>, spec: string, more = '') =>
  convert(
    analysisOfFiles({
      'all.yaml': `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations: ${JSON.stringify({ 'kubernetes.io/ingress.class': 'gce', ...annotations })}
spec:
${spec.replaceAll(/^/gm, '  ')}
${more}`,
    }).index,
    defaultConvertOptions,
  );

test.each([
  ['/*', 'PathPrefix /'],
  ['/x/*', 'PathPrefix /x'],
  ['/x', 'Exact /x'],
])('the path %s', (path, match) => {
  const conversion = convertGke({}, rulesFor('a.test', ['ImplementationSpecific', path]));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${match}, → cart:80`]);
  const verdict = conversion.report.find(({ feature }) => feature.endsWith('.path'));
  expect(verdict?.outcome).toBe(path === '/x/*' ? 'approximated' : 'converted');
});

test('without HTTP there is no listener for it', () => {
  const conversion = convertGke(
    { 'kubernetes.io/ingress.allow-http': 'false' },
    rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
  );
  expect(spokenRoutes(conversion)).toEqual(['https-a-test a.test: PathPrefix /, → cart:80']);
  expect(spokenReport(conversion)).toEqual(['ingress.allow-http: converted 0']);
});

test('certificates of Google and addresses are named', () => {
  const conversion = convertGke(
    {
      'networking.gke.io/managed-certificates': 'shop',
      'kubernetes.io/ingress.global-static-ip-name': 'shop-ip',
      'ingress.kubernetes.io/backends': '{}',
    },
    rulesFor('a.test', ['Prefix', '/']),
  );
  expect(spokenReport(conversion)).toEqual([
    'managed-certificates: manual 3',
    'ingress.global-static-ip-name: manual 3',
    'backends: dropped 0',
  ]);
});

const frontend = (spec: string): string => `---
apiVersion: networking.gke.io/v1beta1
kind: FrontendConfig
metadata: { name: front, namespace: shop }
spec: ${spec}
`;

test.each([
  [
    'redirects',
    frontend('{ redirectToHttps: { enabled: true, responseCodeName: PERMANENT_REDIRECT } }'),
    [
      'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:308}}, → nothing',
      'https-a-test a.test: PathPrefix /, → cart:80',
    ],
    'converted 0',
  ],
  [
    'has a policy of TLS',
    frontend('{ sslPolicy: strict }'),
    ['http-a-test+https-a-test a.test: PathPrefix /, → cart:80'],
    'manual 3',
  ],
  ['is not there', '', ['http-a-test+https-a-test a.test: PathPrefix /, → cart:80'], 'manual 3'],
] as const)('a FrontendConfig %s', (_, object, rules, verdict) => {
  const conversion = convertGke(
    { 'networking.gke.io/v1beta1.FrontendConfig': 'front' },
    rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    object,
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual(rules);
  expect(spokenReport(conversion)).toEqual([`v1beta1.FrontendConfig: ${verdict}`]);
});
