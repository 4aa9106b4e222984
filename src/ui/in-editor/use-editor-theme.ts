import { useEffect } from 'react';
import { useApp } from '../use-app.ts';

/** Follows the theme of the editor, which marks the body of its webviews with it. */
export function useEditorTheme(): void {
  const setTheme = useApp((state) => state.setTheme);
  useEffect(() => {
    const { body } = document;
    const follow = () => {
      const { classList } = body;
      const isLight = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
      setTheme(isLight ? 'light' : 'dark');
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(body, { attributes: true, attributeFilter: ['class'] });
    return () => observer.disconnect();
  }, [setTheme]);
}
