import { GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import { hole, type Template } from '../../yaml/value-template.ts';
import type { Names } from './block.ts';

/** A complete object, where the starter of its kind is the least that is valid. */
export type ObjectBlock = Readonly<{
  group: string;
  kind: string;
  label: string;
  description: string;
  body: (names: Names, namespace: Template) => Template;
}>;

const head = (apiVersion: string, kind: string, name: string, namespace: Template) => ({
  apiVersion,
  kind,
  metadata: { name: hole(name, [], 'name'), namespace },
});

export const objects: readonly ObjectBlock[] = [
  {
    group: GATEWAY_API,
    kind: 'Gateway',
    label: 'Gateway with HTTPS',
    description: 'A Gateway with a listener for HTTP and one for HTTPS.',
    body: ({ gatewayClass, secret }, namespace) => ({
      ...head(`${GATEWAY_API}/v1`, 'Gateway', 'my-gateway', namespace),
      spec: {
        gatewayClassName: gatewayClass(),
        listeners: [
          { name: 'http', port: 80, protocol: 'HTTP' },
          {
            name: 'https',
            port: 443,
            protocol: 'HTTPS',
            tls: { certificateRefs: [{ name: secret() }] },
          },
        ],
      },
    }),
  },
  {
    group: GATEWAY_API,
    kind: 'HTTPRoute',
    label: 'HTTPRoute to a Service',
    description: 'Attaches to a Gateway and sends the requests of a host to a Service.',
    body: ({ gateway, service, port }, namespace) => ({
      ...head(`${GATEWAY_API}/v1`, 'HTTPRoute', 'my-route', namespace),
      spec: {
        parentRefs: [{ name: gateway() }],
        hostnames: [hole('shop.example.com')],
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: hole('/') } }],
            backendRefs: [{ name: service(), port: port() }],
          },
        ],
      },
    }),
  },
  {
    group: GATEWAY_API,
    kind: 'HTTPRoute',
    label: 'HTTPRoute that redirects to HTTPS',
    description: 'Attaches to the HTTP listener of a Gateway and redirects to HTTPS.',
    body: ({ gateway }, namespace) => ({
      ...head(`${GATEWAY_API}/v1`, 'HTTPRoute', 'https-redirect', namespace),
      spec: {
        parentRefs: [{ name: gateway(), sectionName: hole('http') }],
        rules: [
          { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] },
        ],
      },
    }),
  },
  {
    group: NETWORKING,
    kind: 'Ingress',
    label: 'Ingress with TLS',
    description: 'Sends the requests of a host to a Service, over HTTPS.',
    body: ({ ingressClass, secret, service, port }, namespace) => ({
      ...head(`${NETWORKING}/v1`, 'Ingress', 'my-ingress', namespace),
      spec: {
        ingressClassName: ingressClass(),
        tls: [{ hosts: [hole('shop.example.com', [], 'host')], secretName: secret() }],
        rules: [
          {
            host: hole('shop.example.com', [], 'host'),
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: service(), port: { number: port() } } },
                },
              ],
            },
          },
        ],
      },
    }),
  },
];
