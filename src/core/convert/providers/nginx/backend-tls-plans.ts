import { resourceKey, type Resource } from '../../../model/resource.ts';
import { stringAt } from '../../../model/access.ts';
import { decodeBase64 } from '../../../text/base64.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { servicePorts } from '../../../topology/services.ts';
import { serviceNamed } from '../shared/backend-port.ts';
import type { AuthorityPlan, BackendTlsPlan } from '../../row.ts';
import type { ObjectName } from '../../need.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { isVerified } from './ingress-needs.ts';
import type { NginxContext } from './nginx-context.ts';
import type { ServerPlan } from './server-plan.ts';

/** The bundle of authorities in a Secret; null where it is not in the manifests. */
export function authorityIn(secret: ObjectName, index: ResourceIndex): AuthorityPlan {
  const found = index.get(resourceKey({ group: '', kind: 'Secret', ...secret }));
  const encoded = stringAt(found?.value, ['data', 'ca.crt']);
  const bundle =
    stringAt(found?.value, ['stringData', 'ca.crt']) ??
    (encoded === undefined ? undefined : decodeBase64(encoded));
  return { secret, bundle: bundle ?? null };
}

const SECURE: ReadonlySet<string> = new Set(['HTTPS', 'GRPCS']);

/**
 * A policy for each Service that is spoken to over TLS with a certificate that is checked; the first Ingress decides. Without a
 * check there is no standard form: it stays open, and is not said silently (docs/model/conversion.md#tls-to-the-backend).
 */
export function backendTlsPlans(
  plans: readonly ServerPlan[],
  context: NginxContext,
): readonly BackendTlsPlan[] {
  const { index, effects } = context;
  const found = new Map<string, BackendTlsPlan>();
  const all = plans.flatMap((plan) => plan.locations.map((one) => ({ ...one, plan })));
  for (const { location, backend, plan } of all) {
    const { ingress, annotations } = location.by;
    const { protocol } = annotations.proxying;
    const tls = annotations.backendTls;
    if (!backend?.ref || protocol === 'HTTP') continue;
    if (!SECURE.has(protocol)) {
      effects.add(ingress, 'backend-protocol', plainVerdict(protocol, backend, plan.host.grpc === true));
      continue;
    }
    if (!isVerified(tls)) {
      effects.add(ingress, 'backend-protocol', {
        ...UNVERIFIED,
        to: context
          .needsOf(location.by)
          .flatMap((need) => (need.kind === 'backendTlsInsecure' ? [{ at: 'need' as const, need }] : [])),
      });
      continue;
    }
    const { namespace } = ingress;
    const { name, port } = backend.ref;
    const service = serviceNamed(index, namespace, name);
    const portName = (service && servicePorts(service).find((one) => one.port === port)?.name) || null;
    const key = `${namespace}/${name} ${portName ?? ''}`;
    const secret = tls.secret && { namespace: tls.secret.namespace ?? namespace, name: tls.secret.name };
    const authority = secret && authorityIn(secret, index);
    if (!found.has(key))
      found.set(key, {
        service: { namespace, name },
        portName,
        hostname: tls.name ?? '',
        authority,
        ingress: ingress.key,
      });
    const to = [
      {
        at: 'object' as const,
        kind: 'BackendTLSPolicy',
        namespace,
        name: portName === null ? name : `${name}-${portName}`,
        field: 'spec.validation',
      },
    ];
    effects.add(ingress, 'backend-protocol', {
      outcome: 'converted',
      loss: 0,
      to,
      features: ['BackendTLSPolicy'],
    });
    for (const one of ['proxy-ssl-name', 'proxy-ssl-verify'])
      effects.add(ingress, one, { outcome: 'converted', loss: 0, to, features: ['BackendTLSPolicy'] });
    const isOpen = (authority?.bundle ?? null) === null;
    effects.add(ingress, 'proxy-ssl-secret', {
      outcome: isOpen ? 'manual' : 'converted',
      loss: isOpen ? 3 : 0,
      to,
      ...(isOpen && {
        difference: 'The API reads authorities from a ConfigMap.',
        action: `Make the ConfigMap ${secret?.name ?? ''}-ca in namespace ${namespace}, with ca.crt of the Secret.`,
      }),
    });
  }
  return [...found.values()];
}

const UNVERIFIED: DraftVerdict = {
  outcome: 'manual',
  loss: 3,
  difference:
    'The controller spoke TLS to the backend without checking its certificate, which the API cannot say: the Gateway speaks plain HTTP to the port.',
  action: 'Write a BackendTLSPolicy with the authority that signed the certificate of the backend.',
};

function plainVerdict(
  protocol: string,
  backend: Readonly<{ ref: Readonly<{ port?: number }> | null; service: Resource | null }>,
  isGrpcRoute: boolean,
): DraftVerdict {
  if (protocol === 'FCGI')
    return {
      outcome: 'lost',
      loss: 3,
      difference: 'No gateway speaks FastCGI: the rule sends HTTP to the port.',
      action: 'Put an HTTP server in front of it, such as a sidecar.',
    };
  if (protocol === 'AUTO_HTTP')
    return { outcome: 'approximated', loss: 1, difference: 'The Gateway speaks HTTP to the backend.' };
  if (isGrpcRoute) return { outcome: 'converted', loss: 0, features: ['GRPCRoute'] };
  const port = backend.service && servicePorts(backend.service).find((one) => one.port === backend.ref?.port);
  if (port?.appProtocol === 'kubernetes.io/h2c')
    return { outcome: 'converted', loss: 0, features: ['HTTPRouteBackendProtocolH2C'] };
  return {
    outcome: 'manual',
    loss: 3,
    difference: 'gRPC needs HTTP/2 towards the backend, which a GRPCRoute or the port of the Service says.',
    action: 'Set appProtocol: kubernetes.io/h2c on the port of the Service.',
  };
}
