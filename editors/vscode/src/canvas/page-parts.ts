/** What a page of the built app loads, as paths in its folder. */
export type PageParts = Readonly<{
  /** The module that opens the app. */
  entry: string;
  styles: readonly string[];
  /** The scripts of its workers. */
  workers: readonly string[];
}>;

const ENTRY = /<script type="module"[^>]* src="\.\/([^"]+)"/;
const STYLES = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g;
const WORKERS = /new URL\([`"']([\w.-]+\.js)[`"'],\s*import\.meta\.url\)/g;

/**
 * Reads from the built app what a page of it loads.
 * @param html of its page for frames
 * @param scripts the texts of its scripts, by path
 * @throws Error where the build has another form than this knows
 */
export function pageParts(html: string, scripts: ReadonlyMap<string, string>): PageParts {
  const entry = ENTRY.exec(html)?.[1];
  if (entry === undefined) throw new Error('The page of the app loads no script.');
  const workers = new Set<string>();
  for (const [path, text] of scripts)
    for (const [, name = ''] of text.matchAll(WORKERS)) {
      const worker = path.slice(0, path.lastIndexOf('/') + 1) + name;
      if (scripts.has(worker)) workers.add(worker);
    }
  if (workers.size === 0) throw new Error('The app starts no worker.');
  return { entry, styles: [...html.matchAll(STYLES)].map(([, path = '']) => path), workers: [...workers] };
}
