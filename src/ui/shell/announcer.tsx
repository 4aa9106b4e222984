import { useApp } from '../use-app.ts';

/** Announces to screen readers what changed elsewhere on the screen. */
export function Announcer() {
  const announcement = useApp((state) => state.announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
