/** What the workspace needs of the address bar and the page. */
export type Page = Readonly<{
  /** The address without its fragment. */
  base: () => string;
  /** The fragment, with its `#`; empty for none. */
  fragment: () => string;
  /** Changes the fragment without loading anything or adding to the history. */
  setFragment: (fragment: string) => void;
  reload: () => void;
  /** Somebody put another fragment into the address bar. */
  onFragment: (listener: () => void) => () => void;
  /** Asks before the page goes away, as long as `worried` says so. */
  guard: (worried: () => boolean) => () => void;
  /** A promise was rejected and nobody dealt with it. */
  onRejection: (listener: (reason: unknown) => void) => () => void;
}>;

export function browserPage(): Page {
  return {
    base: () => location.href.split('#')[0] ?? '',
    fragment: () => location.hash,
    setFragment: (fragment) =>
      history.replaceState(history.state, '', location.pathname + location.search + fragment),
    reload: () => location.reload(),
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
        // Whoever knows better what it means has said so.
        if (!event.defaultPrevented) listener(event.reason);
      };
      addEventListener('unhandledrejection', onUnhandled);
      return () => removeEventListener('unhandledrejection', onUnhandled);
    },
  };
}
