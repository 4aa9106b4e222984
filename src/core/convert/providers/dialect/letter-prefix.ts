/** How a prefix of whole segments differs from one of letters; null for the path under which everything is. */
export function letterPrefixDifference(path: string): string | null {
  if (path === '/') return null;
  return path.endsWith('/')
    ? `The path ${path.replace(/\/+$/, '') || '/'} without a slash behind it is matched, too.`
    : `Paths that go on without a slash, such as ${path}x, are no longer matched.`;
}
