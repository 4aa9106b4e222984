import type { ServicePort } from '../kinds/shared/service-ports.ts';
import type { Resource } from '../model/resource.ts';
import { knownAt } from '../model/unknown-values.ts';
import { listed } from '../text/words.ts';
import { describe } from './describe.ts';
import { portName, servicePorts } from './services.ts';

/** What a parentRef to a Service asks for. */
type Asked = Readonly<{ route: Resource; sectionName: string | undefined; port: number | undefined }>;

/** The ports of a Service that a route rules, or why it rules none. */
export type MeshAttachment = Readonly<{
  ports: readonly ServicePort[];
  /** Null where it rules some. */
  reason: string | null;
  /** The ports are filled in later. */
  unknown: boolean;
}>;

/** Routes of datagrams rule the UDP ports of a Service, all others its TCP ports. */
export const transportOf = ({ kind }: Pick<Resource, 'kind'>): 'TCP' | 'UDP' =>
  kind === 'UDPRoute' ? 'UDP' : 'TCP';

/**
 * The ports of a Service that a parentRef means: all that carry what its route is for, or the one that `sectionName` and `port`
 * ask for (docs/model/attachment.md#service-parents).
 */
export function attachToService(service: Resource, { route, sectionName, port }: Asked): MeshAttachment {
  const transport = transportOf(route);
  const all = servicePorts(service);
  const ports = all.filter(
    (one) =>
      one.protocol === transport &&
      (sectionName === undefined || one.name === sectionName) &&
      (port === undefined || one.port === port),
  );
  if (ports.length > 0) return { ports, reason: null, unknown: false };
  if (!knownAt(service.value)(['spec', 'ports']))
    return { ports, reason: `The ports of ${describe(service)} are filled in later.`, unknown: true };
  const asked = [
    sectionName !== undefined && `named ${sectionName}`,
    port !== undefined && `with number ${port}`,
  ].filter(Boolean);
  const there = all.length === 0 ? 'none' : listed(all.map(portName));
  const reason = `${describe(service)} has no ${transport} port${asked.length > 0 ? ` ${asked.join(' and ')}` : ''}; it has ${there}.`;
  return { ports, reason, unknown: false };
}

/**
 * The kinds of routes of which only one rules a TCP port of a Service, the first that is there. UDPRoutes have ports of their own
 * (docs/model/attachment.md#service-parents).
 */
export const MESH_PRECEDENCE: readonly string[] = [
  'GRPCRoute',
  'HTTPRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
];

/** Why routes of a kind rule no port that those of another rule, as a clause. */
export const ONE_KIND = `of several kinds of routes for one port only the first of ${listed(MESH_PRECEDENCE.slice(0, -1))} is carried out`;

/** Which of two kinds of routes rules a port of a Service: negative where the first does. */
export const byPrecedence = (a: string, b: string): number =>
  MESH_PRECEDENCE.indexOf(a) - MESH_PRECEDENCE.indexOf(b);
