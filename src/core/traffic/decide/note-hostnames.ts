import { describe } from '../../topology/describe.ts';
import type { AttachedRoute } from '../../status/statuses.ts';
import type { PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coveringNames, mayCoverHost } from '../table/hostname-buckets.ts';
import { countUnder, membersUnder, namesOf, routeCensus } from '../table/route-census.ts';
import type { Bucket } from '../table/route-table.ts';
import { noteAbout } from './note-about.ts';
import type { Note, Step } from './step.ts';
import { FEW, FOR_THE_HOST, reportAlike } from './report-alike.ts';

/** What the hostnames of a route have to do with the host of a request. */
type Relation = Readonly<{ is: 'tried' | 'later' | 'wider'; name: string }> | Readonly<{ is: 'other' }>;

/**
 * Notes for each route of a listener whether its hostnames are those that are tried. Of many, those of one sort are reported as one.
 *
 * @param buckets those that are tried
 */
export function noteHostnames(
  note: NonNullable<Note>,
  { status, table }: PlaneListener,
  buckets: readonly Bucket[],
  { host }: TrafficRequest,
): void {
  const census = routeCensus(status);
  const tried = new Set(buckets.map(({ hostname }) => hostname));
  const covering = new Set(coveringNames(host));
  const shown = host === '' ? '(none)' : host;
  const specific = buckets[0]?.hostname ?? '';
  const relationOf = (one: AttachedRoute): Relation => {
    const names = namesOf(one);
    const [first, later, wider] = [
      names.find((name) => tried.has(name)),
      names.find((name) => mayCoverHost(name, host)),
      names.find((name) => covering.has(name)),
    ];
    if (first !== undefined) return { is: 'tried', name: first };
    if (later !== undefined) return { is: 'later', name: later };
    return wider === undefined ? { is: 'other' } : { is: 'wider', name: wider };
  };
  const reasonOf = (one: AttachedRoute, relation: Relation): string => {
    switch (relation.is) {
      case 'tried':
        return `Host ${shown} falls under its hostname ${relation.name || '(any)'}.`;
      case 'later':
        return `Its hostname ${relation.name} is filled in later; whether it covers host ${shown} is not known.`;
      case 'wider':
        return `Its hostname ${relation.name || '(any)'} covers host ${shown}, but other routes have the more specific ${specific}; only those are tried.`;
      case 'other':
        return `Host ${shown} is not among its hostnames on this listener: ${namesOf(one).join(', ')}.`;
    }
  };
  const step = (one: AttachedRoute): Step => {
    const relation = relationOf(one);
    return {
      stage: 'route',
      subject: describe(one.route),
      verdict: relation.is === 'tried' ? 'passed' : 'rejected',
      reason: reasonOf(one, relation),
      at: { resource: one.route.key, path: ['spec', 'hostnames'] },
    };
  };
  if (noteAbout(note, census.routes, (one) => note.one(step(one)))) return;
  if (census.routes.size <= FEW) {
    for (const one of census.routes.values()) note.one(step(one));
    return;
  }
  const { listener } = status;
  const routes = {
    stage: 'route',
    noun: 'route',
    plural: 'routes',
    at: { resource: listener.holder.key, path: listener.path },
    step,
  } as const;
  const later = census.open.filter((name) => !tried.has(name) && mayCoverHost(name, host));
  const wider = [...covering].filter((name) => !tried.has(name) && table.members.has(name));
  const counts = {
    tried: countUnder(census, tried),
    later: countUnder(census, later, tried),
    wider: countUnder(census, wider, new Set([...tried, ...later])),
  };
  const alike = (is: Relation['is'], names: () => Iterable<string>) => ({
    id: `routes ${is} ${listener.holder.key} ${listener.name}`,
    members: () => membersUnder(table, names()).filter((one) => relationOf(one).is === is),
  });
  reportAlike(note, routes, {
    ...alike('tried', () => tried),
    count: counts.tried,
    verdict: 'passed',
    reason: `Host ${shown} falls under their hostnames.`,
    oneByOne: FOR_THE_HOST,
  });
  reportAlike(note, routes, {
    ...alike('later', () => later),
    count: counts.later,
    reason: `Their hostnames are filled in later; whether they cover host ${shown} is not known.`,
  });
  reportAlike(note, routes, {
    ...alike('wider', () => wider),
    count: counts.wider,
    reason: `Their hostnames cover host ${shown}, but other routes have the more specific ${specific}; only those are tried.`,
  });
  reportAlike(note, routes, {
    ...alike('other', () => table.members.keys()),
    count: census.routes.size - counts.tried - counts.later - counts.wider,
    reason: `Host ${shown} is not among their hostnames on this listener.`,
  });
}
