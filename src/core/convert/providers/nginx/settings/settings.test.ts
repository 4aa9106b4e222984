import { describe, expect, test } from 'vitest';
import { ingressWorkspace, type ShortIngress } from '../../../../ingress/testing/ingress-objects.ts';
import { blocksSecurity } from '../../../report/blocks-security.ts';
import type { ConvertOptions } from '../../../options.ts';
import { settingFacts } from '../../../annotations/ingress-nginx/settings/setting-facts.ts';
import { converted } from '../../../testing/converted.ts';

const configMap = (data: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'ingress-nginx-controller', namespace: 'ingress-nginx' },
    data,
  })}\n`;

const web: ShortIngress = { name: 'web', hosts: { 'a.test': ['P /→s'] } };

function settingsConverted(
  data: Readonly<Record<string, unknown>>,
  list: readonly ShortIngress[] = [web],
  options: Partial<ConvertOptions> = {},
) {
  const made = converted(ingressWorkspace(list, configMap(data)), options);
  const lines = made.conversion.report.filter(({ resource }) => resource !== null);
  return { ...made, lines, of: (key: string) => lines.find(({ feature }) => feature === key) };
}

const kindsOf = (conversion: ReturnType<typeof converted>['conversion']) =>
  conversion.extensions.map(({ value }) => value['kind']);

describe('settings in the ConfigMap of the controller', () => {
  test('have a line each, whatever they are', () => {
    const data = Object.fromEntries([...settingFacts.keys(), 'no-such-setting'].map((key) => [key, '1']));
    const { lines } = settingsConverted(data);
    expect(lines.map(({ pointer }) => pointer)).toEqual(Object.keys(data).map((key) => `/data/${key}`));
    expect(lines[0]).toMatchObject({
      ingress: null,
      resource: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'ingress-nginx',
        name: 'ingress-nginx-controller',
      },
    });
  });

  test.each([
    ['whitelist-source-range', '10.0.0.0/8'],
    ['denylist-source-range', '10.0.0.0/8'],
    ['block-cidrs', '192.0.2.1'],
    ['block-user-agents', 'bot'],
    ['global-auth-url', 'http://auth.shop.svc.cluster.local/check'],
    ['enable-modsecurity', 'true'],
    ['server-snippet', 'deny all;'],
  ])('%s blocks', (key, value) => {
    const { of, conversion } = settingsConverted({ [key]: value });
    expect(of(key)?.loss).toBe(4);
    expect(blocksSecurity(conversion.report)).toBe(true);
  });

  test('become objects of a target that can say them', () => {
    const { of, conversion } = settingsConverted(
      { 'whitelist-source-range': '10.0.0.0/8', 'ssl-protocols': 'TLSv1.3', 'proxy-body-size': '8m' },
      [{ ...web, tls: [{ hosts: ['a.test'], secretName: 'certificate' }] }],
      { target: 'envoy-gateway' },
    );
    expect(of('whitelist-source-range')).toMatchObject({
      outcome: 'needs-extension',
      loss: 1,
      extension: { kind: 'SecurityPolicy' },
    });
    expect(of('ssl-protocols')?.extension?.kind).toBe('ClientTrafficPolicy');
    expect(kindsOf(conversion)).toEqual(expect.arrayContaining(['SecurityPolicy', 'ClientTrafficPolicy']));
    expect(JSON.stringify(conversion.extensions)).toContain('10.0.0.0/8');
    expect(blocksSecurity(conversion.report)).toBe(false);
  });

  test('yield to the annotation of an Ingress', () => {
    const own = { ...web, annotations: { 'whitelist-source-range': '192.0.2.0/24' } };
    const data = { 'whitelist-source-range': '10.0.0.0/8' };
    const { of, conversion } = settingsConverted(data, [own], { target: 'envoy-gateway' });
    expect(of('whitelist-source-range')).toMatchObject({ outcome: 'dropped', loss: 0 });
    expect(JSON.stringify(conversion.extensions)).not.toContain('10.0.0.0/8');
    const both = settingsConverted(data, [own, { name: 'other', hosts: { 'b.test': ['P /→s'] } }]);
    expect(both.of('whitelist-source-range')?.loss).toBe(4);
  });

  test.each([
    ['proxy-read-timeout', '10', 'proxy-send-timeout', '120s'],
    ['proxy-send-timeout', '200', 'proxy-read-timeout', '200s'],
  ])('an Ingress that says %s alone leaves the other one', (own, value, other, longer) => {
    const data = { 'proxy-read-timeout': '90', 'proxy-send-timeout': '120' };
    const list = [{ ...web, annotations: { [own]: value } }];
    const { of, conversion } = settingsConverted(data, list, { target: 'envoy-gateway' });
    expect(of(own)).toMatchObject({ outcome: 'dropped', loss: 0 });
    expect(of(other)).toMatchObject({ outcome: 'needs-extension', loss: 1 });
    expect(JSON.stringify(conversion.extensions)).toContain(`"streamIdleTimeout":"${longer}"`);
    const fabric = settingsConverted(data, list, { target: 'nginx-gateway-fabric' });
    expect(JSON.stringify(fabric.conversion.extensions)).toContain(
      JSON.stringify(
        own === 'proxy-read-timeout' ? { read: '10s', send: '120s' } : { send: '200s', read: '90s' },
      ).slice(1, -1),
    );
  });

  test('a way out of the authentication for everything is kept', () => {
    const out = {
      name: 'out',
      hosts: { 'b.test': ['P /→s'] },
      annotations: { 'enable-global-auth': 'false' },
    };
    const data = { 'global-auth-url': 'http://auth.shop.svc.cluster.local/check' };
    const { conversion, of } = settingsConverted(data, [web, out], { target: 'envoy-gateway' });
    const line = conversion.report.find(({ feature }) => feature.endsWith('enable-global-auth'));
    expect(line).toMatchObject({ outcome: 'converted', loss: 0 });
    expect(of('global-auth-url')?.extension?.kind).toBe('SecurityPolicy');
    expect(
      conversion.extensions
        .filter(({ value }) => value['kind'] === 'SecurityPolicy')
        .map(({ value }) => JSON.stringify(value['spec'])),
    ).toEqual([expect.stringContaining('"name":"web"')]);
    const without = settingsConverted({ hsts: 'true' }, [out]).conversion.report;
    expect(without.find(({ feature }) => feature.endsWith('enable-global-auth'))?.outcome).toBe('dropped');
  });

  test('trusted proxies are a matter of security where lists of addresses are', () => {
    const alone = settingsConverted({ 'use-forwarded-headers': 'true' });
    expect(alone.of('use-forwarded-headers')).toMatchObject({ outcome: 'manual', loss: 2 });
    const lists = settingsConverted({ 'use-forwarded-headers': 'true', 'block-cidrs': '192.0.2.1' });
    expect(lists.of('use-forwarded-headers')).toMatchObject({ outcome: 'manual', loss: 4 });
  });

  test('that rules say themselves name the rules', () => {
    const secure = { ...web, tls: [{ hosts: ['a.test'], secretName: 'certificate' }] };
    const { of } = settingsConverted(
      { 'ssl-redirect': 'true', 'http-redirect-code': '301', 'hsts-max-age': '60', hsts: 'true' },
      [secure],
    );
    for (const key of ['ssl-redirect', 'http-redirect-code', 'hsts-max-age', 'hsts'])
      expect(of(key)).toMatchObject({ outcome: 'converted', to: [expect.stringContaining('filters[0]')] });
  });

  test.each([
    ['whitelist-source-range', 'nonsense', 'invalid'],
    ['ssl-redirect', 'perhaps', 'invalid'],
    ['proxy-read-timeout', 'soon', 'invalid'],
    ['proxy-body-size', 'big', 'invalid'],
    ['no-such-setting', 'x', 'invalid'],
    ['enable-modsecurity', 'false', 'dropped'],
    ['modsecurity-snippet', 'SecRuleEngine On', 'dropped'],
    ['global-auth-signin', 'https://login.test', 'dropped'],
    ['server-snippet', '', 'dropped'],
    ['use-http2', 'true', 'dropped'],
    ['worker-processes', '4', 'dropped'],
  ])('%s: %s loses nothing', (key, value, outcome) => {
    expect(settingsConverted({ [key]: value }).of(key)).toMatchObject({ outcome, loss: 0 });
  });

  test('are those of the controller of converted Ingresses only', () => {
    const yaml = ingressWorkspace(
      [{ ...web, className: 'other' }],
      configMap({ 'block-cidrs': '192.0.2.1' }),
    );
    const { report } = converted(yaml).conversion;
    expect(report.filter(({ resource }) => resource !== null)).toEqual([]);
  });
});
