import type { Model } from '../model/model.ts';
import { fileText } from '../model/update-model.ts';

/** What SOPS adds to a file; it refuses to decrypt one of which a value that it has signed is another. */
const SIGNED = /^(?:sops:|[ \t]*"sops":)/m;

/**
 * Whether a file is what is applied. A template is not: what an edit of it comes to is known after Helm or another tool has
 * gone over it. One that SOPS has signed can be edited with SOPS only.
 */
export function isFinished({ files }: Pick<Model, 'files'>, path: string): boolean {
  const file = files.get(path);
  if (!file) return true;
  const [, chart] = /^(.*?)templates\//.exec(path) ?? [];
  if (chart !== undefined && files.has(`${chart}Chart.yaml`)) return false;
  const text = fileText(file);
  return !text.includes('{{') && !SIGNED.test(text);
}
