import { expect, test } from 'vitest';
import { stringAt } from '../../../model/access.ts';
import {
  convertText,
  ingressOf,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'cilium.io/ingress-controller';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [`ingress.cilium.io/${name}`, value]),
  );

test('HTTPS and timeouts', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({
        'force-https': 'enabled',
        'request-timeout': '5s',
        'loadbalancer-mode': 'dedicated',
        'service-type': 'NodePort',
      }),
      rulesFor('a.test', ['ImplementationSpecific', '/v[0-9]+']) + tlsFor('a.test'),
    ),
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual([
    'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:301}}, → nothing',
    'https-a-test a.test: RegularExpression /v[0-9]+, request 5s, → cart:80',
  ]);
  expect(spokenReport(conversion)).toEqual([
    'force-https: converted 0',
    'request-timeout: converted 0',
    'loadbalancer-mode: approximated 2',
    'service-type: needs-extension 3',
  ]);
});

test('what is off, wrong, or the default', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({
        'force-https': 'disabled',
        'request-timeout': 'soon',
        'loadbalancer-mode': 'shared',
        websocket: 'enabled',
      }),
      rulesFor('a.test', ['Prefix', '/']),
    ),
  );
  expect(spokenReport(conversion)).toEqual([
    'force-https: dropped 0',
    'request-timeout: invalid 0',
    'loadbalancer-mode: converted 0',
    'websocket: dropped 0',
  ]);
});

test('passthrough is a TLSRoute', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'tls-passthrough': 'enabled' }), rulesFor('a.test', ['Prefix', '/'])),
  );
  expect(conversion.objects.map(({ value }) => stringAt(value, 'kind'))).toContain('TLSRoute');
});
