import type { Resource } from '../../model/resource.ts';
import type { AttachedRoute } from '../../status/statuses.ts';
import { describe } from '../../topology/describe.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coveringNames } from '../table/hostname-buckets.ts';
import { countUnder, membersUnder, namesOf, routeCensus } from '../table/route-census.ts';
import { noteAbout } from './note-about.ts';
import { noteRefusedRoutes } from './note-refused.ts';
import type { Note, Step, StepLocation, Verdict } from './step.ts';
import { FEW, FOR_THE_HOST, reportAlike } from './report-alike.ts';

/** Notes for every TLS, TCP and UDP route of a listener why it carries the connection or not. */
export function noteStreams(
  note: NonNullable<Note>,
  plane: DataPlane,
  listener: PlaneListener,
  request: TrafficRequest,
  winner: Resource | undefined,
): void {
  const { status, table } = listener;
  const { sni } = request;
  const isNamed = request.protocol !== 'TCP' && request.protocol !== 'UDP';
  noteRefusedRoutes(note, plane, listener, isNamed ? (sni ?? '') : '');
  const census = routeCensus(status);
  const covering = new Set(coveringNames(sni ?? ''));
  const isCovering = (one: AttachedRoute): boolean => namesOf(one).some((name) => covering.has(name));
  const verdictOn = (one: AttachedRoute): readonly [Verdict, string] => {
    const { route, hostnames } = one;
    if (route === winner) {
      const names = hostnames ? `server name ${sni} falls under ${hostnames.join(', ')}` : 'the port decides';
      return ['chosen', `It carries the connection: ${names}.`];
    }
    if (!isCovering(one))
      return ['rejected', `Server name ${sni ?? '(none)'} is not among ${hostnames?.join(', ') ?? ''}.`];
    if (!winner) return ['rejected', 'It may not take what no TLSRoute takes.'];
    return ['rejected', `${describe(winner)} is more specific, or older: it alone carries the connection.`];
  };
  const step = (one: AttachedRoute): Step => {
    const [verdict, reason] = verdictOn(one);
    const at: StepLocation = { resource: one.route.key, path: ['spec'] };
    return { stage: 'route', subject: describe(one.route), verdict, reason, at };
  };
  if (!noteAbout(note, census.routes, (one) => note.one(step(one)))) noteAll();
  if (winner) return;
  const { listener: one } = listener.status;
  const end = request.protocol === 'UDP' ? 'dropped' : 'refused';
  note('route', `listener ${one.name}`, 'rejected', `No route takes it: it is ${end}.`, {
    resource: one.holder.key,
    path: one.path,
  });

  /** All routes, those of one sort as one where they are many. */
  function noteAll(): void {
    if (census.routes.size <= FEW) {
      for (const one of census.routes.values()) note.one(step(one));
      return;
    }
    const { listener: own } = status;
    const at = { resource: own.holder.key, path: own.path };
    const routes = { stage: 'route', noun: 'route', plural: 'routes', at, step } as const;
    const first = winner && census.routes.get(winner.key);
    if (first) note.one(step(first));
    const count = countUnder(census, covering);
    reportAlike(note, routes, {
      id: `routes for the name ${own.holder.key} ${own.name}`,
      count: count - (first ? 1 : 0),
      oneByOne: FOR_THE_HOST,
      reason: winner
        ? `${describe(winner)} is more specific, or older: it alone carries the connection.`
        : 'They may not take what no TLSRoute takes.',
      members: () => membersUnder(table, covering).filter((one) => one !== first),
    });
    reportAlike(note, routes, {
      id: `routes for other names ${own.holder.key} ${own.name}`,
      count: census.routes.size - count,
      reason: `Server name ${sni ?? '(none)'} is not among theirs.`,
      members: () => membersUnder(table, table.members.keys()).filter((one) => !isCovering(one)),
    });
  }
}
