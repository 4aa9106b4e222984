import type { Judgement, Setting, Shown } from '../checks/check.ts';
import { mentionsOf } from '../checks/judge-check.ts';
import type { Goal, Step } from '../format/lesson.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { selectsKey } from '../selectors/select-objects.ts';
import { readSelector, type Selector } from '../selectors/selector.ts';
import type { GoalState, GoalView } from './lesson-view.ts';

type Standing = Readonly<{
  setting: Pick<Setting, 'now'>;
  /** It holds from the beginning of the step: where it does not, something was broken. */
  mustHold: boolean;
  wasMet: boolean;
}>;

/** More than this is no hint any more. */
const MOST_LIT = 50;

/** A goal with its judgement, as the pane shows it. */
export function goalView(goal: Goal, step: Step, judgement: Judgement, standing: Standing): GoalView {
  const { id, say, guard, hidden, miss } = goal;
  const state: GoalState = judgement.met ? 'met' : standing.mustHold || standing.wasMet ? 'broken' : 'open';
  return {
    id,
    step: step.id,
    say,
    state,
    guard,
    hidden,
    expected: judgement.met ? null : judgement.expected,
    instead: judgement.met ? null : (miss ?? judgement.instead),
    found: judgement.met ? judgement.found : null,
    show: judgement.show ?? null,
    lights: lightsOf(goal, judgement.show, standing.setting.now.graph.nodes.keys()),
  };
}

/** The objects that a goal is about: those that its author names, else those of its check, and the one that decides. */
function lightsOf(
  { show, check }: Goal,
  shown: Shown | undefined,
  keys: Iterable<ResourceKey>,
): readonly ResourceKey[] {
  const selectors = show.length > 0 ? show.map(({ selector }) => selector) : selectorsOf(check);
  const found = new Set<ResourceKey>();
  if (selectors.length > 0)
    for (const key of keys) if (selectors.some((selector) => selectsKey(selector, key))) found.add(key);
  if (shown && 'key' in shown && shown.key !== null) found.add(shown.key);
  return found.size > MOST_LIT ? [] : [...found];
}

const selectorsOf = (check: Goal['check']): readonly Selector[] =>
  mentionsOf(check).flatMap((mention) => {
    const read = mention.what === 'selector' ? readSelector(mention.text) : undefined;
    return read?.ok ? [read.selector] : [];
  });
