import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coversHost } from '../table/hostname-buckets.ts';
import type { Bucket } from '../table/route-table.ts';
import { bucketsFor, type MatchChoice, type Subjects } from './choose-match.ts';
import { evaluateCandidate, matchText, routeText } from './evaluate-candidate.ts';
import { noteRefusedRoutes } from './note-refused.ts';
import type { Note, Verdict } from './step.ts';

function noteHostnames(
  note: NonNullable<Note>,
  listener: PlaneListener,
  buckets: readonly Bucket[],
  { host }: TrafficRequest,
): void {
  const [bucket] = buckets;
  const names = new Set(buckets.map(({ hostname }) => hostname));
  const shown = host === '' ? '(none)' : host;
  const seen = new Set<string>();
  for (const { route, hostnames } of listener.status.routes) {
    if (seen.has(route.key)) continue;
    seen.add(route.key);
    const own = hostnames ?? [''];
    const verdictOn = (): readonly [Verdict, string] => {
      const tried = own.find((name) => names.has(name));
      if (tried !== undefined)
        return ['passed', `Host ${shown} falls under its hostname ${tried || '(any)'}.`];
      const covering = own.find((name) => name === '' || coversHost(name, host));
      if (covering === undefined)
        return ['rejected', `Host ${shown} is not among its hostnames on this listener: ${own.join(', ')}.`];
      return [
        'rejected',
        `Its hostname ${covering || '(any)'} covers host ${shown}, but other routes have the more specific ${bucket?.hostname ?? ''}; only those are tried.`,
      ];
    };
    const [verdict, reason] = verdictOn();
    note('route', routeText(route), verdict, reason, { resource: route.key, path: ['spec', 'hostnames'] });
  }
}

/** Rules that do not compete, because the controller dropped them. */
function noteDropped(note: NonNullable<Note>, plane: DataPlane, listener: PlaneListener): void {
  for (const { route, dropped } of listener.status.routes) {
    for (const index of dropped) {
      const fault = plane.statuses.routes.get(route.key)?.droppedRules.get(index);
      note(
        'rule',
        `${routeText(route)} rule ${index}`,
        'rejected',
        `The controller dropped it. ${fault?.message ?? ''}`,
        {
          resource: route.key,
          path: ['spec', 'rules', index],
        },
      );
    }
  }
}

/** Notes for every route of the listeners, and every match of those for the host, why it has the request or not. */
export function noteMatches(
  note: NonNullable<Note>,
  plane: DataPlane,
  listeners: readonly PlaneListener[],
  request: TrafficRequest,
  subjects: Subjects,
  choice: MatchChoice | undefined,
): void {
  const winner = choice?.winner ?? null;
  for (const listener of listeners) {
    noteRefusedRoutes(note, plane, listener);
    noteDropped(note, plane, listener);
    const buckets = bucketsFor(listener, request.host, plane.choices);
    noteHostnames(note, listener, buckets, request);
    for (const bucket of buckets) {
      for (const candidate of [...bucket.grpc.all, ...bucket.http.all]) {
        const [verdict, reason] = evaluateCandidate(candidate, winner, subjects, plane.choices);
        note('match', matchText(candidate), verdict, reason, {
          resource: candidate.route.key,
          path: candidate.match.at,
        });
      }
      if (winner && bucket === choice?.bucket) return;
    }
    if (winner && listener === choice?.listener) return;
  }
}
