import { useEffect, type RefObject } from 'react';
import type { PaneName } from '../../state/view-slice.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { firstStop } from './place-of-focus.ts';

/** How long a pane may take to load, in milliseconds; later the focus would be taken from what the user does then. */
const PATIENCE = 3000;

/** What of a pane has the focus first, where that is not its first stop. */
const FIRST: Partial<Readonly<Record<PaneName, string>>> = {
  yaml: '.native-edit-context, .monaco-editor textarea, #yaml-editor button',
  files: '[aria-current="true"]',
  palette: 'input',
  request: 'input',
};

const panel = (pane: PaneName, bottomTab: string): HTMLElement | null => {
  if (pane === 'request') return document.querySelector('[data-pane="request"]');
  const tab = pane === 'bottom' ? bottomTab : pane;
  return document.querySelector(`[data-tab="${tab}"][data-state="active"]`);
};

/** Moves the focus into the pane that is asked for, as soon as it is there. `onTheWay` says whether it waits for that. */
export function usePaneFocus(onTheWay: RefObject<boolean>): void {
  const { store } = useWorkspace();
  const request = useApp((state) => state.paneFocus);
  useEffect(() => {
    if (!request) return;
    const { pane } = request;
    const { bottomTab, askCanvas } = store.getState();
    if (pane === 'canvas') return askCanvas('focus');
    const start = document.activeElement;
    const until = performance.now() + PATIENCE;
    let frame = 0;
    const attempt = () => {
      onTheWay.current = false;
      const { activeElement } = document;
      const place = panel(pane, bottomTab);
      // Meanwhile the user has gone elsewhere.
      if (activeElement !== start && activeElement !== document.body && activeElement !== place) return;
      const wanted = FIRST[pane];
      const stop =
        wanted === undefined ? place && firstStop(place) : place?.querySelector<HTMLElement>(wanted);
      if (stop) {
        stop.focus();
        // What is typed next takes the place of what was typed before.
        if (stop instanceof HTMLInputElement) stop.select();
      }
      // What is loaded and has nothing to say has no stop: there the name of its tab is one.
      else if (place && wanted === undefined && isLoaded(place)) tabOf(place)?.focus();
      else if (performance.now() < until) {
        onTheWay.current = true;
        // Until then keys are not for the place that the user has left.
        place?.focus();
        frame = requestAnimationFrame(attempt);
      } else tabOf(place)?.focus();
    };
    attempt();
    return () => {
      cancelAnimationFrame(frame);
      onTheWay.current = false;
    };
  }, [request, store, onTheWay]);
}

const isLoaded = (place: Element): boolean =>
  place.querySelector('p, h2') !== null && place.querySelector('[aria-busy="true"]') === null;

/** The name of a panel in which nothing can have the focus. */
const tabOf = (place: Element | null): HTMLElement | null =>
  document.getElementById(place?.getAttribute('aria-labelledby') ?? '');
