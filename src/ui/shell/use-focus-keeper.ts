import { useEffect, useRef, type RefObject } from 'react';
import { useWorkspace } from '../use-app.ts';
import { isUsable, placeOf, stopNear, type FocusPlace } from './place-of-focus.ts';

/** What keeps the focus inside by its own rules, and returns it when it closes. */
const MODAL = '[role="dialog"], [role="menu"]';

/**
 * The focus never falls to the page: when what has it is removed, disabled or hidden, what stands beside it has it, and
 * else the canvas. Where the user clicks beside everything, nothing has the focus, and that is as it should be.
 * @returns to be set while something else is about to move the focus, which then needs no other place
 */
export function useFocusKeeper(): RefObject<boolean> {
  const onTheWay = useRef(false);
  const { store } = useWorkspace();
  useEffect(() => {
    const { activeElement: now } = document;
    let place: FocusPlace | null = now && now !== document.body ? placeOf(now, null) : null;
    let frame = 0;
    const check = () => {
      frame = 0;
      const { activeElement } = document;
      if (onTheWay.current || (activeElement && activeElement !== document.body)) return;
      if (!place || isUsable(place.element) || document.querySelector(MODAL)) return;
      const next = stopNear(place);
      place = null;
      if (next) next.focus();
      else if (store.getState().files.length > 0) store.getState().askCanvas('focus');
      else document.querySelector<HTMLElement>('#canvas')?.focus();
    };
    // What is removed after a change of the state is gone when that is drawn.
    const checkSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = requestAnimationFrame(check);
      });
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof Element) place = placeOf(target, place);
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', checkSoon);
    const unsubscribe = store.subscribe(checkSoon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', checkSoon);
      unsubscribe();
    };
  }, [store]);
  return onTheWay;
}
