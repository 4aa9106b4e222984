import { byText } from '../../text/by-text.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Note, TraceStep } from './step.ts';

/**
 * Records the steps of a trace.
 *
 * @param steps where they are written
 * @param about of routes and matches that do not have the request only those of these routes are reported; all when absent
 */
export function recordSteps(steps: TraceStep[], about?: ReadonlySet<ResourceKey>): NonNullable<Note> {
  const record: (...of: Parameters<NonNullable<Note>>) => void = (stage, subject, verdict, reason, at) => {
    steps.push({ stage, subject, verdict, reason, at });
  };
  const one: NonNullable<Note>['one'] = (step) => {
    steps.push(step);
  };
  const many: NonNullable<Note>['many'] = (group, oneByOne) => {
    if (group.count > oneByOne) steps.push(group);
    else if (group.count > 0) steps.push(...group.members());
  };
  // Steps come in the order of these, whoever asks.
  const inOrder = about && new Set([...about].sort(byText));
  return Object.assign(record, { about: inOrder, one, many });
}
