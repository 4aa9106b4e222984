import { useState } from 'react';
import type { SuggestedRequest } from '../../core/views/traffic/suggest-requests.ts';
import { useWorkspace } from '../use-app.ts';

/** Shown at once; typing narrows them down. */
const MAX_SUGGESTIONS = 10;

/**
 * Requests that the workspace's routes and Ingresses accept, those of the selected ones first. Fetched when the field gets
 * the focus.
 */
export function useSuggestions(url: string) {
  const { analyzer, store } = useWorkspace();
  const [all, setAll] = useState<readonly SuggestedRequest[]>([]);
  // The initial text does not filter the list; only what is typed does.
  const [typed, setTyped] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wanted = typed ? url.trim().toLowerCase() : '';
  const shown = open
    ? all
        .filter(({ draft }) => draft.url.toLowerCase().includes(wanted) && draft.url !== wanted)
        .slice(0, MAX_SUGGESTIONS)
    : [];
  return {
    shown,
    active: active < shown.length ? active : -1,
    setActive,
    ask() {
      analyzer.suggestRequests().then(
        (found) => {
          const { selected } = store.getState();
          // What is selected is what a user wants to try.
          setAll(found.toSorted((a, b) => Number(selected.has(b.route)) - Number(selected.has(a.route))));
        },
        (error: unknown) => console.warn('No suggestions:', error),
      );
    },
    show(isTyped: boolean) {
      setTyped(isTyped);
      setOpen(true);
      setActive(-1);
    },
    close() {
      setOpen(false);
      setActive(-1);
    },
  };
}
