import type { Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Need } from '../../need.ts';
import type { BackendTlsPlan, HostPlan, Row } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import type { AnnotationEffects } from '../shared/annotation-effects.ts';
import { authorityIn } from '../shared/authority-in.ts';
import {
  authorityVerdict,
  GRPC_ROUTE,
  policyPlace,
  portNamed,
  streamVerdict,
  UNVERIFIED,
} from '../shared/backend-protocol.ts';
import { isGrpcHost } from '../shared/is-grpc-host.ts';
import type { BackendProtocol, Dialect, SourcePath } from './dialect.ts';
import { needed } from './effects.ts';
import { ownerOf } from './note-effects.ts';
import type { Placed } from './place-path.ts';

/** What a rule needs whose backend is spoken to over TLS without a check. */
export function insecureNeed(
  source: Pick<SourcePath, 'ingress'>,
  protocol: BackendProtocol | null,
): readonly Need[] {
  if (!protocol || protocol.check || (protocol.speaks !== 'https' && protocol.speaks !== 'grpcs')) return [];
  const body = { kind: 'backendTlsInsecure', serverName: null } as const;
  return [needed(source, protocol.annotations, 3, '', body).need];
}

const isGrpc = ({ plan: { protocol } }: Placed): boolean =>
  protocol?.speaks === 'grpc' || protocol?.speaks === 'grpcs';

/** The hosts that have GRPCRoutes: all their backends speak gRPC, and their paths are those of services. */
export function grpcHosts(
  hosts: readonly HostPlan[],
  placed: readonly Placed[],
  rows: readonly Row[],
): ReadonlySet<string | null> {
  return new Set(
    hosts.flatMap(({ host, passthrough }) => {
      const own = placed.filter(({ source }) => source.host === host);
      if (own.length === 0 || passthrough || !own.every(isGrpc)) return [];
      return isGrpcHost(rows.filter((row) => row.host === host)) ? [host] : [];
    }),
  );
}

/** What annotations about protocols came to, and a policy for each Service port whose certificate is checked. */
export function noteProtocols(
  placed: readonly Placed[],
  grpc: ReadonlySet<string | null>,
  effects: AnnotationEffects,
  services: Dialect['services'],
  index: ResourceIndex,
): readonly BackendTlsPlan[] {
  const found = new Map<string, BackendTlsPlan>();
  for (const { source, plan, rows } of placed) {
    const { protocol } = plan;
    const { backend, ingress } = source;
    if (!protocol || backend.state !== 'found') continue;
    const note = (annotations: readonly string[], verdict: DraftVerdict): void => {
      for (const annotation of annotations)
        effects.add(ownerOf(annotation, source, services), annotation, verdict);
    };
    const { check, speaks } = protocol;
    if (speaks === 'grpc' || speaks === 'h2c') {
      note(
        protocol.annotations,
        grpc.has(source.host)
          ? GRPC_ROUTE
          : streamVerdict(portOf(source), speaks === 'grpc' ? 'gRPC' : 'HTTP/2'),
      );
      continue;
    }
    if (!check) {
      const needs = rows.flatMap((row) => row.needs.filter(({ kind }) => kind === 'backendTlsInsecure'));
      note(protocol.annotations, {
        ...UNVERIFIED,
        to: [...new Set(needs)].map((need) => ({ at: 'need', need })),
      });
      continue;
    }
    const { namespace } = ingress;
    const { name, port } = backend.ref;
    const portName = portNamed(source.service, port);
    const authority = authorityIn(check.authority, index);
    const key = `${namespace}/${name} ${portName ?? ''}`;
    if (!found.has(key))
      found.set(key, {
        service: { namespace, name },
        portName,
        hostname: check.hostname,
        authority,
        ingress: ingress.key,
      });
    const to = [policyPlace({ namespace, name }, portName)];
    note(protocol.annotations, { outcome: 'converted', loss: 0, to, features: ['BackendTLSPolicy'] });
    note(check.annotations, { ...authorityVerdict(authority, namespace), to });
  }
  return [...found.values()];
}

const portOf = ({ backend, service }: SourcePath): Readonly<{ service: Resource; port: number }> | null =>
  service && backend.state === 'found' && backend.ref.port !== undefined
    ? { service, port: backend.ref.port }
    : null;
