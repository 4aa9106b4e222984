import type { AppStore } from '../app-store.ts';
import { reportFailure } from '../report-failure.ts';

/** Wraps actions so that an unexpected failure is reported. */
export function reporter(store: AppStore) {
  return <Args extends readonly unknown[], T>(action: (...args: Args) => Promise<T>, otherwise: T) =>
    async (...args: Args): Promise<T> => {
      try {
        return await action(...args);
      } catch (error) {
        console.error('An action failed:', error);
        reportFailure(store, error);
        return otherwise;
      }
    };
}
