import type { Schema } from '../schema.ts';
import { DNS_SUBDOMAIN, HOSTNAME, PORT_NAME } from '../shared/patterns.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { list, object, oneOf, partial, text } from '../shared/builders.ts';
import { loadBalancerStatus, port } from '../shared/service-fields.ts';

const backend = (description: string): Schema =>
  object(description, {
    service: object(
      'A Service of this namespace.',
      {
        name: text('Name of the Service.'),
        port: object('Port of the Service: by name or by number.', {
          name: text('Name of the port.', { maxLength: 15, pattern: PORT_NAME }),
          number: port('Number of the port.'),
        }),
      },
      { required: ['name'] },
    ),
    resource: object(
      'Another object of this namespace, instead of a Service.',
      {
        apiGroup: text('Group of the object; core when left out.'),
        kind: text('Kind of the object.'),
        name: text('Name of the object.'),
      },
      { required: ['kind', 'name'] },
    ),
  });

const path: Schema = {
  type: 'object',
  required: ['pathType', 'backend'],
  properties: {
    path: text('Path, beginning with a slash.'),
    pathType: oneOf('Exact, whole segments from the start, or as the controller likes.', [
      'Exact',
      'Prefix',
      'ImplementationSpecific',
    ]),
    backend: backend('Where requests for the path go.'),
  },
};

const rule: Schema = {
  type: 'object',
  properties: {
    host: text('Host, or *. and a domain, where the star stands for one label; every host when left out.', {
      maxLength: 253,
      pattern: HOSTNAME,
    }),
    http: object(
      'Paths of the host; without it all of its traffic goes to defaultBackend.',
      { paths: list('The paths; the longest match wins.', path, { minItems: 1, listType: 'atomic' }) },
      { required: ['paths'] },
    ),
  },
};

const tls: Schema = {
  type: 'object',
  properties: {
    hosts: list(
      'Hosts the certificate is for; all when empty.',
      { type: 'string', pattern: HOSTNAME },
      { listType: 'atomic' },
    ),
    secretName: text('Secret with the certificate; the controller’s own when left out.', {
      pattern: DNS_SUBDOMAIN,
    }),
  },
};

const spec = object('Wanted state.', {
  ingressClassName: text(
    'IngressClass whose controller serves this Ingress; the default class when left out.',
    { pattern: DNS_SUBDOMAIN, minLength: 1 },
  ),
  defaultBackend: backend('Where requests go that no rule matches.'),
  rules: list('Rules by host.', rule, { listType: 'atomic' }),
  tls: list('Certificates for hosts.', tls, { listType: 'atomic' }),
});

export const ingressSchema = objectSchema({
  spec,
  status: partial('State reported by the controller.', { loadBalancer: loadBalancerStatus }),
});
