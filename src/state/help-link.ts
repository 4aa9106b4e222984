const PATTERN = /^#help\/rules(?:\/([^#]*))?$/;

/** The page of the help that a fragment leads to; null where it leads elsewhere. `code` is null for all rules. */
export function readHelpLink(fragment: string): Readonly<{ code: string | null }> | null {
  const found = PATTERN.exec(fragment);
  if (!found) return null;
  return { code: found[1] ? decode(found[1]) : null };
}

/** The fragment that leads to the page of a rule, or to all of them. */
export const helpLink = (code: string | null): string =>
  code === null ? '#help/rules' : `#help/rules/${encodeURIComponent(code).replaceAll('%2F', '/')}`;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Somebody's own percent sign: no rule is called so, and all of them are shown.
    return text;
  }
}
