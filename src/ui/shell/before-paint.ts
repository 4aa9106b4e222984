import type { chooseLanguage } from '../../texts/choose-language.ts';

/**
 * Says on the root element what the page looks like before its script is there: the theme, the language, and whether this
 * browser has been here before (`data-start`), so that its workspace and not the first screen will be shown. The build
 * writes the text of this function into the page, so it uses nothing of this file.
 * @param settings where the settings are kept in the browser
 * @param workspaces how keys of workspaces begin there
 * @param languages those that there are
 * @param choose the function `chooseLanguage`
 */
export function beforePaint(
  settings: string,
  workspaces: string,
  languages: readonly [string, ...string[]],
  choose: typeof chooseLanguage,
): void {
  const root = document.documentElement;
  let theme: unknown;
  let language: unknown;
  let known = location.hash !== '';
  try {
    known ||= Object.keys(localStorage).some((key) => key.startsWith(workspaces));
    const stored: unknown = JSON.parse(localStorage.getItem(settings) ?? 'null');
    if (typeof stored === 'object' && stored !== null) {
      if ('theme' in stored) theme = stored.theme;
      if ('language' in stored) language = stored.language;
    }
  } catch (error) {
    console.warn('The browser refuses storage, or what is stored there cannot be read:', error);
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.lang = choose(language, navigator.languages, languages);
  root.dataset['start'] = known ? 'again' : 'first';
}
