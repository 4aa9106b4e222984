import type { AppStore } from './app-store.ts';

const MESSAGE = 'That did not work. Your text is as it was.';

/** Tells the user of something that failed unexpectedly; once while the notice of the same failure is on screen. */
export function reportFailure(store: AppStore, error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  const { toasts, toast } = store.getState();
  if (toasts.some((shown) => shown.message === MESSAGE && shown.detail === detail)) return;
  toast({ tone: 'error', message: MESSAGE, detail });
}
