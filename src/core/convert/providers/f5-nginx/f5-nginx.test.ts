import { expect, test } from 'vitest';
import {
  convertText,
  ingressOf,
  plainIngress,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'nginx.org/ingress-controller';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`nginx.org/${name}`, value]));

test.each([
  [
    'rewrites of the Service',
    at({ rewrites: 'serviceName=cart rewrite=/v1/;serviceName=pay rewrite=/p/', 'rewrite-target': '/x' }),
    'PathPrefix /api, {urlRewrite:{path:{type:ReplacePrefixMatch,replacePrefixMatch:/v1}}}, → cart:80',
    ['rewrites: converted 0', 'rewrite-target: dropped 0'],
  ],
  [
    'a whole path',
    at({ 'rewrite-target': '/x' }),
    'PathPrefix /api, {urlRewrite:{path:{type:ReplaceFullPath,replaceFullPath:/x}}}, → cart:80',
    ['rewrite-target: converted 0'],
  ],
  [
    'request headers',
    at({ 'proxy-set-headers': 'X-A: 1,X-B' }),
    'PathPrefix /api, {requestHeaderModifier:{set:[{name:X-A,value:1}]}}, → cart:80',
    ['proxy-set-headers: converted 0'],
  ],
  [
    'response headers',
    at({ 'proxy-hide-headers': 'Server', 'add-header': 'X-A: 1' }),
    'PathPrefix /api, {responseHeaderModifier:{set:[{name:X-A,value:1}],remove:[Server]}}, → cart:80',
    ['proxy-hide-headers: converted 0', 'add-header: converted 0'],
  ],
  [
    'headers with variables',
    at({ 'add-header': 'X-A: $host' }),
    'PathPrefix /api, → cart:80',
    ['add-header: lost 2'],
  ],
  [
    'HSTS',
    at({ hsts: 'true', 'hsts-max-age': '60', 'hsts-behind-proxy': 'true' }),
    'PathPrefix /api, {responseHeaderModifier:{set:[{name:Strict-Transport-Security,value:max-age=60}]}}, → cart:80',
    ['hsts: converted 0', 'hsts-max-age: converted 0', 'hsts-behind-proxy: approximated 1'],
  ],
  [
    'HSTS that is off',
    at({ 'hsts-max-age': '60' }),
    'PathPrefix /api, → cart:80',
    ['hsts-max-age: dropped 0'],
  ],
  [
    'sizes and timeouts',
    at({ 'client-max-body-size': '8m', 'proxy-read-timeout': '90s', 'proxy-connect-timeout': '1m' }),
    'PathPrefix /api, → cart:80',
    [
      'client-max-body-size: needs-extension 2',
      'proxy-read-timeout: needs-extension 2',
      'proxy-connect-timeout: needs-extension 1',
    ],
  ],
  [
    'a limit',
    at({ 'limit-req-rate': '10r/s', 'limit-req-key': '${http_x_team}', 'limit-req-burst': '5' }),
    'PathPrefix /api, → cart:80',
    [
      'limit-req-rate: needs-extension 3',
      'limit-req-key: needs-extension 3',
      'limit-req-burst: needs-extension 3',
    ],
  ],
  [
    'a password',
    at({ 'basic-auth-secret': 'users' }),
    'PathPrefix /api, → cart:80',
    ['basic-auth-secret: needs-extension 4'],
  ],
  ['tokens', { 'nginx.com/jwt-key': 'keys' }, 'PathPrefix /api, → cart:80', ['jwt-key: needs-extension 4']],
  [
    'a firewall',
    { 'appprotect.f5.com/app-protect-policy': 'strict' },
    'PathPrefix /api, → cart:80',
    ['app-protect-policy: lost 4'],
  ],
] as const)('%s', (_, annotations, rule, report) => {
  const conversion = convertText(ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['Prefix', '/api'])));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual(report);
});

test.each([
  ['case_sensitive', 'RegularExpression /x[0-9].*'],
  ['case_insensitive', 'RegularExpression (?i)/x[0-9].*'],
])('path-regex %s', (type, match) => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'path-regex': type }),
      rulesFor('a.test', ['ImplementationSpecific', '/x[0-9]']),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${match}, → cart:80`]);
  expect(spokenReport(conversion)).toEqual(['path-regex: converted 0']);
});

test('a rewrite of an expression is one of a prefix, where it is one', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'path-regex': 'case_sensitive', 'rewrite-target': '/$2' }),
      rulesFor('a.test', ['ImplementationSpecific', '/api(/|$)(.*)']),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual([
    'http-a-test a.test: PathPrefix /api, {urlRewrite:{path:{type:ReplacePrefixMatch,replacePrefixMatch:/}}}, → cart:80',
  ]);
});

test('master and minions are one host with other ports', () => {
  const conversion = convertText(
    [
      ingressOf(
        CONTROLLER,
        at({ 'mergeable-ingress-type': 'master', 'listen-ports': '8080', 'listen-ports-ssl': '8443' }),
        `rules:\n- host: a.test${tlsFor('a.test')}`,
        'master',
      ),
      plainIngress(
        at({ 'mergeable-ingress-type': 'minion', 'http-redirect-code': '308' }),
        rulesFor('a.test', ['Prefix', '/x']),
        'minion',
      ),
    ].join('---\n'),
  );
  expect(JSON.stringify(conversion.objects[1]?.value)).toMatch(/"port":8080.*"port":8443/);
  expect(spokenReport(conversion)).toEqual([
    'mergeable-ingress-type: converted 0',
    'listen-ports: converted 0',
    'listen-ports-ssl: converted 0',
    'mergeable-ingress-type: converted 0',
    'http-redirect-code: dropped 0',
  ]);
});
