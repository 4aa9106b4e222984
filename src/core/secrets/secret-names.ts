/** Words at the end of a name whose value lets whoever has it in. */
const ENDING =
  /^[\w.-]*(?:passw(?:or)?d|passphrase|token|credentials?|(?:client|shared|app|jwt|cookie|webhook|session)[_.-]?secret|(?:secret|private|api|access|encryption|signing)[_.-]?key|secret[_.-]?access[_.-]?key|client-key-data)$/i;

/** Names of variables of containers may be shorter: `DB_SECRET`. */
const VARIABLE = /(?:^|_)SECRET$/i;

/** Headers that let whoever sends them in. */
const HEADER = /^(?:(?:proxy-)?authorization|cookie|x-api-key|x-auth-token)$/i;

/** What such a header holds, as it is sent; a pattern in a match is none. */
const HEADER_VALUE = /^(?:(?:Basic|Bearer|Token)\s+)?[\w+/=.~-]{8,}$/i;

/** The fields of a user of a kubeconfig that let whoever has them in. */
export const LOGIN_FIELDS: readonly string[] = [
  'client-key-data',
  'token',
  'password',
  'access-token',
  'id-token',
  'refresh-token',
  'client-secret',
];

/** Whether the value of a field or a key of this name is secret: `password`, `apiKey`, `client-key-data`. */
export const isSecretName = (name: string): boolean => ENDING.test(name);

/** Whether the value of a variable of this name is secret: `PGPASSWORD`, `DB_SECRET`. */
export const isSecretVariable = (name: string): boolean => ENDING.test(name) || VARIABLE.test(name);

/** Whether a header lets whoever sends it in. */
export const isSecretHeader = (name: string, value: string): boolean =>
  HEADER.test(name) && HEADER_VALUE.test(value.trim());

/** Nothing but one placeholder: a part beside it, or a default in it, may be secret. */
const ONLY_A_PLACEHOLDER =
  /^\s*(?:\$\{[\w.-]+\}|\$[A-Z_][A-Z0-9_]*|\$\([\w.-]+\)|\{\{[^{}"'`\n]*\}\}|<[A-Za-z%][^<>\n]*>|ENC\[[A-Z0-9_]+,[^\]\n]*\])\s*$/;

/** Whether a value is filled in later, or is encrypted, as a whole. */
export const isFilledIn = (text: string): boolean => ONLY_A_PLACEHOLDER.test(text);
