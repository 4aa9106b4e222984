import { lessonsTexts } from '../../texts/en/lessons.ts';
import type { GoalView, StepView } from '../../core/lessons/view/lesson-view.ts';

/** At most one announcement in so many milliseconds. */
const PAUSE = 2000;

type Clock = Readonly<{
  now: () => number;
  /** Calls back later; returns what keeps it from doing so. */
  later: (run: () => void, milliseconds: number) => () => void;
}>;

const browserClock: Clock = {
  now: () => performance.now(),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What has changed for the goals of one step between two reports, in words; null for nothing that is worth saying. */
export function goalChanges(before: StepView | null, after: StepView): string | null {
  if (!before || before.lesson !== after.lesson || before.step !== after.step) return null;
  const was = new Map(
    [...before.goals, ...before.guards].map((goal) => [`${goal.step}/${goal.id}`, goal.state]),
  );
  const turned = (to: (state: GoalView['state']) => boolean) =>
    [...after.goals, ...after.guards].filter((goal) => {
      const state = was.get(`${goal.step}/${goal.id}`);
      return !goal.hidden && state !== undefined && to(goal.state) && !to(state);
    });
  const [broken] = turned((state) => state === 'broken');
  if (broken) return lessonsTexts.goalBroken({ goal: broken.say });
  const met = turned((state) => state === 'met');
  if (met[0] === undefined) return null;
  return met.length === 1
    ? lessonsTexts.goalMet({ goal: met[0].say })
    : lessonsTexts.moreGoalsMet({ count: met.length });
}

/** Announces to screen readers, and leaves out what is outdated before its turn comes: the latest is what counts. */
export function createAnnouncer(announce: (words: string) => void, clock: Clock = browserClock) {
  let last = -Infinity;
  let cancel: (() => void) | null = null;
  return {
    say(words: string) {
      cancel?.();
      const wait = Math.max(0, last + PAUSE - clock.now());
      const speak = () => {
        cancel = null;
        last = clock.now();
        announce(words);
      };
      if (wait === 0) speak();
      else cancel = clock.later(speak, wait);
    },
    stop: () => cancel?.(),
  };
}
