/** In a workspace with more files than this, only files that were opened have tabs. */
const MOST_AT_ONCE = 16;

/**
 * The tabs after the workspace's files, or the file that is shown, have changed: closed ones stay closed until their
 * file is opened, added files get one each as long as there are few.
 */
export function tabsAfter(
  tabs: readonly string[],
  known: ReadonlySet<string>,
  files: readonly string[],
  active: string | null,
): readonly string[] {
  const there = new Set(files);
  const kept = tabs.filter((path) => there.has(path));
  const fresh = files.filter((path) => !known.has(path) && !kept.includes(path));
  const next = fresh.length <= MOST_AT_ONCE ? [...kept, ...fresh] : kept;
  if (active !== null && there.has(active) && !next.includes(active)) next.push(active);
  return next.length === tabs.length && next.every((path, index) => path === tabs[index]) ? tabs : next;
}

/** The tab that takes over when one is closed: its right neighbour, else the left one. */
export function neighbourOf(tabs: readonly string[], path: string): string | null {
  const index = tabs.indexOf(path);
  return tabs[index + 1] ?? tabs[index - 1] ?? null;
}

/** What a tab shows of a path: its last part, with the folder in front where two tabs would look the same. */
export function tabLabel(path: string, tabs: readonly string[]): string {
  const name = (full: string) => full.slice(full.lastIndexOf('/') + 1);
  const twin = tabs.some((other) => other !== path && name(other) === name(path));
  return twin ? path.split('/').slice(-2).join('/') : name(path);
}
