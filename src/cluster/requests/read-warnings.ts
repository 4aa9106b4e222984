/** A `warn-code`, its agent, and the text in quotes in which `"` and `\` are escaped. */
const WARNING = /\s*\d{3} [^\s",]+ "((?:[^"\\]|\\.)*)"(?: "[^"]*")?\s*(?:,|$)/y;

/**
 * The texts of a `Warning` header. Several are joined by commas, which also stand in texts, so it is read and not split.
 * What is not a warning by its grammar (RFC 9111, 5.5 as it was) is given back as it is: it is better read than lost.
 */
export function readWarnings(header: string | null): readonly string[] {
  if (header === null || header.trim() === '') return [];
  const texts: string[] = [];
  let at = 0;
  while (at < header.length) {
    WARNING.lastIndex = at;
    const found = WARNING.exec(header);
    if (!found) return [...texts, header.slice(at).trim()];
    texts.push((found[1] ?? '').replaceAll(/\\(.)/g, '$1'));
    at = WARNING.lastIndex;
  }
  return texts;
}
