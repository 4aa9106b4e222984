import type { AnnotationSet } from '../annotation-set.ts';
import { approximated, boolean, converted, dropped, manual } from '../fact.ts';

const READ_BACKEND =
  'Write a GCPBackendPolicy and a HealthCheckPolicy for the Service from what the BackendConfig says.';

const more = { name: 'GKE Ingress', readFrom: 'August 2026', open: {} } as const;

/** Of the load balancer. */
export const gkeIngress = {
  ...more,
  prefix: 'kubernetes.io/ingress.',
  facts: {
    'global-static-ip-name': converted(
      3,
      'Gateway spec.addresses[] of the type NamedAddress',
      'GatewayStaticAddresses',
    ),
    'regional-static-ip-name': converted(
      3,
      'Gateway spec.addresses[] of the type NamedAddress',
      'GatewayStaticAddresses',
    ),
    'allow-http': boolean(converted(3, 'Gateway spec.listeners[]: none for HTTP')),
  },
} as const satisfies AnnotationSet;

export const gkeCertificates = {
  ...more,
  prefix: 'ingress.gcp.kubernetes.io/',
  facts: {
    'pre-shared-cert': approximated(
      3,
      1,
      'Gateway spec.listeners[].tls.options networking.gke.io/pre-shared-certs',
      'Only the Gateway controller of GKE knows the option.',
    ),
  },
} as const satisfies AnnotationSet;

export const gkeNetworking = {
  ...more,
  prefix: 'networking.gke.io/',
  facts: {
    'managed-certificates': manual(
      3,
      'the annotation networking.gke.io/certmap of the Gateway',
      'ManagedCertificates are not used by Gateways, so HTTPS has no certificate.',
      'Make a certificate map in Certificate Manager, and name it in networking.gke.io/certmap of the Gateway.',
    ),
    'v1beta1.FrontendConfig': approximated(
      3,
      1,
      'a redirect route, and GCPGatewayPolicy spec.default.sslPolicy',
      'The policy of TLS needs a GCPGatewayPolicy.',
      'HTTPRouteSchemeRedirect',
    ),
    'app-protocols': converted(
      3,
      'appProtocol of the Service port, and BackendTLSPolicy',
      'HTTPRouteBackendProtocolH2C',
      'BackendTLSPolicy',
    ),
  },
} as const satisfies AnnotationSet;

/** On Services. */
export const gkeCloud = {
  ...more,
  prefix: 'cloud.google.com/',
  facts: {
    'backend-config': manual(
      4,
      'GCPBackendPolicy and HealthCheckPolicy',
      'Cloud Armor, Identity-Aware Proxy, health checks and timeouts of the BackendConfig are gone.',
      READ_BACKEND,
    ),
    'app-protocols': converted(
      3,
      'appProtocol of the Service port, and BackendTLSPolicy',
      'HTTPRouteBackendProtocolH2C',
      'BackendTLSPolicy',
    ),
    neg: dropped('Gateways of GKE make the groups of endpoints themselves.'),
    'neg-status': dropped('The controller writes it.'),
  },
} as const satisfies AnnotationSet;

export const gkeCloudBeta = {
  ...more,
  prefix: 'beta.cloud.google.com/',
  facts: {
    'backend-config': manual(
      4,
      'GCPBackendPolicy and HealthCheckPolicy',
      'Cloud Armor, Identity-Aware Proxy, health checks and timeouts of the BackendConfig are gone.',
      READ_BACKEND,
    ),
  },
} as const satisfies AnnotationSet;

const STATUS = dropped('The controller writes it.');

/** What the controller notes. */
export const gkeStatus = {
  ...more,
  prefix: 'ingress.kubernetes.io/',
  facts: {
    backends: STATUS,
    'forwarding-rule': STATUS,
    'https-forwarding-rule': STATUS,
    'https-target-proxy': STATUS,
    'ssl-cert': STATUS,
    'static-ip': STATUS,
    'target-proxy': STATUS,
    'url-map': STATUS,
    'redirect-url-map': STATUS,
  },
} as const satisfies AnnotationSet;
