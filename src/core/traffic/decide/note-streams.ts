import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coversHost } from '../table/hostname-buckets.ts';
import { noteRefusedRoutes } from './note-refused.ts';
import { noteRoutes } from './note-routes.ts';
import type { Note } from './step.ts';

/** Notes for every TLS, TCP and UDP route of a listener why it carries the connection or not. */
export function noteStreams(
  note: NonNullable<Note>,
  plane: DataPlane,
  listener: PlaneListener,
  request: TrafficRequest,
  winner: Resource | undefined,
): void {
  noteRefusedRoutes(note, plane, listener);
  const covering = (hostnames: readonly string[] | null): boolean =>
    hostnames === null || hostnames.some((name) => coversHost(name, request.sni ?? ''));
  noteRoutes(note, listener, ['spec'], (route, hostnames) => {
    if (route === winner) {
      const names = hostnames
        ? `server name ${request.sni} falls under ${hostnames.join(', ')}`
        : 'the port decides';
      return ['chosen', `It carries the connection: ${names}.`];
    }
    if (!covering(hostnames))
      return [
        'rejected',
        `Server name ${request.sni ?? '(none)'} is not among ${hostnames?.join(', ') ?? ''}.`,
      ];
    if (!winner) return ['rejected', 'It may not take what no TLSRoute takes.'];
    return ['rejected', `${describe(winner)} is more specific, or older: it alone carries the connection.`];
  });
  if (winner) return;
  const { listener: one } = listener.status;
  const end = request.protocol === 'UDP' ? 'dropped' : 'refused';
  note('route', `listener ${one.name}`, 'rejected', `No route takes it: it is ${end}.`, {
    resource: one.holder.key,
    path: one.path,
  });
}
