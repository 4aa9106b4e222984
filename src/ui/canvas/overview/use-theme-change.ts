import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
};

/** The theme that is shown; painters depend on it, as they read its colours themselves. */
export const useThemeChange = (): string | undefined =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset['theme']);
