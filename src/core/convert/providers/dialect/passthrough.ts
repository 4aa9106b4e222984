import type { Resource } from '../../../model/resource.ts';
import type { DialectContext, HostSettings } from './dialect.ts';
import { sourcePaths } from './source-paths.ts';

/** TLS of a host that goes on as it is: to the backend of its path `/`. */
export function passthroughSettings(
  host: string | null,
  ingresses: readonly Resource[],
  annotationOf: (ingress: Resource) => string | null,
  { index }: DialectContext,
): HostSettings {
  for (const ingress of ingresses) {
    const annotation = annotationOf(ingress);
    if (annotation === null || host === null) continue;
    const root = sourcePaths(ingress, index).find((one) => one.host === host && one.path === '/');
    if (root?.backend.state !== 'found') continue;
    return {
      passthrough: { ingress: ingress.key, backend: root.backend.ref },
      effects: [
        {
          ingress,
          annotation,
          verdict: { outcome: 'converted', loss: 0, features: ['TLSRoute'] },
          field: 'tls.mode',
        },
      ],
    };
  }
  return {};
}
