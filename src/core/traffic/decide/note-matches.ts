import { describe } from '../../topology/describe.ts';
import { ruleWords } from '../../topology/rule-words.ts';
import { statusOf } from '../../status/status-of.ts';
import type { AttachedRoute } from '../../status/statuses.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { routeCensus } from '../table/route-census.ts';
import { bucketsFor, type MatchChoice, type Subjects } from './choose-match.ts';
import { noteAbout } from './note-about.ts';
import { noteCandidates } from './note-candidates.ts';
import { noteHostnames } from './note-hostnames.ts';
import { noteRefusedRoutes } from './note-refused.ts';
import type { Note, Step } from './step.ts';
import { reportAlike } from './report-alike.ts';

type DroppedRule = Readonly<{ one: AttachedRoute; index: number }>;

const rulesOf = (routes: readonly AttachedRoute[]): readonly DroppedRule[] =>
  routes.flatMap((one) => [...one.dropped].map((index) => ({ one, index })));

/** Rules that do not compete, because the controller dropped them. */
function noteDropped(note: NonNullable<Note>, plane: DataPlane, { status }: PlaneListener): void {
  const { allDropped, routes } = routeCensus(status);
  if (allDropped.length === 0) return;
  const step = ({ one: { route }, index }: DroppedRule): Step => {
    const fault = statusOf(plane.statuses, route.key, 'route')?.droppedRules.get(index);
    return {
      stage: 'rule',
      subject: `${describe(route)} ${ruleWords(index, null)}`,
      verdict: 'rejected',
      reason: `The controller dropped it. ${fault?.message ?? ''}`,
      at: { resource: route.key, path: ['spec', 'rules', index] },
    };
  };
  if (noteAbout(note, routes, (one) => rulesOf([one]).forEach((rule) => note.one(step(rule))))) return;
  const { listener } = status;
  const at = { resource: listener.holder.key, path: listener.path };
  reportAlike(
    note,
    { stage: 'rule', noun: 'rule', plural: 'rules', at, step },
    {
      id: `dropped rules ${listener.holder.key} ${listener.name}`,
      count: allDropped.reduce((sum, { dropped }) => sum + dropped.size, 0),
      reason: 'The controller dropped them.',
      members: () => rulesOf(allDropped),
    },
  );
}

/**
 * Notes for every route of the listeners, and every match of those for the host, why it has the request or not. What is reported of
 * one by one, and what as one, does not hang on how many there are, so that a trace costs what it reports.
 */
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
    noteRefusedRoutes(note, plane, listener, request.host);
    noteDropped(note, plane, listener);
    const buckets = bucketsFor(listener, request.host, plane.choices);
    noteHostnames(note, listener, buckets, request);
    for (const bucket of buckets) {
      noteCandidates(note, plane.choices, listener, bucket, choice, subjects);
      if (winner && bucket === choice?.bucket) return;
    }
    if (winner && listener === choice?.listener) return;
  }
}
