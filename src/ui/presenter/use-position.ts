import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Tier } from '../../core/kinds/define-kind.ts';
import type { LaneBox } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { after, before, type Position } from '../../state/presenter/position.ts';
import { revealGroups } from '../../state/presenter/reveal-groups.ts';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { ZOOM } from '../canvas/zoom/detail.ts';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { tiersText } from './tiers-text.ts';

/** A workspace without a lesson has one step that never changes. */
const noLesson = createStore<Readonly<{ at: number }>>()(() => ({ at: 0 }));

const usual: readonly Tier[] = [];

/** Whether cards stand beside each other on the canvas at the zoom of presentations. */
function fitBeside(keys: readonly ResourceKey[], boxes: ReadonlyMap<ResourceKey, LaneBox>): boolean {
  const found = keys.flatMap((key) => boxes.get(key) ?? []);
  const left = Math.min(...found.map(({ x }) => x));
  const right = Math.max(...found.map(({ x, width }) => x + width));
  const room = document.getElementById('canvas')?.clientWidth ?? 0;
  return (right - left) * ZOOM.present.least < room;
}

/** What comes after a position, for those who speak. */
export type Upcoming =
  | Readonly<{ type: 'reveal'; tiers: readonly Tier[] }>
  | Readonly<{ type: 'step'; title: string }>
  | Readonly<{ type: 'end' }>;

/** Where the presenter is, and how to go on. While the screen is frozen, the audience stays where it was. */
export type Presenter = Readonly<{
  position: Position;
  groups: readonly (readonly Tier[])[];
  /** The titles of the steps of a lesson, with its summary; none without a lesson. */
  steps: readonly string[];
  upcoming: Upcoming;
  frozen: boolean;
  next: () => void;
  previous: () => void;
  freeze: () => void;
  revealAll: () => void;
}>;

function upcomingAfter(position: Position, groups: Presenter['groups'], steps: readonly string[]): Upcoming {
  const extent = { groups: groups.length, steps: Math.max(1, steps.length) };
  const next = after(position, extent);
  if (next.revealed !== position.revealed) return { type: 'reveal', tiers: groups[next.revealed - 1] ?? [] };
  return next.step === position.step ? { type: 'end' } : { type: 'step', title: steps[next.step] ?? '' };
}

export function usePosition(): Presenter {
  const { store, lesson } = useWorkspace();
  const { cards, boxes } = useAppState('cards', 'boxes');
  const order = useApp((state) => state.presentation?.order ?? usual);
  const revealed = useApp((state) => state.presentation?.revealed ?? 1);
  const at = useStore(lesson?.state ?? noLesson, (state) => state.at);
  const [pending, setPending] = useState<Position | null>(null);
  const groups = useMemo(
    () => revealGroups(order, new Set([...cards.values()].map(({ tier }) => tier))),
    [order, cards],
  );
  const steps = useMemo(
    () => (lesson ? [...lesson.open.lesson.steps.map(({ title }) => title), presenterTexts.summary()] : []),
    [lesson],
  );
  const shown = useMemo(() => ({ revealed, step: at }), [revealed, at]);
  const position = pending ?? shown;

  const show = useCallback(
    (to: Position) => {
      const { present, centreOn, announce } = store.getState();
      present({ revealed: to.revealed });
      if (to.step !== at) {
        lesson?.goTo(to.step);
        announce(steps[to.step] ?? '');
      }
      if (to.revealed === revealed) return;
      const tiers = groups[to.revealed - 1] ?? [];
      const keysOf = (some: readonly Tier[]) =>
        [...cards.values()].filter(({ tier }) => some.includes(tier)).map(({ key }) => key);
      // With what leads to it, where there is room for both.
      const together = keysOf([...(groups[to.revealed - 2] ?? []), ...tiers]);
      centreOn(fitBeside(together, boxes) ? together : keysOf(tiers));
      if (to.revealed > revealed) announce(presenterTexts.revealed({ what: tiersText(tiers) }));
    },
    [store, lesson, steps, groups, cards, boxes, at, revealed],
  );

  const go = (walk: typeof after) => {
    const extent = { groups: groups.length, steps: Math.max(1, steps.length) };
    const to = walk(position, extent);
    if (pending) return setPending(to);
    if (to.revealed === position.revealed && to.step === position.step && walk === after)
      store.getState().announce(presenterTexts.nothingMore());
    return show(to);
  };

  return {
    position,
    groups,
    steps,
    upcoming: upcomingAfter(position, groups, steps),
    frozen: pending !== null,
    next: () => go(after),
    previous: () => go(before),
    freeze() {
      store.getState().announce(pending ? presenterTexts.goesOn() : presenterTexts.frozen());
      setPending(pending ? null : shown);
      if (pending) show(pending);
    },
    revealAll() {
      store.getState().present({ revealed: Math.max(1, groups.length), uncovered: 'all' });
      store.getState().announce(presenterTexts.allRevealed());
    },
  };
}
