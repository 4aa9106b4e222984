import { valueAt } from '../model/access.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { editDocument } from '../yaml/edit.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Json } from '../yaml/json.ts';
import { secretsInText } from './secrets-in-text.ts';
import { withoutCommentsBeside, withoutSecretsInComments } from './secrets-in-comments.ts';
import { secretsInValue } from './secrets-in-value.ts';

/** A text without its secrets, and what was left out, in the order of the text. */
export type WithoutSecrets = Readonly<{ text: string; found: readonly string[] }>;

/** Documents without any of these signs hold nothing secret; most need not be parsed. */
const SIGN =
  /secret|private key|"auths"|users?:|eyJ|gh._|github_pat_|glpat-|xox|pass|token|key|credential|authorization|cookie|:\/\/[^\s/]*@|[A-Za-z0-9+/]{40}/i;

/**
 * Leaves private keys, the data of Secrets, passwords, logins and tokens out of a text, with a placeholder in their place;
 * also in comments, and in manifests that stand in strings. Everything else keeps its bytes.
 * A document that may hold one and cannot be changed (it does not parse, or uses anchors) is left out as a whole.
 */
export function leaveOutSecrets(text: string): WithoutSecrets {
  if (!SIGN.test(text)) return { text, found: [] };
  const documents = splitDocuments(text).map(withoutSecrets);
  const found = documents.flatMap((document) => document.found);
  return { text: found.length === 0 ? text : documents.map((document) => document.text).join(''), found };
}

function withoutSecrets(source: string): WithoutSecrets {
  if (!SIGN.test(source)) return { text: source, found: [] };
  const doc = parseDocument(source);
  if (doc.value === undefined || doc.problems.some(({ code }) => code === 'ignored'))
    return unreadable(source);
  if (typeof doc.value === 'string') return byForm(source);
  const secrets = secretsInValue(doc.value, leaveOutSecrets);
  let text = source;
  if (secrets.length > 0) {
    const edited = editDocument(
      doc,
      secrets.map(({ path, value }) => ({ op: 'set', path, value })),
    );
    if (!edited.ok) return wholly(source);
    text = withoutCommentsBeside(applyEdits(source, edited.edits));
    if (doc.problems.some(({ code }) => code === 'duplicate-key')) return wholly(source);
    if (ANCHOR.test(source) && secrets.some(({ path }) => stillThere(text, valueAt(doc.value, path))))
      return wholly(source);
  }
  const comments = withoutSecretsInComments(text, leaveOutSecrets);
  const rest = secretsInText(comments.text);
  return {
    text: rest?.text ?? comments.text,
    found: [...secrets.map(({ what }) => what), ...comments.found, ...(rest ? [rest.what] : [])],
  };
}

/** A value behind an anchor stands at a place beside its own. */
const ANCHOR = /(?:^|[\s[{,])[&*][\w.-]/m;

const stillThere = (text: string, value: Json | undefined): boolean =>
  value !== undefined && String(value).trim() !== '' && text.includes(String(value).trim());

/** A text that is no YAML, or holds more than its value: its keys are found by their form, and a Secret whose data cannot be found goes as a whole. */
function unreadable(source: string): WithoutSecrets {
  if (/\bkind["']?\s*:\s*["']?Secret(?:List)?\b|secretGenerator/.test(source)) return wholly(source);
  return byForm(source, true);
}

function byForm(source: string, fields = false): WithoutSecrets {
  const cleaned = secretsInText(source, fields);
  return cleaned ? { text: cleaned.text, found: [cleaned.what] } : { text: source, found: [] };
}

const wholly = (source: string): WithoutSecrets => ({
  text: `${/^---[^\n]*\n/.exec(source)?.[0] ?? ''}# A document with secrets that could not be separated was left out.\n`,
  found: ['a document with secrets that could not be separated'],
});
