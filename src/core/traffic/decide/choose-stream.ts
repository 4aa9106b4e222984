import type { Resource } from '../../model/resource.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { ANY_HOST, coveringNames } from '../table/hostname-buckets.ts';

/**
 * The route that carries a connection or datagrams of a listener. TLSRoutes are chosen by the server name, the most
 * specific first; behind them, and on TCP and UDP listeners, the oldest route has it all
 * (docs/model/routing.md#tlsroute).
 */
export function chooseStream(
  { table }: PlaneListener,
  { protocol, sni }: TrafficRequest,
  choices: DataPlane['choices'],
): Resource | undefined {
  const oldest = (hostname: string, kind: string): Resource | undefined =>
    table.bucket(hostname)?.streams.find((route) => route.kind === kind);
  if (protocol === 'TCP' || protocol === 'UDP') return oldest(ANY_HOST, `${protocol}Route`);
  for (const name of coveringNames(sni ?? '')) {
    const route = oldest(name, 'TLSRoute');
    if (route) return route;
  }
  return choices.tcpUnderTls === 'rest' ? oldest(ANY_HOST, 'TCPRoute') : undefined;
}
