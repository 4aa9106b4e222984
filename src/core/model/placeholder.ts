/**
 * What tools replace before an object reaches the API server: `${NAME}` with all that may follow the name (envsubst, Flux,
 * Terraform), `$NAME` in capitals, `$(NAME)` (kustomize, OpenShift), `{{ … }}` (Helm, Jinja), `<NAME>` (written by hand,
 * and by the Vault plugin of Argo CD). `$1` and `$request_uri`, groups of a regular expression and HTML are none.
 */
const PLACEHOLDER =
  /\$\{[^{}\n]{1,200}\}|\$[A-Z_][A-Z0-9_]+\b|\$\([A-Za-z_][\w.-]*\)|\{\{[^\n]{0,400}?\}\}|(?<!\(\?P?)<[A-Za-z][^<>\n]*>/;

/** A value that SOPS has encrypted. */
const ENCRYPTED = /^ENC\[[A-Z0-9_]+,/;

/** Texts without any of these signs hold no placeholder. */
const SIGN = /[$<{[]/;

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
  (isEncrypted(text) || (text.length <= LONGEST && PLACEHOLDER.test(text) && !text.includes('</')));

/** Whether a field holds words for people, which may name placeholders, and which nothing is checked by. */
export const isProse = (key: string, value: unknown): boolean =>
  key === 'description' && typeof value === 'string';
