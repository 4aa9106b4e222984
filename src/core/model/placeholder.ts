/**
 * What tools replace before an object reaches the API server: `${NAME}` with all that may follow the name (envsubst, Flux,
 * Terraform), `$NAME` in capitals, `$(NAME)` (kustomize, OpenShift), `{{ … }}` (Helm, Jinja), `<NAME>` (written by hand,
 * and by the Vault plugin of Argo CD), `<%= … %>` (ERB). `$1` and `$request_uri`, groups of a regular expression and HTML
 * are none.
 */
const PLACEHOLDER =
  /\$\{[^{}\n]{1,200}\}|\$[A-Z_][A-Z0-9_]+\b|\$\([A-Za-z_][\w.-]*\)|\{\{[^\n]{0,400}?\}\}|(?<!\(\?P?)<[A-Za-z%][^<>\n]*>/;

/** What people write for others to replace: `__HOST__`, `YOUR_DOMAIN`, `REPLACE_ME`, `CHANGEME`, `PLACEHOLDER_ARN`. */
const BY_HAND =
  /__[A-Z][A-Z0-9_]*__|(?<![A-Za-z0-9])(?:(?:REPLACE|CHANGE)[_-]?(?:ME|THIS)|PLACEHOLDER|YOUR[_-][A-Z])/;

/** A value that SOPS has encrypted. */
const ENCRYPTED = /^ENC\[[A-Z0-9_]+,/;

/** Texts without any of these signs hold no placeholder. */
const SIGN = /[$<{[]|__|ME|THIS|PLACEHOLDER|YOUR/;

/** Longer texts are contents of files, not values that an object is checked by. */
const LONGEST = 2000;

/** Whether a value is encrypted by SOPS. */
export const isEncrypted = (text: string): boolean => ENCRYPTED.test(text);

/**
 * Whether a text is not what the API server will see: a part of it is filled in later, or it is encrypted in the file
 * (docs/model/admission.md#values-that-are-not-known).
 */
export const isPlaceholder = (text: string): boolean =>
  SIGN.test(text) &&
  (isEncrypted(text) ||
    (text.length <= LONGEST && (BY_HAND.test(text) || (PLACEHOLDER.test(text) && !text.includes('</')))));

/**
 * Whether a text that holds a placeholder may come to be another one: both begin and end alike around what is filled in.
 *
 * @param atEnd whether it is enough that the other one ends with it
 */
export function mayBecome(text: string, wanted: string, atEnd = false): boolean {
  if (isEncrypted(text) || BY_HAND.test(text)) return true;
  const first = PLACEHOLDER.exec(text);
  if (!first) return text === wanted;
  const head = text.slice(0, first.index);
  let tail = text.slice(first.index + first[0].length);
  for (let next = PLACEHOLDER.exec(tail); next; next = PLACEHOLDER.exec(tail))
    tail = tail.slice(next.index + next[0].length);
  return (atEnd || wanted.startsWith(head)) && wanted.endsWith(tail);
}

/** Whether a field holds words for people, which may name placeholders, and which nothing is checked by. */
export const isProse = (key: string, value: unknown): boolean =>
  key === 'description' && typeof value === 'string';
