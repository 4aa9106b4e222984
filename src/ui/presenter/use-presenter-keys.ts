import { useEffect } from 'react';
import { useLatest } from '../canvas/use-latest.ts';
import { useWorkspace } from '../use-app.ts';
import { presenterKey, type PresenterKey } from './presenter-keys.ts';

/** Does one thing for a key; `down` false when it is let go. Returns whether the key is used up. */
type Act = (key: PresenterKey, down: boolean) => boolean;

/** The keys of a presenter, before anything else has them. Dialogs keep theirs. */
export function usePresenterKeys(act: Act): void {
  const { store } = useWorkspace();
  const latest = useLatest(act);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const down = event.type === 'keydown';
      const { presentation, present, dialog } = store.getState();
      if (down && presentation?.blank === true) {
        present({ blank: false });
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const key = presenterKey(event);
      if (key === null || (down && dialog)) return;
      const isHeld = key === 'spotlight' || key === 'laser';
      if (down && event.repeat && isHeld) return event.preventDefault();
      if (!down && !isHeld) return undefined;
      if (!latest.current(key, down)) return undefined;
      event.preventDefault();
      return event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
    };
  }, [store, latest]);
}
