import type { Page } from '../state/page.ts';

/** A page without a browser: an address bar to write to, and a record of the calls. */
export type TestPage = Page &
  Readonly<{
    /** Puts another fragment into the address bar, as a user does. */
    visit: (fragment: string) => void;
    /** How often the page was loaded again. */
    reloads: () => number;
    /** Rejects a promise without a handler. */
    reject: (reason: unknown) => void;
    /** Whether leaving the page would ask first. */
    asksBeforeLeaving: () => boolean;
  }>;

/**
 * @param fragment what the address holds at first, with its `#`
 * @param host what the page was served with
 */
export function createTestPage(fragment = '', host?: string): TestPage {
  let now = fragment;
  let reloads = 0;
  const listeners = new Set<() => void>();
  const guards = new Set<() => boolean>();
  const onRejected = new Set<(reason: unknown) => void>();
  return {
    base: () => 'https://gatehouse.test/',
    fragment: () => now,
    setFragment: (next) => {
      now = next;
    },
    host: () => host,
    reload: () => {
      reloads += 1;
    },
    onFragment(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    guard(worried) {
      guards.add(worried);
      return () => guards.delete(worried);
    },
    onRejection(listener) {
      onRejected.add(listener);
      return () => onRejected.delete(listener);
    },
    reject(reason) {
      for (const listener of onRejected) listener(reason);
    },
    visit(next) {
      now = next;
      for (const listener of listeners) listener();
    },
    reloads: () => reloads,
    asksBeforeLeaving: () => [...guards].some((worried) => worried()),
  };
}
