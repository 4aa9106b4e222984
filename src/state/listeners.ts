/** A list of functions to call when something happens. */
export function createListeners<T>() {
  const listeners = new Set<(event: T) => void>();
  return {
    /** @returns what takes the listener off again */
    add(listener: (event: T) => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(event: T) {
      for (const listener of listeners) listener(event);
    },
  };
}
