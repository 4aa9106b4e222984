/** An expression that begins at the start of a path, as one for the whole path: what follows is taken in. */
export function wholePath(pattern: string, ignoreCase: boolean): string {
  const grouped = pattern.includes('|') ? `(?:${pattern})` : pattern;
  return `${ignoreCase ? '(?i)' : ''}^${grouped}${pattern.endsWith('$') ? '' : '.*$'}`;
}
