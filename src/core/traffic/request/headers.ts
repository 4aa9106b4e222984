/** A name of a header, a method: the characters that RFC 9110 calls a token. */
export const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

type Written = readonly (readonly [name: string, value: string])[];

/** The first thing about a header that no client could send; undefined where there is nothing. */
function problemOf(name: string, value: string): string | undefined {
  if (name === '') return 'A header has no name.';
  if (!TOKEN.test(name)) return `${JSON.stringify(name)} is not the name of a header.`;
  if (/[\r\n]/.test(value) || value.includes('\0'))
    return `The value of header ${name} goes over the end of its line.`;
  return undefined;
}

/** Headers in lower case with all their values, in order; values lose the blanks around them. */
export function collectHeaders(
  written: Written,
):
  | Readonly<{ ok: true; headers: Map<string, readonly string[]> }>
  | Readonly<{ ok: false; message: string }> {
  const headers = new Map<string, string[]>();
  for (const [name, value] of written) {
    const message = problemOf(name, value);
    if (message !== undefined) return { ok: false, message };
    const key = name.toLowerCase();
    const values = headers.get(key);
    const trimmed = value.replace(/^[ \t]+|[ \t]+$/g, '');
    if (values) values.push(trimmed);
    else headers.set(key, [trimmed]);
  }
  return { ok: true, headers };
}

/** Reads `Name: value` lines, as `-H` of the command line takes them. `Name:` is a header with an empty value. */
export function readHeaderLines(
  lines: readonly string[],
): Readonly<{ ok: true; written: Written }> | Readonly<{ ok: false; message: string }> {
  const written: [string, string][] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return { ok: false, message: `${JSON.stringify(line)} is not a header: Name: value.` };
    written.push([line.slice(0, colon), line.slice(colon + 1)]);
  }
  return { ok: true, written };
}
