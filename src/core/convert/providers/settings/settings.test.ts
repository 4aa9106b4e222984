import { describe, expect, test } from 'vitest';
import {
  ingressClassYaml,
  ingressWorkspace,
  ingressYaml,
  serviceYaml,
} from '../../../ingress/testing/ingress-objects.ts';
import { manifests } from '../../../kinds/shared/example-manifests.ts';
import { converted } from '../../testing/converted.ts';

const json = (value: object): string => `${JSON.stringify(value)}\n`;

const configMap = (name: string, data: Readonly<Record<string, string>>, namespace = 'edge'): string =>
  json({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data });

const workload = (image: string, args: readonly string[], volumes: readonly object[] = []): string =>
  json({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'controller', namespace: 'edge' },
    spec: {
      selector: { matchLabels: { a: 'b' } },
      template: {
        metadata: { labels: { a: 'b' } },
        spec: {
          containers: [
            { name: 'sidecar', image: 'busybox' },
            { name: 'controller', image, args },
          ],
          volumes,
        },
      },
    },
  });

const of = (controller: string, ...others: readonly string[]): string =>
  manifests(
    ingressClassYaml('edge', controller),
    ingressYaml({ name: 'web', className: 'edge', hosts: { 'a.test': ['P /→s'] } }),
    serviceYaml('s'),
    ...others,
  );

/** Lines about something else than Ingresses: where, what, its verdict. */
const linesOf = (yaml: string): readonly string[] =>
  converted(yaml).conversion.report.flatMap(({ resource, pointer, feature, outcome, loss }) =>
    resource && resource.kind !== 'Service'
      ? [`${resource.kind} ${resource.name} ${pointer} ${feature} ${outcome} ${loss}`]
      : [],
  );

const NGINX = 'registry.k8s.io/ingress-nginx/controller:v1.15.1';

describe('an ingress-nginx', () => {
  test('has a line for each flag of its program', () => {
    const yaml = ingressWorkspace(
      [{ hosts: { 'a.test': ['P /→s'] } }],
      workload(NGINX, [
        '/nginx-ingress-controller',
        '--enable-ssl-passthrough',
        '--election-id=lead',
        '--watch-namespace',
        'shop',
        '--configmap=$(POD_NAMESPACE)/absent',
      ]),
    );
    const at = 'Deployment controller /spec/template/spec/containers/1/args';
    expect(linesOf(yaml)).toEqual([
      `${at}/1 --enable-ssl-passthrough converted 0`,
      `${at}/2 --election-id dropped 0`,
      `${at}/3 --watch-namespace manual 2`,
      `${at}/5 --configmap manual 2`,
    ]);
    const [, , watched, absent] = converted(yaml).conversion.report.filter(({ resource }) => resource);
    expect(watched).toMatchObject({ value: 'shop', difference: expect.stringContaining('not read') });
    expect(absent?.difference).toContain('is not in the manifests');
  });

  test('has a line for each port of its TCP and UDP services, by its flags', () => {
    const yaml = ingressWorkspace(
      [{ hosts: { 'a.test': ['P /→s'] } }],
      workload(NGINX, [
        '--tcp-services-configmap=edge/ports',
        '--udp-services-configmap=$(POD_NAMESPACE)/dns',
      ]),
      configMap('ports', { 9000: 'shop/s:80:PROXY', 9001: 'nonsense', web: 'shop/s:80' }),
      configMap('dns', { 53: 'kube-system/dns:53' }),
      configMap('tcp-services', { 1: 'shop/s:80' }),
    );
    expect(linesOf(yaml).filter((line) => line.startsWith('ConfigMap'))).toEqual([
      'ConfigMap ports /data/9000 9000 manual 3',
      'ConfigMap ports /data/9001 9001 invalid 0',
      'ConfigMap ports /data/web web invalid 0',
      'ConfigMap dns /data/53 53 manual 3',
    ]);
    const line = converted(yaml).conversion.report.find(({ feature }) => feature === '9000');
    expect(line?.difference).toBe(
      'Connections to port 9000 go to port 80 of Service shop/s, and to nothing afterwards. The PROXY protocol, which it asks for, is a setting of the implementation.',
    );
    expect(line?.action).toContain('a TCPRoute');
  });

  test('has them under their usual names where its workload is not in the manifests', () => {
    const yaml = ingressWorkspace(
      [{ hosts: { 'a.test': ['P /→s'] } }],
      configMap('tcp-services', { 9000: 'shop/s:80' }),
      configMap('other', { 9000: 'shop/s:80' }),
    );
    expect(linesOf(yaml)).toEqual(['ConfigMap tcp-services /data/9000 9000 manual 3']);
  });
});

describe('other controllers', () => {
  test('defaults that are annotations as well ask for them, and others are not read', () => {
    const yaml = of(
      'haproxy-ingress.github.io/controller',
      workload('quay.io/jcmoraisjr/haproxy-ingress:v0.15', [
        '--configmap=edge/settings',
        '--tcp-services-configmap=edge/ports',
        '--v=2',
      ]),
      configMap('settings', {
        'allowlist-source-range': '10.0.0.0/8',
        'ssl-redirect': 'false',
        'timeout-client': '5s',
      }),
      configMap('ports', { 5432: 'shop/db:5432' }),
    );
    expect(linesOf(yaml)).toEqual([
      expect.stringMatching(/--configmap dropped 0$/),
      expect.stringMatching(/--tcp-services-configmap dropped 0$/),
      expect.stringMatching(/--v dropped 0$/),
      'ConfigMap settings /data/allowlist-source-range allowlist-source-range manual 4',
      'ConfigMap settings /data/ssl-redirect ssl-redirect dropped 0',
      'ConfigMap settings /data/timeout-client timeout-client manual 2',
      'ConfigMap ports /data/5432 5432 manual 3',
    ]);
  });

  test.each([
    ['traefik.io/ingress-controller', 'traefik:v3.2'],
    ['traefik.io/ingress-controller', 'docker.io/library/traefik@sha256:0'],
    ['ingress-controllers.konghq.com/kong', 'kong/kubernetes-ingress-controller:3.4'],
    ['haproxy.org/ingress-controller', 'docker.io/haproxytech/kubernetes-ingress:3.1'],
    ['nginx.org/ingress-controller', 'nginx/nginx-ingress:4.0'],
    ['ingress.k8s.aws/alb', 'public.ecr.aws/eks/aws-load-balancer-controller:v2.8'],
    ['apisix.apache.org/apisix-ingress-controller', 'apache/apisix-ingress-controller:1.8'],
  ])('%s is known by %s, with the ConfigMaps that it mounts', (controller, image) => {
    const yaml = of(
      controller,
      workload(image, ['--some.flag=x'], [{ name: 'v', configMap: { name: 'mounted' } }]),
      configMap('mounted', { 'file.yml': 'a: b' }),
      configMap('of-an-application', { key: 'value' }),
    );
    expect(linesOf(yaml)).toEqual([
      'Deployment controller /spec/template/spec/containers/1/args/0 --some.flag manual 2',
      'ConfigMap mounted /data/file.yml file.yml manual 2',
    ]);
  });

  test('a workload of another controller has no lines', () => {
    expect(
      linesOf(of('traefik.io/ingress-controller', workload('kong/kubernetes-ingress-controller:3', ['--x']))),
    ).toEqual([]);
  });
});
