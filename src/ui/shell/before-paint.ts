/**
 * Says on the root element what the page looks like before its script is there: the theme, and whether this browser has
 * been here before (`data-start`), so that its workspace and not the first screen will be shown. The build writes the text
 * of this function into the page, so it uses nothing of this file.
 * @param settings where the settings are kept in the browser
 * @param workspaces how keys of workspaces begin there
 */
export function beforePaint(settings: string, workspaces: string): void {
  const root = document.documentElement;
  let theme: unknown;
  let known = location.hash !== '';
  try {
    known ||= Object.keys(localStorage).some((key) => key.startsWith(workspaces));
    const stored: unknown = JSON.parse(localStorage.getItem(settings) ?? 'null');
    if (typeof stored === 'object' && stored !== null && 'theme' in stored) theme = stored.theme;
  } catch (error) {
    console.warn('The browser refuses storage, or what is stored there cannot be read:', error);
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.dataset['start'] = known ? 'again' : 'first';
}
