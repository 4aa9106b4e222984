/** How many items an array has that is gone through. */
const itemsOf = (items: unknown): number => (Array.isArray(items) ? items.length : 1);

/** What costs as much as its array is long. */
const WALKS = ['filter', 'find', 'some', 'includes'] as const;

/**
 * How much is done while something runs, whatever the time it takes: how often maps and sets are asked, and how many items the
 * arrays have that are gone through.
 */
export function workOf(act: () => unknown): number {
  let work = 0;
  const count = (
    prototype: object,
    name: string,
    costOf: (subject: unknown) => number = () => 1,
  ): (() => void) => {
    const original = Object.getOwnPropertyDescriptor(prototype, name);
    const method = original?.value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      ...original,
      value(this: unknown, ...args: unknown[]) {
        work += costOf(this);
        return method.apply(this, args);
      },
    });
    return () => {
      if (original) Object.defineProperty(prototype, name, original);
    };
  };
  const restore = [
    count(Map.prototype, 'get'),
    count(Map.prototype, 'set'),
    count(Set.prototype, 'has'),
    count(Set.prototype, 'add'),
    count(String.prototype, 'startsWith'),
    ...WALKS.map((name) => count(Array.prototype, name, itemsOf)),
  ];
  try {
    act();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}
