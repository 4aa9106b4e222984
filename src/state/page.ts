/** What the workspace needs of the address bar and the page. */
export type Page = Readonly<{
  /** The address without its fragment. */
  base: () => string;
  /** The fragment, with its `#`; empty for none. */
  fragment: () => string;
  /** Changes the fragment without loading anything or adding to the history. */
  setFragment: (fragment: string) => void;
  reload: () => void;
  /** What the page was served with, by the command line: where its files live; undefined for none. */
  host: () => string | undefined;
  /** Calls back when the fragment in the address bar changes. */
  onFragment: (listener: () => void) => () => void;
  /** Asks before the page goes away, as long as `worried` returns true. */
  guard: (worried: () => boolean) => () => void;
  /** Calls back for unhandled rejections. */
  onRejection: (listener: (reason: unknown) => void) => () => void;
}>;

export function browserPage(): Page {
  return {
    base: () => location.href.split('#')[0] ?? '',
    fragment: () => location.hash,
    setFragment: (fragment) =>
      history.replaceState(history.state, '', location.pathname + location.search + fragment),
    reload: () => location.reload(),
    host: () => document.documentElement.dataset['host'],
    onFragment(listener) {
      addEventListener('hashchange', listener);
      return () => removeEventListener('hashchange', listener);
    },
    guard(worried) {
      const onLeave = (event: BeforeUnloadEvent) => {
        if (worried()) event.preventDefault();
      };
      addEventListener('beforeunload', onLeave);
      return () => removeEventListener('beforeunload', onLeave);
    },
    onRejection(listener) {
      const onUnhandled = (event: PromiseRejectionEvent) => {
        // Another handler has dealt with it.
        if (!event.defaultPrevented) listener(event.reason);
      };
      addEventListener('unhandledrejection', onUnhandled);
      return () => removeEventListener('unhandledrejection', onUnhandled);
    },
  };
}
