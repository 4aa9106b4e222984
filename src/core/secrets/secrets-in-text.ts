import { decodeBase64 } from '../text/base64.ts';
import { LEFT_OUT } from './left-out.ts';

/** A text without what is secret in it, and what that is; null where nothing is. */
type Cleaned = Readonly<{ text: string; what: string }> | null;

/** A private key in PEM form, to its end, or to the end of the text where that is missing. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----[\s\S]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY-----|$)/g;

/** The fields of a kubeconfig, each on a line of its own, that let whoever has them in. */
const KUBECONFIG_FIELD =
  /^([ \t]*(?:- )?(?:client-key-data|token|password|access-token|id-token|refresh-token|client-secret):[ \t]*)(?!["']?<)(\S.*)$/gm;

/** Tokens that can be known by their form: JSON Web Tokens, and those of GitHub, GitLab and Slack. */
const TOKEN =
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*|\bgh[pousr]_\w{30,}|\bgithub_pat_\w{40,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{20,}/g;

/** Longer ones are contents that no one writes by hand into a manifest, and are not decoded. */
const MOST_BASE64 = 256 * 1024;

/** Base64 of a text that begins a PEM block: `-----BEGIN`, `----BEGIN` shifted by its place. */
const BASE64 = /^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/;

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

/** Leaves out what is secret in a text by its form: private keys, tokens, logins. Nothing else of it changes. */
export function secretsInText(text: string): Cleaned {
  if (isRegistryLogin(text)) return { text: LEFT_OUT, what: 'the login of a registry' };
  if (text.length <= MOST_BASE64 && BASE64.test(text)) {
    const inside = decodeBase64(text.replace(/\s/g, ''));
    const cleaned = inside === undefined || inside === text ? null : secretsInText(inside);
    if (cleaned) return { text: LEFT_OUT, what: cleaned.what };
  }
  const steps: readonly (readonly [test: boolean, pattern: RegExp, by: string, what: string])[] = [
    [text.includes('PRIVATE KEY-----'), PRIVATE_KEY, LEFT_OUT, 'a private key'],
    [isKubeconfig(text), KUBECONFIG_FIELD, `$1${LEFT_OUT}`, 'the login of a kubeconfig'],
    [true, TOKEN, LEFT_OUT, 'a token'],
  ];
  let cleaned = text;
  let found: string | null = null;
  for (const [test, pattern, by, what] of steps) {
    if (!test) continue;
    const next = cleaned.replace(pattern, by);
    if (next !== cleaned) found ??= what;
    cleaned = next;
  }
  return found === null ? null : { text: cleaned, what: found };
}
