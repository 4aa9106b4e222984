import type { AnnotationSet } from '../annotation-set.ts';
import {
  boolean,
  converted,
  lost,
  lostControl,
  manual,
  needsExtension,
  number,
  type OwnKind,
} from '../fact.ts';

const probe: OwnKind = {
  implementation: 'Azure Application Gateway for Containers',
  apiVersion: 'alb.networking.azure.io/v1',
  kind: 'HealthCheckPolicy',
  field: 'spec.default',
};
const CHECKS = 'Whether an endpoint is healthy is found out by the default check.';
const FIREWALL = 'Requests are no longer inspected by a web application firewall.';
const CERTIFICATE = 'Put the certificate into the Secret that the listener names.';

/** Application Gateway. */
export const azureApplicationGateway = {
  name: 'Azure Application Gateway',
  prefix: 'appgw.ingress.kubernetes.io/',
  readFrom: 'August 2026',
  facts: {
    'backend-path-prefix': converted(
      3,
      'HTTPRoute spec.rules[].filters[].urlRewrite.path',
      'HTTPRoutePathRewrite',
    ),
    'backend-hostname': converted(
      3,
      'HTTPRoute spec.rules[].filters[].urlRewrite.hostname',
      'HTTPRouteHostRewrite',
    ),
    'backend-protocol': manual(
      3,
      'BackendTLSPolicy',
      'Backends are reached in plain text, until a policy says which authority signed their certificates.',
      'Write a BackendTLSPolicy with the authority and the server name.',
    ),
    'ssl-redirect': boolean(
      converted(3, 'a route on the HTTP listener that redirects with 301', 'HTTPRouteSchemeRedirect'),
    ),
    'appgw-ssl-certificate': manual(
      3,
      'Gateway spec.listeners[].tls',
      'HTTPS has no certificate.',
      CERTIFICATE,
    ),
    'appgw-ssl-profile': manual(3, 'Gateway spec.listeners[].tls', 'TLS has default settings.', CERTIFICATE),
    'appgw-trusted-root-certificate': manual(
      3,
      'BackendTLSPolicy spec.validation.caCertificateRefs',
      'The policy needs the authority in a ConfigMap.',
      'Write a ConfigMap with the key ca.crt.',
    ),
    'cookie-based-affinity': boolean(
      needsExtension(3, 'affinity', 'Requests of a client go to any endpoint.'),
    ),
    'cookie-based-affinity-distinct-name': boolean(
      needsExtension(1, 'affinity', 'The cookie has another name.'),
    ),
    'request-timeout': number(
      converted(2, 'HTTPRoute spec.rules[].timeouts.request', 'HTTPRouteRequestTimeout'),
    ),
    'connection-draining': boolean(
      lost(1, 'Connections to leaving endpoints end as the implementation does it.'),
    ),
    'connection-draining-timeout': number(
      lost(1, 'Connections to leaving endpoints end as the implementation does it.'),
    ),
    'health-probe-hostname': needsExtension(2, probe, CHECKS),
    'health-probe-port': number(needsExtension(2, probe, CHECKS)),
    'health-probe-path': needsExtension(2, probe, CHECKS),
    'health-probe-status-codes': needsExtension(2, probe, CHECKS),
    'health-probe-interval': number(needsExtension(1, probe, CHECKS)),
    'health-probe-timeout': number(needsExtension(1, probe, CHECKS)),
    'health-probe-unhealthy-threshold': number(needsExtension(1, probe, CHECKS)),
    'use-private-ip': boolean(
      manual(
        4,
        'Gateway spec.addresses[]',
        'The Gateway may be reached from the internet.',
        'Ask for a private address in the Gateway.',
      ),
    ),
    'override-frontend-port': number(converted(3, 'Gateway spec.listeners[].port')),
    'waf-policy-for-path': lostControl(FIREWALL, 'Attach the firewall policy to the new Gateway.'),
    'rewrite-rule-set': lost(3, 'Headers and URLs are not rewritten.', 'Write the rules as filters.'),
    'rewrite-rule-set-custom-resource': lost(
      3,
      'Headers and URLs are not rewritten.',
      'Write the rules as filters.',
    ),
    'hostname-extension': converted(3, 'HTTPRoute spec.hostnames[], and listeners of the same names'),
    'rule-priority': number(
      lost(3, 'Which of several matching rules answers is decided by how exact they are.'),
    ),
  },
  open: {},
} as const satisfies AnnotationSet;

/** Application Gateway for Containers. */
export const azureContainers = {
  name: 'Azure Application Gateway for Containers',
  prefix: 'alb.networking.azure.io/',
  readFrom: 'August 2026',
  facts: {
    'alb-id': converted(3, 'the same annotation of the Gateway'),
    'alb-frontend': converted(3, 'Gateway spec.addresses[]'),
    'alb-name': converted(3, 'the same annotation of the Gateway'),
    'alb-namespace': converted(3, 'the same annotation of the Gateway'),
  },
  open: {},
} as const satisfies AnnotationSet;
