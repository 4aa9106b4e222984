/** How often it is looked at, in milliseconds. */
const EVERY = 1000;

/**
 * Settles when the process that started this one is gone: a shell, or `npx`, that was killed and could not say so. A process that
 * had no one to begin with, as a service, never settles.
 */
export function untilOrphaned(parentOf: () => number = () => process.ppid): Promise<void> {
  const parent = parentOf();
  return new Promise((resolve) => {
    if (parent <= 1) return;
    const timer = setInterval(() => {
      if (parentOf() === parent) return;
      clearInterval(timer);
      resolve();
    }, EVERY);
    timer.unref();
  });
}
