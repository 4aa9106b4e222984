import type { Json } from '../json.ts';
import { parseDocument } from '../parse.ts';
import { splitDocuments } from '../split.ts';

/** Problems of texts that kubectl reads, without a word. */
const UNSAID = new Set(['duplicate-key', 'ignored']);

/** The documents of a file without those that are nothing; null where kubectl refuses it. */
export function readAsKubectl(text: string): readonly Json[] | null {
  const documents = splitDocuments(text).map((part, index) => parseDocument(part, index === 0));
  if (documents.some(({ problems }) => problems.some(({ code }) => !UNSAID.has(code)))) return null;
  return documents.flatMap(({ value }) => (value === undefined || value === null ? [] : [value]));
}
