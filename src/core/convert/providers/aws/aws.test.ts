import { expect, test } from 'vitest';
import { stringAt, valueAt } from '../../../model/access.ts';
import {
  convertText,
  ingressOf,
  plainIngress,
  rulesFor,
  spokenReport,
  spokenRoutes,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'ingress.k8s.aws/alb';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [`alb.ingress.kubernetes.io/${name}`, value]),
  );

const namedRule = (name: string): string =>
  `rules:\n- host: a.test\n  http:\n    paths:\n    - { path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { name: use-annotation } } } }`;

test('Ingresses of a group are one Gateway, whatever their namespaces', () => {
  const group = at({ 'group.name': 'front' });
  const conversion = convertText(
    [
      ingressOf(
        CONTROLLER,
        { ...group, ...at({ 'group.order': '2' }) },
        rulesFor('a.test', ['Prefix', '/x']),
        'one',
        'shop',
      ),
      plainIngress(
        { ...group, ...at({ 'group.order': '1' }) },
        rulesFor('a.test', ['Prefix', '/x'], ['Prefix', '/y']),
        'two',
        'pay',
      ),
      plainIngress({}, rulesFor('a.test', ['Prefix', '/z']), 'alone', 'shop'),
    ].join('---\n'),
  );
  const gateways = conversion.objects.filter(({ value }) => stringAt(value, 'kind') === 'Gateway');
  expect(gateways.map(({ value }) => stringAt(value, 'metadata.name'))).toEqual(['front', 'shop-alone']);
  expect(JSON.stringify(valueAt(gateways[0]?.value, 'spec.listeners'))).toContain('Selector');
  // The lower number comes first, so the same path of the other Ingress gets nothing.
  expect(spokenRoutes(conversion)).toEqual([
    'http-a-test a.test: PathPrefix /x, → cart:80',
    'http-a-test a.test: PathPrefix /y, → cart:80',
    'http-a-test a.test: PathPrefix /z, → cart:80',
  ]);
  expect(spokenReport(conversion)).toEqual([
    'group.name: converted 0',
    'group.order: lost 3',
    'group.name: converted 0',
    'group.order: lost 3',
  ]);
  expect(
    conversion.report.filter(({ outcome }) => outcome === 'invalid').map(({ ingress }) => ingress),
  ).toContain('shop/one');
});

test('ports, certificate and redirect', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({
        'listen-ports': '[{"HTTP": 8080}, {"HTTPS": 8443}]',
        'certificate-arn': 'arn:aws:acm:eu-west-1:1:certificate/a',
        'ssl-redirect': '8443',
        scheme: 'internet-facing',
      }),
      rulesFor('a.test', ['Prefix', '/']),
    ),
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual([
    'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,port:8443,statusCode:301}}, → nothing',
    'https-a-test a.test: PathPrefix /, → cart:80',
  ]);
  expect(spokenReport(conversion)).toEqual([
    'listen-ports: converted 0',
    'certificate-arn: needs-extension 3',
    'ssl-redirect: converted 0',
    'scheme: needs-extension 4',
  ]);
});

test.each([
  [
    'forwards by weight',
    '{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"a","servicePort":80,"weight":20},{"serviceName":"b","servicePort":"80","weight":80}]}}',
    'PathPrefix /, → a:80 20, b:80 80',
    'converted 0',
  ],
  [
    'forwards to what is no Service',
    '{"type":"forward","forwardConfig":{"targetGroups":[{"targetGroupARN":"arn:x"}]}}',
    'PathPrefix /, → nothing',
    'manual 3',
  ],
  [
    'redirects',
    '{"type":"redirect","redirectConfig":{"Protocol":"HTTPS","Port":"443","Host":"b.test","Path":"/#{path}","StatusCode":"HTTP_301"}}',
    'PathPrefix /, {requestRedirect:{scheme:https,hostname:b.test,port:443,statusCode:301}}, → nothing',
    'converted 0',
  ],
  [
    'redirects with a placeholder inside',
    '{"type":"redirect","redirectConfig":{"Host":"www.#{host}","Query":"a=b","StatusCode":"HTTP_302"}}',
    'PathPrefix /, {requestRedirect:{statusCode:302}}, → nothing',
    'approximated 2',
  ],
  [
    'answers itself',
    '{"type":"fixed-response","fixedResponseConfig":{"statusCode":"404","contentType":"text/plain","messageBody":"no"}}',
    'PathPrefix /, → nothing',
    'needs-extension 3',
  ],
  ['is nothing', 'nothing', 'PathPrefix /, → nothing', 'invalid 0'],
])('an action %s', (_, action, rule, verdict) => {
  const conversion = convertText(ingressOf(CONTROLLER, at({ 'actions.blue': action }), namedRule('blue')));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual([`actions.blue: ${verdict}`]);
});

test.each([
  [
    'headers, methods and parameters',
    '[{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X-A","values":["1","b*"]}},{"field":"http-request-method","httpRequestMethodConfig":{"Values":["GET"]}},{"field":"query-string","queryStringConfig":{"values":[{"key":"v","value":"2"}]}}]',
    'GET PathPrefix / X-A=1 v=2 or GET PathPrefix / X-A=^b.*$ v=2, → cart:80',
    'approximated 1',
  ],
  [
    'addresses',
    '[{"field":"source-ip","sourceIpConfig":{"values":["10.0.0.0/8"]}}]',
    'PathPrefix /, → cart:80',
    'lost 3',
  ],
  ['no list', '{}', 'PathPrefix /, → cart:80', 'invalid 0'],
])('conditions: %s', (_, conditions, rule, verdict) => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'conditions.cart': conditions }), rulesFor('a.test', ['Prefix', '/'])),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual([`conditions.cart: ${verdict}`]);
});

test.each([
  ['/*', {}, 'PathPrefix /'],
  ['/x/*', {}, 'PathPrefix /x'],
  ['/x', {}, 'Exact /x'],
  ['/x*', {}, 'RegularExpression ^/x.*$'],
  ['/img/?.png', {}, 'RegularExpression ^/img/.\\.png$'],
  ['/v[0-9]+', at({ 'use-regex-path-match': 'true' }), 'RegularExpression /v[0-9]+'],
])('the path %s', (path, annotations, match) => {
  const conversion = convertText(
    ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['ImplementationSpecific', path])),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${match}, → cart:80`]);
});
