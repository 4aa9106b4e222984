import { expect, test } from 'vitest';
import { configMap, deployment, manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { ingressWorkspace, serviceYaml } from '../testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send } from '../testing/send.ts';
import { defaultNginxSettings } from './nginx-settings.ts';
import { readNginxSettings } from './read-settings.ts';

const settingsOf = (...yaml: readonly string[]) =>
  readNginxSettings(analysisOf(manifests(...yaml)).index, 'k8s.io/ingress-nginx');

const controller = (args: readonly string[], namespace = 'ingress-nginx'): string =>
  deployment(
    `selector: { matchLabels: { app: x } }
template:
  metadata: { labels: { app: x } }
  spec:
    containers:
      - name: controller
        image: registry.k8s.io/ingress-nginx/controller:v1.15.1
        args: ${JSON.stringify(['/nginx-ingress-controller', ...args])}`,
    { name: 'controller', namespace },
  );

const settings = (data: string, name: string, namespace: string): string =>
  configMap(`data: ${data}\n`, { name, namespace });

test('without ConfigMap and workload they are the defaults', () => {
  expect(settingsOf(serviceYaml('s'))).toEqual(defaultNginxSettings);
});

test('a ConfigMap of a usual name is read', () => {
  const read = settingsOf(
    settings(
      '{ ssl-redirect: "false", http-redirect-code: "301", proxy-body-size: 8m, hsts: "false", whitelist-source-range: 10.0.0.0/8, use-forwarded-headers: "true", no-auth-locations: /open }',
      'nginx-configuration',
      'any',
    ),
  );
  expect(read).toMatchObject({
    sslRedirect: false,
    httpRedirectCode: 301,
    bodySize: 8 * 1024 ** 2,
    hsts: null,
    allow: [{ text: '10.0.0.0/8' }],
    useForwardedHeaders: true,
    noAuth: ['/open'],
    configMap: '/ConfigMap/any/nginx-configuration',
    from: [{ path: ['data'] }],
  });
});

test('what cannot be read leaves the default', () => {
  const read = settingsOf(
    settings(
      '{ ssl-redirect: "perhaps", http-redirect-code: moved, proxy-body-size: big }',
      'ingress-nginx-controller',
      'x',
    ),
  );
  expect({ ...read, from: [], configMap: null }).toEqual(defaultNginxSettings);
});

test('the flags of the workload name the ConfigMap', () => {
  const read = settingsOf(
    controller([
      '--configmap=$(POD_NAMESPACE)/mine',
      '--enable-ssl-passthrough',
      '--default-backend-service',
      'web/fallback',
    ]),
    settings('{ ssl-redirect: "false" }', 'mine', 'ingress-nginx'),
    settings('{ ssl-redirect: "true", http-redirect-code: "302" }', 'ingress-nginx-controller', 'other'),
  );
  expect(read).toMatchObject({
    sslRedirect: false,
    httpRedirectCode: 308,
    passthrough: true,
    defaultBackend: { namespace: 'web', name: 'fallback' },
  });
});

test('a workload of other classes is another controller', () => {
  expect(settingsOf(controller(['--controller-class=k8s.io/other', '--enable-ssl-passthrough']))).toEqual(
    defaultNginxSettings,
  );
});

test('snippets need both the risk and the switch', () => {
  const of = (data: string) => settingsOf(settings(data, 'ingress-nginx-controller', 'x')).snippets;
  expect(of('{ allow-snippet-annotations: "true" }')).toBe('not-read');
  expect(of('{ annotations-risk-level: Critical }')).toBe('left-out');
  expect(of('{ annotations-risk-level: Critical, allow-snippet-annotations: "true" }')).toBe('used');
});

test('the default backend of the flags answers what no Ingress takes', () => {
  const yaml = manifests(
    ingressWorkspace([{ hosts: { 'a.test': ['P /x→s'] } }]),
    controller(['--default-backend-service=web/fallback']),
    serviceYaml('fallback', undefined, 'web'),
    serviceYaml('lazy', 'ports: [{ port: 80 }]', 'web'),
  );
  const outcome = send(planesOf(yaml), requestOf('http://q.test/'));
  expect(meets(outcome)).toBe('fallback');
  expect(outcome.route).toBeNull();
});

test('the controller of another class keeps to its own settings', () => {
  const yaml = ingressWorkspace(
    [{ hosts: { 'a.test': ['P /→s'] }, tls: [{ hosts: ['a.test'] }] }],
    settings('{ ssl-redirect: "false" }', 'unrelated', 'ingress-nginx'),
  );
  expect(meets(send(planesOf(yaml), requestOf('http://a.test/x')))).toBe('308 https://a.test/x');
});
