import type { Analysis } from '../../src/core/analysis.ts';
import type { HeaderChanges } from '../../src/core/filters/shared/header-changes.ts';
import type { Response } from '../../src/core/filters/shared/response.ts';
import { CORE, GATEWAY_API } from '../../src/core/kinds/shared/groups.ts';
import type { ServicePort } from '../../src/core/kinds/shared/service-ports.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../../src/core/model/access.ts';
import { resourceKey, type Resource } from '../../src/core/model/resource.ts';
import { caFault } from '../../src/core/status/references/ca-fault.ts';
import { certificateFault } from '../../src/core/status/references/certificate-fault.ts';
import { linksOf } from '../../src/core/topology/links.ts';
import { servicePorts } from '../../src/core/topology/services.ts';
import { backendTls } from '../../src/core/traffic/backends/backend-tls.ts';
import type { Endpoint } from '../../src/core/traffic/backends/endpoint.ts';
import { endpointsOf } from '../../src/core/traffic/backends/endpoints.ts';
import type { BackendShare, MirrorCopy, RequestOutcome } from '../../src/core/traffic/decide/outcome.ts';
import { parseDuration } from '../../src/core/traffic/duration.ts';
import { authorityIn, keyPairIn, usable, type KeyPair } from './sockets.ts';

type Headers = Readonly<Record<string, readonly string[]>>;

type Answer = Readonly<{ statusCode: number; headers: Readonly<Record<string, string>> }>;

/** TLS from the gateway to a backend. */
type TlsToBackend = Readonly<{
  /** Asked for, and carried by the certificate unless other names are listed. */
  hostname: string;
  /** In PEM form; empty for those of the system. */
  authorities: readonly string[];
  alternativeNames: readonly Readonly<{ type: string; value: string }>[];
  /** What the gateway proves itself with; null for nothing. */
  client: KeyPair | null;
}>;

/** A port of a Service, and who answers there. */
type Place = Readonly<{
  namespace: string;
  name: string;
  port: number | null;
  endpoints: readonly Readonly<{ workload: string | null; address: string | null; port: number | null }>[];
  appProtocol: string | null;
}>;

type Share = Place &
  Readonly<{
    /** From 0 to 1. */
    share: number;
    /** What its clients get instead. */
    response: Answer | null;
    /** The connection is closed, or the datagram dropped. */
    refused: boolean;
    request: Readonly<{ method: string; host: string; path: string; headers: Headers }> | null;
    responseHeaders: readonly Readonly<{ name: string; action: 'set' | 'add' | 'remove'; value: string }>[];
    tls: TlsToBackend | null;
  }>;

/** What a gateway is to do with a request: the outcome of the engine, with what it takes to carry it out. Times are in milliseconds. */
export type Decision = Readonly<{
  outcome: RequestOutcome['outcome'];
  /** Why nothing is decided; else null. */
  unclear: string | null;
  /** Which rule it is, for the shares of its backends. */
  rule: string;
  response: Answer | null;
  backends: readonly Share[];
  mirrors: readonly (Place & Readonly<{ percent: number }>)[];
  requestTimeout: number;
  backendTimeout: number;
  retry: Readonly<{ attempts: number; codes: readonly number[]; backoff: number }> | null;
}>;

/** Everything about an outcome that a data plane needs to carry it out. */
export function decisionOf(outcome: RequestOutcome, analysis: Analysis): Decision {
  const { route, rule, timeouts } = outcome;
  return {
    outcome: outcome.outcome,
    unclear: outcome.unclear,
    rule: `${outcome.gateway?.key ?? outcome.service?.key ?? ''} ${route?.key ?? ''} ${rule?.index ?? ''}`,
    response: outcome.response && answerOf(outcome.response),
    backends: outcome.backends.map((share) => shareOf(share, outcome.gateway, analysis)),
    mirrors: outcome.mirrors.map((copy) => ({ ...placeOf(copy, analysis), percent: copy.percent })),
    requestTimeout: milliseconds(timeouts?.request),
    backendTimeout: milliseconds(timeouts?.backendRequest),
    retry: route && rule ? retryOf(route, rule.index) : null,
  };
}

const milliseconds = (duration: string | undefined): number =>
  duration === undefined ? 0 : (parseDuration(duration) ?? 0);

const answerOf = ({ statusCode, headers }: Response): Answer => ({
  statusCode,
  headers: Object.fromEntries(headers),
});

type Named = Pick<MirrorCopy, 'kind' | 'namespace' | 'name' | 'port'>;

type ServiceAt = Readonly<{ service: Resource; port: ServicePort }>;

function serviceAt({ kind, namespace, name, port }: Named, { statuses }: Analysis): ServiceAt | undefined {
  const service = statuses.cluster.get(resourceKey({ group: CORE, kind, namespace, name }));
  const found = service && servicePorts(service).find((one) => one.port === port);
  return service && found && { service, port: found };
}

const endpointOf = ({ workload, address, port }: Endpoint) => ({ workload, address: address ?? null, port });

function placeOf(named: Named, analysis: Analysis, endpoints?: readonly Endpoint[]): Place {
  const { namespace, name, port } = named;
  const found = serviceAt(named, analysis);
  const ready =
    endpoints ?? (found ? endpointsOf(found.service, found.port, analysis.statuses.cluster).ready : []);
  return {
    namespace,
    name,
    port,
    endpoints: ready.map(endpointOf),
    appProtocol: found?.port.appProtocol ?? null,
  };
}

const shareOf = (share: BackendShare, gateway: Resource | null, analysis: Analysis): Share => ({
  ...placeOf(share, analysis, share.endpoints),
  share: share.share,
  response: share.response && answerOf(share.response),
  refused: share.refused,
  request: share.request && { ...share.request, headers: Object.fromEntries(share.request.headers) },
  responseHeaders: changesOf(share.responseHeaders),
  tls: share.tls === null || gateway === null ? null : tlsOf(share, gateway, analysis),
});

const changesOf = (changes: HeaderChanges): Share['responseHeaders'] =>
  [...changes].map(([name, change]) => ({
    name,
    action: change.action,
    value: change.action === 'remove' ? '' : change.value,
  }));

function tlsOf(share: BackendShare, gateway: Resource, analysis: Analysis): TlsToBackend | null {
  const { statuses } = analysis;
  const found = serviceAt(share, analysis);
  const tls = found && backendTls(found.service, found.port, gateway, statuses);
  if (!tls) return null;
  const { policy, hostname } = tls;
  const authorities = linksOf(policy, statuses.cluster)
    .resolutions.filter(({ reference }) => reference.role === 'ca-certificate')
    .map((resolution) => ({
      reference: resolution.reference,
      resolution,
      fault: caFault(resolution, statuses.cluster, 'InvalidKind'),
    }));
  return {
    hostname,
    authorities: usable(authorities).map(authorityIn),
    alternativeNames: arrayAt(policy.value, 'spec.validation.subjectAltNames').map((name) => ({
      type: stringAt(name, 'type') ?? '',
      value: stringAt(name, 'hostname') ?? stringAt(name, 'uri') ?? '',
    })),
    client: clientPair(gateway, analysis),
  };
}

function clientPair(gateway: Resource, { statuses: { cluster } }: Analysis): KeyPair | null {
  const pairs = linksOf(gateway, cluster)
    .resolutions.filter(({ reference }) => reference.role === 'client-certificate')
    .map((resolution) => ({
      reference: resolution.reference,
      resolution,
      fault: certificateFault(resolution, cluster, 'InvalidClientCertificateRef'),
    }));
  const [secret] = usable(pairs);
  return secret ? keyPairIn(secret) : null;
}

/** What a rule says of sending requests again; a route that is no HTTPRoute says nothing. */
function retryOf({ group, kind, value }: Resource, index: number): Decision['retry'] {
  const retry =
    group === GATEWAY_API && kind === 'HTTPRoute' && valueAt(value, ['spec', 'rules', index, 'retry']);
  if (!retry) return null;
  return {
    attempts: numberAt(retry, 'attempts') ?? 1,
    codes: arrayAt(retry, 'codes').filter((code) => typeof code === 'number'),
    backoff: milliseconds(stringAt(retry, 'backoff')),
  };
}
