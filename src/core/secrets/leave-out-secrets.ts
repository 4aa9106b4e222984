import { applyEdits } from '../text/apply-edits.ts';
import { editDocument } from '../yaml/edit.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { secretsInText } from './secrets-in-text.ts';
import { secretsInValue } from './secrets-in-value.ts';

/** A text without its secrets, and what was left out, in the order of the text. */
export type WithoutSecrets = Readonly<{ text: string; found: readonly string[] }>;

/** Documents without any of these signs hold nothing secret; most need not be parsed. */
const SIGN = /secret|private key|LS0tL|"auths"|users?:|eyJ|gh._|github_pat_|glpat-|xox|pass|token|key/i;

/**
 * Leaves private keys, the data of Secrets, logins and tokens out of a text, with a placeholder in their place. Everything else keeps its bytes.
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
  if (doc.value === undefined) return unreadable(source);
  const secrets = secretsInValue(doc.value);
  let text = source;
  if (secrets.length > 0) {
    const edited = editDocument(
      doc,
      secrets.map(({ path, value }) => ({ op: 'set', path, value })),
    );
    if (!edited.ok) return wholly(source);
    text = applyEdits(source, edited.edits);
  }
  // What stands in comments.
  const rest = secretsInText(text);
  return {
    text: rest?.text ?? text,
    found: [...secrets.map(({ what }) => what), ...(rest ? [rest.what] : [])],
  };
}

/** A text that is no YAML: its keys are found by their form, and a Secret whose data cannot be found goes as a whole. */
function unreadable(source: string): WithoutSecrets {
  if (/\bkind["']?\s*:\s*["']?Secret\b|secretGenerator/.test(source)) return wholly(source);
  const cleaned = secretsInText(source);
  return cleaned ? { text: cleaned.text, found: [cleaned.what] } : { text: source, found: [] };
}

const wholly = (source: string): WithoutSecrets => ({
  text: `${/^---[^\n]*\n/.exec(source)?.[0] ?? ''}# A document with secrets that could not be separated was left out.\n`,
  found: ['a document with secrets that could not be separated'],
});
