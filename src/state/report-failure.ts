import type { AppStore } from './app-store.ts';
import { noticesTexts } from '../texts/en/notices.ts';

/** Shows a notice of an unexpected failure; once while the notice of the same failure is on screen. */
export function reportFailure(store: AppStore, error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  const message = noticesTexts.actionFailed();
  const { toasts, toast } = store.getState();
  if (toasts.some((shown) => shown.message === message && shown.detail === detail)) return;
  toast({ tone: 'error', message, detail });
}
