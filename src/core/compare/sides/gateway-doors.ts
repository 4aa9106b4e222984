import { memo } from '../../incremental/memo.ts';
import type { DataPlane, GatewayPlane, PlaneListener, PlanePort } from '../../traffic/data-plane.ts';
import { chooseListener } from '../../traffic/decide/choose-listener.ts';
import { bucketsFor, subjectsOf } from '../../traffic/decide/choose-match.ts';
import { buildRequest } from '../../traffic/request/build-request.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import type { Bucket } from '../../traffic/table/route-table.ts';
import { conditionsOf, isUnconditional, pathsOf } from './asked-by.ts';
import { candidatesFor } from './candidates-for.ts';
import { knockRequest } from './knock-request.ts';
import { preflightsOf } from './preflights-of.ts';
import { NO_CONDITIONS, type AskedPath, type Conditions, type Door, type DoorProtocol } from './side.ts';

const protocolsOf = ({ http, https, tls, tcp, udp }: PlanePort): readonly DoorProtocol[] => [
  ...(http.size > 0 ? (['HTTP'] as const) : []),
  ...(https.size > 0 ? (['HTTPS'] as const) : []),
  ...(tls.size > https.size ? (['TLS'] as const) : []),
  ...(tcp ? (['TCP'] as const) : []),
  ...(udp ? (['UDP'] as const) : []),
];

function listenersOf(port: PlanePort, protocol: DoorProtocol): readonly PlaneListener[] {
  switch (protocol) {
    case 'HTTP':
      return [...port.http.values()];
    case 'HTTPS':
    case 'TLS':
      return [...port.tls.values()];
    case 'TCP':
    case 'UDP':
      return [];
  }
}

/** What a Gateway has on its ports, by port and protocol. */
export const gatewayDoors = (plane: DataPlane, gateway: GatewayPlane): readonly Door[] =>
  [...gateway.ports].flatMap(([number, port]) =>
    protocolsOf(port).map((protocol) => gatewayDoor(plane, gateway, port, { protocol, port: number })),
  );

function gatewayDoor(
  plane: DataPlane,
  gateway: GatewayPlane,
  port: PlanePort,
  door: Pick<Door, 'protocol' | 'port'>,
): Door {
  const hostnames = new Set(
    listenersOf(port, door.protocol).flatMap(({ hostname, table }) => [hostname, ...table.members.keys()]),
  );
  const isHttp = door.protocol === 'HTTP' || door.protocol === 'HTTPS';
  const bucketsAt = (host: string): readonly Bucket[] => {
    const request = isHttp ? knockRequest({ ...door, host }) : undefined;
    if (!request) return [];
    const chosen = chooseListener(gateway, door.port, request, plane.choices.listenerIsolation === 'on');
    if (!chosen.ok) return [];
    return [chosen.listener, ...chosen.wider].flatMap((one) => bucketsFor(one, host, plane.choices));
  };
  return {
    ...door,
    hostnames,
    countsLabels: listenersOf(port, door.protocol).some(countsLabels),
    matchesFor: (host) => {
      const buckets = bucketsAt(host);
      return {
        paths: buckets.flatMap(({ http, grpc }) =>
          [...http.all, ...grpc.all].flatMap((candidate: Candidate) => pathsOf(candidate)),
        ),
        conditionsAt: (asked) => conditionsAt(plane, buckets, host, asked),
      };
    },
  };
}

/** What a match asks for beside its path, and what its CORS distinguishes. */
const distinguishedBy: (candidate: Candidate) => readonly Conditions[] = memo((candidate) => [
  ...conditionsOf(candidate),
  ...preflightsOf(candidate),
]);

/** Whether any match of a bucket asks for more than a path. */
const hasConditions: (bucket: Bucket) => boolean = memo(({ http, grpc }) =>
  [...http.all, ...grpc.all].some(
    (candidate) => !isUnconditional(candidate) || preflightsOf(candidate).length > 0,
  ),
);
/** Whether a match under a wildcard looks at the Host header. */
const countsLabels = ({ table }: PlaneListener): boolean =>
  [...table.members.keys()].some((hostname) => {
    const bucket = hostname.startsWith('*.') ? table.bucket(hostname) : undefined;
    const candidates: readonly Candidate[] = bucket ? [...bucket.http.all, ...bucket.grpc.all] : [];
    return candidates.some(({ match }) => match.headers.some(({ name }) => name === 'host'));
  });

/** The conditions of the matches for a path, up to the first match that takes all that is left. */
export function conditionsAt(
  { choices }: DataPlane,
  buckets: readonly Bucket[],
  host: string,
  { path, grpc }: AskedPath,
): readonly Conditions[] {
  if (!buckets.some(hasConditions)) return NO_CONDITIONS;
  const built = buildRequest({ protocol: grpc ? 'GRPC' : 'HTTP', host, path });
  if (!built.ok) return NO_CONDITIONS;
  const subjects = subjectsOf(built.request, choices);
  let found: readonly Conditions[] = [];
  for (const bucket of buckets)
    for (const candidate of candidatesFor(bucket, subjects, choices)) {
      const own = distinguishedBy(candidate);
      // The list of one match is the same object for all its paths: what follows from it is worked out once.
      found = found.length === 0 ? own : [...found, ...own];
      if (isUnconditional(candidate)) return found;
    }
  return found;
}
