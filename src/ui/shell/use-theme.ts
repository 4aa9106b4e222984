import { useEffect } from 'react';
import { useApp } from '../use-app.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** Puts the chosen theme on the page, and follows the system where that is the choice. */
export function useTheme(): void {
  const theme = useApp((state) => state.theme);
  useEffect(() => {
    const system = matchMedia(darkQuery);
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}
