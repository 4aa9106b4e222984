import type { chooseLanguage } from '../../texts/choose-language.ts';

/**
 * Says on the root element what the page looks like before its script is there: the theme, the language, and whether this
 * browser has been here before (`data-start`), so that its workspace and not the first screen will be shown; and whether earlier
 * starts have not succeeded (`data-doubt`). The build
 * writes the text of this function into the page, so it uses nothing of this file.
 * @param settings where the settings are kept in the browser
 * @param workspaces how keys of workspaces begin there
 * @param languages those that there are
 * @param choose the function `chooseLanguage`
 * @param starts how keys of starts begin there: each start leaves an entry that goes when it has succeeded
 */
export function beforePaint(
  settings: string,
  workspaces: string,
  languages: readonly [string, ...string[]],
  choose: typeof chooseLanguage,
  starts: string,
): void {
  const root = document.documentElement;
  let theme: unknown;
  let language: unknown;
  let known = location.hash !== '';
  try {
    const keys = Object.keys(localStorage);
    known ||= keys.some((key) => key.startsWith(workspaces));
    if (keys.filter((key) => key.startsWith(starts)).length > 1) root.dataset['doubt'] = '';
    const entry = starts + Math.random();
    localStorage.setItem(entry, '');
    // As long as the page is there, its start has not failed.
    void navigator.locks?.request(entry, () => new Promise(() => {}));
    let failed = false;
    const fail = () => {
      failed = true;
    };
    addEventListener('error', fail);
    addEventListener('unhandledrejection', fail);
    // Who leaves at once has not waited for it.
    addEventListener('pagehide', () => {
      if (!failed && performance.now() < 10_000) localStorage.removeItem(entry);
    });
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
