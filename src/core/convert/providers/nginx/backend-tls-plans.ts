import type { Resource } from '../../../model/resource.ts';
import { authorityIn } from '../shared/authority-in.ts';
import { serviceNamed } from '../shared/backend-port.ts';
import {
  authorityVerdict,
  GRPC_ROUTE,
  policyPlace,
  portNamed,
  streamVerdict,
  UNVERIFIED,
} from '../shared/backend-protocol.ts';
import type { BackendTlsPlan } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { isVerified } from './ingress-needs.ts';
import type { NginxContext } from './nginx-context.ts';
import type { ServerPlan } from './server-plan.ts';

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
    const portName = portNamed(service, port);
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
    const to = [policyPlace({ namespace, name }, portName)];
    effects.add(ingress, 'backend-protocol', {
      outcome: 'converted',
      loss: 0,
      to,
      features: ['BackendTLSPolicy'],
    });
    for (const one of ['proxy-ssl-name', 'proxy-ssl-verify'])
      effects.add(ingress, one, { outcome: 'converted', loss: 0, to, features: ['BackendTLSPolicy'] });
    effects.add(ingress, 'proxy-ssl-secret', { ...authorityVerdict(authority, namespace), to });
  }
  return [...found.values()];
}

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
  if (isGrpcRoute) return GRPC_ROUTE;
  const { ref, service } = backend;
  return streamVerdict(service && ref?.port !== undefined ? { service, port: ref.port } : null);
}
