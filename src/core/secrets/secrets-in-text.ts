import { decodeBase64 } from '../text/base64.ts';
import { LEFT_OUT } from './left-out.ts';
import { isFilledIn, isSecretVariable, LOGIN_FIELDS } from './secret-names.ts';

/** A text without what is secret in it, and what that is; null where nothing is. */
type Cleaned = Readonly<{ text: string; what: string }> | null;

/** A private key in PEM form, to its end, or to the end of the text where that is missing. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|$)/g;

/** The fields of a kubeconfig, each on a line of its own, that let whoever has them in. */
const KUBECONFIG_FIELD = new RegExp(
  `^([ \\t]*(?:- )?(?:${LOGIN_FIELDS.join('|')}):[ \\t]*)(?!["']?<)(\\S.*)$`,
  'gm',
);

/** Tokens that can be known by their form: JSON Web Tokens, and those of GitHub, GitLab and Slack. */
const TOKEN =
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*|\bgh[pousr]_\w{30,}|\bgithub_pat_\w{40,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{20,}/g;

/** Longer ones are contents that no one writes by hand into a manifest, and are not decoded. */
const MOST_BASE64 = 256 * 1024;

/** A text that is base64 as a whole, in one line or several. */
const BASE64 = /^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/;

/** Base64 among other text, in one line or with lines of nothing else behind it. */
const BASE64_RUN =
  /[A-Za-z0-9+/]{40,}={0,2}(?:[ \t]*\r?\n[ \t#]*[A-Za-z0-9+/=]+(?=["']?[ \t]*(?:\r?\n|$)))*/g;

/** The password of an address: `postgres://shop:hidden@db/shop`. */
const LOGIN_IN_URL = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:@/"'<]*:)([^\s@/"'<]+)(?=@)/gi;

/** A line of a shell script, a properties file or a file of variables: `DB_PASSWORD=hidden`. */
const ASSIGNMENT = /^([ \t]*(?:export[ \t]+)?([A-Za-z][\w.-]*)[ \t]*=[ \t]*)(\S[^\r\n]*)/gm;

/** The same in a text that should be YAML and is not: `password: hidden`. */
const FIELD = /^([ \t]*(?:- )*["']?([A-Za-z][\w.-]*)["']?[ \t]*:[ \t]+)(\S[^\r\n]*)/gm;

/** What a shell, a template or a person puts in is no secret itself. */
const isPutIn = (value: string): boolean =>
  /^["']?\$[({A-Za-z_]/.test(value) || isFilledIn(value.replace(/^["']|["']$/g, ''));

const isKubeconfig = (text: string): boolean => /^kind:[ \t]*Config\b/m.test(text) && /^users:/m.test(text);

/** Whether a text is the login data of a registry. */
function isRegistryLogin(text: string): boolean {
  if (!text.includes('"auths"')) return false;
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && 'auths' in value;
  } catch {
    // It only mentions the word.
    return false;
  }
}

type Replace = (text: string) => string;

const step =
  (pattern: RegExp, by: string): Replace =>
  (text) =>
    text.replace(pattern, by);

/** Leaves out the values of what has a secret name. */
const named =
  (pattern: RegExp): Replace =>
  (text) =>
    text.replace(pattern, (whole, head: string, name: string, value: string) =>
      isSecretVariable(name) && !isPutIn(value) ? head + LEFT_OUT : whole,
    );

const base64Runs: Replace = (text) =>
  text.length > MOST_BASE64
    ? text
    : text.replace(BASE64_RUN, (run) => {
        const letters = run.replace(/[^A-Za-z0-9+/]/g, '');
        const inside = decodeBase64(letters.slice(0, letters.length - (letters.length % 4)));
        return inside !== undefined && secretsInText(inside) ? LEFT_OUT : run;
      });

const passwordsOfUrls: Replace = (text) =>
  text.replace(LOGIN_IN_URL, (whole, head: string, value: string) =>
    isPutIn(value) || value.includes('{{') ? whole : head + LEFT_OUT,
  );

/**
 * Leaves out what is secret in a text by its form: private keys, tokens, logins. Nothing else of it changes.
 * @param fields whether lines like `password: hidden` count, as in a text that cannot be parsed
 */
export function secretsInText(text: string, fields = false): Cleaned {
  if (isRegistryLogin(text)) return { text: LEFT_OUT, what: 'the login of a registry' };
  const inside = insideBase64(text);
  const hidden = inside === null ? null : secretsInText(inside, isKubeconfig(inside));
  if (hidden) return { text: LEFT_OUT, what: hidden.what };
  const steps: readonly (readonly [replace: Replace, what: string])[] = [
    [step(PRIVATE_KEY, LEFT_OUT), 'a private key'],
    ...(isKubeconfig(text)
      ? [[step(KUBECONFIG_FIELD, `$1${LEFT_OUT}`), 'the login of a kubeconfig'] as const]
      : []),
    [step(TOKEN, LEFT_OUT), 'a token'],
    [base64Runs, 'a private key'],
    [passwordsOfUrls, 'a password in an address'],
    [named(ASSIGNMENT), 'the value of a variable'],
    ...(fields ? [[named(FIELD), 'the value of a field'] as const] : []),
  ];
  let cleaned = text;
  let found: string | null = null;
  for (const [replace, what] of steps) {
    const next = replace(cleaned);
    if (next !== cleaned) found ??= what;
    cleaned = next;
  }
  return found === null ? null : { text: cleaned, what: found };
}

/** The text that is written as base64; null where it is written as it is. */
export function insideBase64(text: string): string | null {
  if (text.length > MOST_BASE64 || !BASE64.test(text)) return null;
  const inside = decodeBase64(text.replace(/\s/g, ''));
  return inside === undefined || inside === text || inside.includes('\uFFFD') ? null : inside;
}
