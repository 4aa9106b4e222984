import type { AppStore } from './app-store.ts';

const MESSAGE = 'The action failed. Your text is unchanged.';

/** Shows a notice of an unexpected failure; once while the notice of the same failure is on screen. */
export function reportFailure(store: AppStore, error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  const { toasts, toast } = store.getState();
  if (toasts.some((shown) => shown.message === MESSAGE && shown.detail === detail)) return;
  toast({ tone: 'error', message: MESSAGE, detail });
}
