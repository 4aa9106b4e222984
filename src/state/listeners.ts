/** A list of functions to call when something happens. */
export function createListeners<T>() {
  const listeners = new Set<(event: T) => void>();
  return {
    /** @returns a function that removes the listener */
    add(listener: (event: T) => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit(event: T) {
      for (const listener of listeners) listener(event);
    },
  };
}
