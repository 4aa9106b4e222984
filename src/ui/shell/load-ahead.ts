import type { Later } from '../parts/later.tsx';

/** How long to wait where the browser does not say when it is idle, in milliseconds. */
const PAUSE = 1000;

/**
 * Loads parts of the window before they are asked for, once the browser has nothing else to do: what a key opens then has
 * the focus before the next key. What does not arrive is loaded again when it is shown, which says why it cannot be.
 * @returns stops what has not begun
 */
export function loadAhead(parts: readonly Pick<Later<never>, 'load'>[]): () => void {
  const load = () => {
    for (const part of parts)
      part.load().catch((error: unknown) => console.warn('Not loaded ahead of its use:', error));
  };
  if ('requestIdleCallback' in globalThis) {
    const request = requestIdleCallback(load, { timeout: 5 * PAUSE });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(load, PAUSE);
  return () => clearTimeout(timer);
}
