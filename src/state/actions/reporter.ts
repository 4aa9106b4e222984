import type { AppStore } from '../app-store.ts';

/** Wraps actions so that one that fails unexpectedly says so, instead of doing nothing without a word. */
export function reporter(store: AppStore) {
  return <Args extends readonly unknown[], T>(action: (...args: Args) => Promise<T>, otherwise: T) =>
    async (...args: Args): Promise<T> => {
      try {
        return await action(...args);
      } catch (error) {
        console.error('An action failed:', error);
        const detail = error instanceof Error ? error.message : String(error);
        store
          .getState()
          .toast({ tone: 'error', message: 'That did not work. Your text is as it was.', detail });
        return otherwise;
      }
    };
}
