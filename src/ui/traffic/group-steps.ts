import type { Stage } from '../../core/traffic/decide/step.ts';
import type { StepView } from '../../core/views/traffic/step-view.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';

type GroupId =
  | 'destination'
  | 'listener'
  | 'server'
  | 'location'
  | 'route'
  | 'match'
  | 'filter'
  | 'backend'
  | 'end';

/** A part of the trace: the steps that decided, and those that were only considered. */
export type StepGroup = Readonly<{
  id: GroupId;
  title: string;
  shown: readonly StepView[];
  /** Folded: candidates that lost. */
  lost: readonly StepView[];
  /** `5 other matches lost`; empty without any. */
  lostWords: string;
  /** Those that are reported as one because they are many. */
  alike: readonly StepView[];
}>;

const TITLES: Readonly<Record<GroupId, () => string>> = {
  destination: trafficTexts.destinationPart,
  listener: trafficTexts.listenerPart,
  server: trafficTexts.serverPart,
  location: trafficTexts.pathsPart,
  route: trafficTexts.routesPart,
  match: trafficTexts.matchesPart,
  filter: trafficTexts.filtersPart,
  backend: trafficTexts.backendsPart,
  end: trafficTexts.outcomePart,
};

/** Candidates for a request: of these only the winners are shown at first. */
const COMPETING: Partial<Record<GroupId, (values: Readonly<{ count: number }>) => string>> = {
  listener: trafficTexts.listenersLost,
  server: trafficTexts.serversLost,
  location: trafficTexts.pathsLost,
  route: trafficTexts.routesLost,
  match: trafficTexts.matchesLost,
};

const STAGES: Readonly<Record<Stage, GroupId>> = {
  listener: 'listener',
  route: 'route',
  server: 'server',
  location: 'location',
  rule: 'route',
  match: 'match',
  filter: 'filter',
  backend: 'backend',
  service: 'backend',
  endpoint: 'backend',
};

function makeGroup(id: GroupId, steps: readonly StepView[]): StepGroup {
  const words = COMPETING[id];
  const alike = steps.filter(({ group }) => group);
  const single = steps.filter(({ group }) => !group);
  const kept = single.filter(({ verdict }) => verdict !== 'rejected');
  const lost = single.filter(({ verdict }) => verdict === 'rejected');
  const title = TITLES[id]();
  if (!words || kept.length === 0 || lost.length === 0)
    return { id, title, shown: single, lost: [], lostWords: '', alike };
  return { id, title, shown: kept, lost, lostWords: words({ count: lost.length }), alike };
}

/** The steps of a trace by part, in their order. The last step is the outcome. */
export function groupSteps(steps: readonly StepView[]): readonly StepGroup[] {
  const groups = new Map<GroupId, StepView[]>();
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    // Filters of a backend come after it, and are shown with it.
    const ofBackend = step.stage === 'filter' && groups.has('backend');
    // What a client in the cluster connects to comes before all else.
    const isDestination =
      step.stage === 'service' && [...groups.keys()].every((group) => group === 'destination');
    const id = last ? 'end' : ofBackend ? 'backend' : isDestination ? 'destination' : STAGES[step.stage];
    const members = groups.get(id);
    if (members) members.push(step);
    else groups.set(id, [step]);
  }
  return [...groups].map(([id, members]) => makeGroup(id, members));
}

/** Whether a step is a fault to fix, and not only a candidate that lost to another. */
export const isFault = ({ id, lost }: StepGroup, step: StepView): boolean =>
  step.verdict === 'rejected' &&
  (id === 'destination' || id === 'backend' || id === 'end' || id === 'filter' || lost.length === 0);
