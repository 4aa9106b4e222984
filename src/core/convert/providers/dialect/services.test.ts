import { describe, expect, test } from 'vitest';
import { blocksSecurity } from '../../report/blocks-security.ts';
import type { ConvertOptions } from '../../options.ts';
import { convertText, ingressOf, rulesFor } from '../testing/spoken-conversion.ts';

const CONTROLLERS = {
  traefik: 'traefik.io/ingress-controller',
  kong: 'ingress-controllers.konghq.com/kong',
  aws: 'ingress.k8s.aws/alb',
  haproxy: 'haproxy-ingress.github.io/controller',
  haproxyTech: 'haproxy.org/ingress-controller/haproxy',
  f5: 'nginx.org/ingress-controller',
  apisix: 'apisix.apache.org/apisix-ingress-controller',
} as const;

type Annotations = Readonly<Record<string, string>>;

const serviceYaml = (annotations: Annotations, port = '{ name: web, port: 80 }'): string => `---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop, annotations: ${JSON.stringify(annotations)} }
spec: { ports: [${port}] }
`;

type Input = Readonly<{
  ingress?: Annotations;
  service?: Annotations;
  port?: string;
  more?: string;
  path?: string;
  options?: Partial<ConvertOptions>;
}>;

function converted(
  controller: string | null,
  { ingress = {}, service = {}, port, more = '', path = '/', options }: Input,
) {
  const written = ingressOf(controller ?? 'example', ingress, rulesFor('a.test', ['Prefix', path]));
  // GKE has no object for its class.
  const text =
    controller === null
      ? written
          .slice(written.indexOf('---') + 4)
          .replace('ingressClassName: example', '')
          .replace('annotations: {', 'annotations: {"kubernetes.io/ingress.class":"gce",')
      : written;
  const conversion = convertText(`${text}${serviceYaml(service, port)}${more}`, options);
  const ofService = conversion.report.filter(({ resource }) => resource?.kind === 'Service');
  return {
    conversion,
    ofService,
    line: (annotation: string) =>
      [...ofService, ...conversion.report].find(({ feature }) => feature === annotation),
  };
}

describe('annotations of Services that the controller reads', () => {
  test.each<readonly [string | null, Annotations, string, number]>([
    [CONTROLLERS.traefik, { 'traefik.ingress.kubernetes.io/service.serverstransport': 'x' }, 'manual', 3],
    [
      CONTROLLERS.traefik,
      { 'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true' },
      'needs-extension',
      3,
    ],
    [CONTROLLERS.kong, { 'konghq.com/path': '/v1' }, 'converted', 0],
    [CONTROLLERS.kong, { 'konghq.com/host-header': 'inner.test' }, 'converted', 0],
    [CONTROLLERS.kong, { 'konghq.com/read-timeout': '1000' }, 'needs-extension', 2],
    [CONTROLLERS.kong, { 'konghq.com/plugins': 'missing' }, 'manual', 4],
    [CONTROLLERS.aws, { 'alb.ingress.kubernetes.io/healthcheck-path': '/up' }, 'needs-extension', 3],
    [
      CONTROLLERS.haproxy,
      { 'haproxy-ingress.github.io/allowlist-source-range': '10.0.0.0/8' },
      'needs-extension',
      4,
    ],
    [CONTROLLERS.haproxyTech, { 'haproxy.org/backend-config-snippet': 'http-request deny' }, 'lost', 4],
    [null, { 'cloud.google.com/neg': '{"ingress": true}' }, 'dropped', 0],
  ])('%s %o', (controller, service, outcome, loss) => {
    const { ofService, conversion } = converted(controller, { service });
    expect(ofService).toHaveLength(1);
    expect(ofService[0]).toMatchObject({
      ingress: null,
      resource: { apiVersion: 'v1', kind: 'Service', namespace: 'shop', name: 'cart' },
      outcome,
      loss,
    });
    expect(blocksSecurity(conversion.report)).toBe(loss === 4);
  });

  test('have no line where the controller does not read them', () => {
    const service = { 'konghq.com/path': '/v1', 'traefik.ingress.kubernetes.io/router.tls': 'true' };
    expect(converted(CONTROLLERS.traefik, { service }).ofService).toEqual([]);
  });

  test('count before those of the Ingress where the controller has it so', () => {
    const key = 'haproxy-ingress.github.io/allowlist-source-range';
    const options = { target: 'envoy-gateway' } as const;
    const input = { ingress: { [key]: '192.0.2.1' }, service: { [key]: '10.0.0.0/8' }, options };
    const { conversion, line } = converted(CONTROLLERS.haproxy, input);
    expect(JSON.stringify(conversion.extensions)).toContain('10.0.0.0/8');
    expect(JSON.stringify(conversion.extensions)).not.toContain('192.0.2.1');
    expect(line(key)?.extension?.kind).toBe('SecurityPolicy');
    expect(
      conversion.report.find(({ ingress, feature }) => ingress !== null && feature === key),
    ).toMatchObject({
      outcome: 'dropped',
      difference: 'The annotation of the Service counts instead.',
    });
  });

  test('of sticky clients become an object of the target', () => {
    const prefix = 'traefik.ingress.kubernetes.io/service.sticky.cookie';
    const { ofService, conversion } = converted(CONTROLLERS.traefik, {
      service: { [prefix]: 'true', [`${prefix}.name`]: 'stick' },
      options: { target: 'envoy-gateway' },
    });
    expect(ofService.map(({ extension }) => extension?.kind)).toEqual([
      'BackendTrafficPolicy',
      'BackendTrafficPolicy',
    ]);
    expect(JSON.stringify(conversion.extensions)).toContain('stick');
  });

  describe('of GKE', () => {
    const service = { 'cloud.google.com/backend-config': '{"default": "limits"}' };
    const config = (spec: string): string => `---
apiVersion: cloud.google.com/v1
kind: BackendConfig
metadata: { name: limits, namespace: shop }
spec: ${spec}
`;

    test.each([
      ['a BackendConfig that is not here', '', 4],
      ['a BackendConfig with a firewall', config('{ securityPolicy: { name: armor } }'), 4],
      ['a BackendConfig with a login that is off', config('{ iap: { enabled: false } }'), 2],
      ['a BackendConfig with a timeout', config('{ timeoutSec: 40 }'), 2],
    ])('%s', (_, more, loss) => {
      expect(converted(null, { service, more }).ofService).toMatchObject([{ outcome: 'manual', loss }]);
    });
  });
});

describe('how backends are spoken to', () => {
  const H2C = '{ name: web, port: 80, appProtocol: kubernetes.io/h2c }';

  test.each<readonly [string, string | null, Input, string]>([
    [
      'haproxy-ingress.github.io/backend-protocol',
      CONTROLLERS.haproxy,
      { ingress: { 'haproxy-ingress.github.io/backend-protocol': 'h2' } },
      'h2c',
    ],
    [
      'haproxy-ingress.github.io/backend-protocol',
      CONTROLLERS.haproxy,
      { ingress: { 'haproxy-ingress.github.io/backend-protocol': 'grpc' } },
      'grpc',
    ],
    [
      'haproxy-ingress.github.io/secure-backends',
      CONTROLLERS.haproxy,
      { ingress: { 'haproxy-ingress.github.io/secure-backends': 'true' } },
      'tls',
    ],
    [
      'haproxy.org/server-proto',
      CONTROLLERS.haproxyTech,
      { ingress: { 'haproxy.org/server-proto': 'h2' } },
      'h2c',
    ],
    [
      'haproxy.org/server-ssl',
      CONTROLLERS.haproxyTech,
      { service: { 'haproxy.org/server-ssl': 'true' } },
      'tls',
    ],
    ['nginx.org/grpc-services', CONTROLLERS.f5, { ingress: { 'nginx.org/grpc-services': 'cart' } }, 'grpc'],
    ['nginx.org/ssl-services', CONTROLLERS.f5, { ingress: { 'nginx.org/ssl-services': 'cart' } }, 'tls'],
    [
      'k8s.apisix.apache.org/upstream-scheme',
      CONTROLLERS.apisix,
      { ingress: { 'k8s.apisix.apache.org/upstream-scheme': 'grpc' } },
      'grpc',
    ],
    [
      'k8s.apisix.apache.org/upstream-scheme',
      CONTROLLERS.apisix,
      { ingress: { 'k8s.apisix.apache.org/upstream-scheme': 'https' } },
      'tls',
    ],
    ['konghq.com/protocol', CONTROLLERS.kong, { service: { 'konghq.com/protocol': 'grpc' } }, 'grpc'],
    ['konghq.com/protocol', CONTROLLERS.kong, { service: { 'konghq.com/protocol': 'https' } }, 'tls'],
    [
      'traefik.ingress.kubernetes.io/service.serversscheme',
      CONTROLLERS.traefik,
      { service: { 'traefik.ingress.kubernetes.io/service.serversscheme': 'h2c' } },
      'h2c',
    ],
    [
      'traefik.ingress.kubernetes.io/service.serversscheme',
      CONTROLLERS.traefik,
      { service: { 'traefik.ingress.kubernetes.io/service.serversscheme': 'https' } },
      'tls',
    ],
    [
      'alb.ingress.kubernetes.io/backend-protocol-version',
      CONTROLLERS.aws,
      { ingress: { 'alb.ingress.kubernetes.io/backend-protocol-version': 'GRPC' } },
      'grpc',
    ],
    [
      'cloud.google.com/app-protocols',
      null,
      { service: { 'cloud.google.com/app-protocols': '{"web": "HTTPS"}' } },
      'tls',
    ],
  ])('%s of %s', (annotation, controller, input, speaks) => {
    const onText = { ...input, path: '/api-1' };
    if (speaks === 'tls') {
      expect(converted(controller, onText).line(annotation)).toMatchObject({ outcome: 'manual', loss: 3 });
      const envoy = converted(controller, { ...onText, options: { target: 'envoy-gateway' } });
      expect(envoy.line(annotation)?.extension?.kind).toBe('Backend');
      return;
    }
    expect(converted(controller, onText).line(annotation)).toMatchObject({
      outcome: 'manual',
      loss: 3,
      action: 'Set appProtocol: kubernetes.io/h2c on the port of the Service.',
    });
    expect(converted(controller, { ...onText, port: H2C }).line(annotation)).toMatchObject({
      outcome: 'converted',
      features: ['HTTPRouteBackendProtocolH2C'],
    });
    const { conversion, line } = converted(controller, { ...input, path: '/shop.Cart' });
    const kinds = conversion.objects.map(({ value }) => value['kind']);
    expect(kinds.includes('GRPCRoute')).toBe(speaks === 'grpc');
    expect(line(annotation)?.features).toEqual(speaks === 'grpc' ? ['GRPCRoute'] : []);
  });

  const authority = `---
apiVersion: v1
kind: Secret
metadata: { name: ca, namespace: shop }
stringData: { ca.crt: bundle }
`;

  test.each<readonly [string, string, Input]>([
    [
      'haproxy-ingress.github.io/backend-protocol',
      CONTROLLERS.haproxy,
      {
        ingress: {
          'haproxy-ingress.github.io/backend-protocol': 'h1-ssl',
          'haproxy-ingress.github.io/secure-verify-ca-secret': 'ca',
          'haproxy-ingress.github.io/secure-verify-hostname': 'inner.test',
        },
      },
    ],
    [
      'konghq.com/protocol',
      CONTROLLERS.kong,
      {
        service: {
          'konghq.com/protocol': 'https',
          'konghq.com/tls-verify': 'true',
          'konghq.com/ca-certificates-secret': 'ca',
          'konghq.com/host-header': 'inner.test',
        },
      },
    ],
  ])('%s with a check is a BackendTLSPolicy', (annotation, controller, input) => {
    const { conversion, line } = converted(controller, { ...input, more: authority });
    expect(line(annotation)).toMatchObject({ outcome: 'converted', features: ['BackendTLSPolicy'] });
    const policy = conversion.objects.find(({ value }) => value['kind'] === 'BackendTLSPolicy');
    expect(policy?.value['spec']).toMatchObject({
      targetRefs: [{ kind: 'Service', name: 'cart', sectionName: 'web' }],
      validation: { hostname: 'inner.test' },
    });
    expect(
      conversion.report.filter(({ loss, feature }) => loss > 1 && feature !== 'spec.ingressClassName'),
    ).toEqual([]);
  });
});
