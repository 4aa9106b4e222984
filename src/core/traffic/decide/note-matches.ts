import { describe } from '../../topology/describe.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coversHost, mayCoverHost } from '../table/hostname-buckets.ts';
import type { Bucket } from '../table/route-table.ts';
import { bucketsFor, type MatchChoice, type Subjects } from './choose-match.ts';
import { evaluateCandidate, matchText } from './evaluate-candidate.ts';
import { noteRefusedRoutes } from './note-refused.ts';
import { noteRoutes } from './note-routes.ts';
import { isNoted, type Note } from './step.ts';
import { statusOf } from '../../status/status-of.ts';
import { ruleWords } from '../../topology/rule-words.ts';

function noteHostnames(
  note: NonNullable<Note>,
  listener: PlaneListener,
  buckets: readonly Bucket[],
  { host }: TrafficRequest,
): void {
  const [bucket] = buckets;
  const names = new Set(buckets.map(({ hostname }) => hostname));
  const shown = host === '' ? '(none)' : host;
  noteRoutes(note, listener, ['spec', 'hostnames'], (_, hostnames) => {
    const own = hostnames ?? [''];
    const tried = own.find((name) => names.has(name));
    if (tried !== undefined) return ['passed', `Host ${shown} falls under its hostname ${tried || '(any)'}.`];
    const open = own.find((name) => mayCoverHost(name, host));
    if (open !== undefined)
      return [
        'rejected',
        `Its hostname ${open} is filled in later; whether it covers host ${shown} is not known.`,
      ];
    const covering = own.find((name) => name === '' || coversHost(name, host));
    return [
      'rejected',
      covering === undefined
        ? `Host ${shown} is not among its hostnames on this listener: ${own.join(', ')}.`
        : `Its hostname ${covering || '(any)'} covers host ${shown}, but other routes have the more specific ${bucket?.hostname ?? ''}; only those are tried.`,
    ];
  });
}

/** Rules that do not compete, because the controller dropped them. */
function noteDropped(note: NonNullable<Note>, plane: DataPlane, listener: PlaneListener): void {
  for (const { route, dropped } of listener.status.routes) {
    if (!isNoted(note, route.key)) continue;
    for (const index of dropped) {
      const fault = statusOf(plane.statuses, route.key, 'route')?.droppedRules.get(index);
      const reason = `The controller dropped it. ${fault?.message ?? ''}`;
      const at = { resource: route.key, path: ['spec', 'rules', index] };
      note('rule', `${describe(route)} ${ruleWords(index, null)}`, 'rejected', reason, at);
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
        if (!isNoted(note, candidate.route.key)) continue;
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
