import { objectAt, stringAt, valueAt } from '../../../model/access.ts';
import { resourceKey } from '../../../model/resource.ts';
import { servicePorts } from '../../../topology/services.ts';
import { listed } from '../../../text/words.ts';
import type { BackendProtocol, DialectContext, Effect, SourcePath } from '../dialect/dialect.ts';
import { manual } from '../dialect/effects.ts';
import { parsedJson } from '../shared/parsed-json.ts';

const PROTOCOLS = ['cloud.google.com/app-protocols', 'networking.gke.io/app-protocols'];

const CONFIGS = ['cloud.google.com/backend-config', 'beta.cloud.google.com/backend-config'];

const annotationOf = ({ service }: SourcePath, name: string): string | undefined =>
  stringAt(service?.value, ['metadata', 'annotations', name]);

/** `{"port": "HTTPS"}`: the load balancer checks no certificate, and its HTTP/2 is over TLS. */
export function protocolOf(source: SourcePath): BackendProtocol | null {
  const { backend, service } = source;
  if (!service || backend.state !== 'found') return null;
  const name = servicePorts(service).find(({ port }) => port === backend.ref.port)?.name ?? '';
  for (const annotation of PROTOCOLS) {
    const written = parsedJson(annotationOf(source, annotation) ?? '');
    const protocol = stringAt(written, [name]);
    if (protocol === 'HTTPS' || protocol === 'HTTP2')
      return { speaks: 'https', annotations: [annotation], check: null };
  }
  return null;
}

/** Fields of a BackendConfig that protect something. */
const CONTROLS = ['securityPolicy', 'iap'];

/** The BackendConfigs of a Service: a security control is only gone where one of them has it, or is not here. */
export function backendConfigs(source: SourcePath, { index }: DialectContext): readonly Effect[] {
  const { service } = source;
  return CONFIGS.flatMap((annotation): readonly Effect[] => {
    const written = annotationOf(source, annotation);
    if (!service || written === undefined) return [];
    const value = parsedJson(written);
    const names = [
      ...new Set(
        [stringAt(value, 'default'), ...Object.values(objectAt(value, 'ports'))].filter(
          (name): name is string => typeof name === 'string',
        ),
      ),
    ];
    const found = names.map((name) =>
      index.get(
        resourceKey({ group: 'cloud.google.com', kind: 'BackendConfig', namespace: service.namespace, name }),
      ),
    );
    const fields = found.flatMap((one) => Object.keys(objectAt(one?.value, 'spec')));
    const isOpen = names.length === 0 || found.includes(undefined);
    const controls = found.some((one) => CONTROLS.some((field) => isOnIn(one?.value, field)));
    if (isOpen)
      return [
        manual(
          annotation,
          4,
          'The BackendConfig is not in the manifests: Cloud Armor, Identity-Aware Proxy, health checks and timeouts in it are gone.',
          'Put it into the manifests and convert again, or write a GCPBackendPolicy and a HealthCheckPolicy for the Service.',
        ),
      ];
    return [
      manual(
        annotation,
        controls ? 4 : 2,
        `What the BackendConfig says is gone: ${listed([...new Set(fields)])}.`,
        'Write a GCPBackendPolicy and a HealthCheckPolicy for the Service from it.',
      ),
    ];
  });
}

const isOnIn = (value: Parameters<typeof objectAt>[0], field: string): boolean =>
  valueAt(value, `spec.${field}`) !== undefined && valueAt(value, `spec.${field}.enabled`) !== false;
