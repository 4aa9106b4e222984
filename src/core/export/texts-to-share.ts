import { leaveOutSecrets } from '../secrets/leave-out-secrets.ts';
import { keepsRequests, REQUESTS_ANNOTATION } from '../topology/keeps-requests.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { ExportedFile, Parts } from './export-text.ts';

/** What of a workspace its owner may want to keep back. */
export type Sensitive = Readonly<{
  /** What is secret, by file: `tls.key of Secret shop`. */
  secrets: readonly Readonly<{ file: string; what: readonly string[] }>[];
  /** How many files hold saved requests. */
  requests: number;
}>;

/** The texts of a workspace as they are shared: as written, but for what is not to go along. Files that are left empty stay away. */
export function textsToShare(files: readonly ExportedFile[], parts: Parts): readonly ExportedFile[] {
  return files.flatMap(({ path, text }) => {
    const kept = parts.requests ? text : withoutSavedRequests(text);
    if (kept.trim() === '' && text.trim() !== '') return [];
    return { path, text: parts.secrets ? kept : leaveOutSecrets(kept).text };
  });
}

/** What there is to keep back. */
export const sensitiveIn = (files: readonly ExportedFile[]): Sensitive => ({
  secrets: files.flatMap(({ path, text }) => {
    const { found } = leaveOutSecrets(text);
    return found.length === 0 ? [] : { file: path, what: found };
  }),
  requests: files.filter(({ text }) => withoutSavedRequests(text) !== text).length,
});

function withoutSavedRequests(text: string): string {
  if (!text.includes(REQUESTS_ANNOTATION)) return text;
  return splitDocuments(text)
    .filter((document) => {
      const { value } = parseDocument(document);
      return value === undefined || !keepsRequests(value);
    })
    .join('');
}
