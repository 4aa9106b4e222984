import { useEffect, useState } from 'react';
import { useWorkspace } from '../use-app.ts';

/**
 * Announces to screen readers what changed elsewhere on the screen. Said twice, the same words are announced twice: a
 * character without width makes them differ, which else would be no change.
 */
export function Announcer() {
  const { store } = useWorkspace();
  const [words, setWords] = useState('');
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.announcements === before.announcements) return;
        setWords(`${state.announcement}${state.announcements % 2 === 0 ? '' : '\u200b'}`);
      }),
    [store],
  );
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {words}
    </div>
  );
}
