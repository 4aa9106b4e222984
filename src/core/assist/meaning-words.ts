import { servedText } from '../model/served-words.ts';
import type { FieldMeaning } from './field-meaning.ts';

/** Escapes a text for Markdown: names from manifests are never markup. */
export const inMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, '\\$&');

/** A value in Markdown, as code. */
const code = (value: unknown): string =>
  `\`${(typeof value === 'string' && value !== '' ? value : JSON.stringify(value)).replaceAll('`', "'")}\``;

/** The meaning of a field in Markdown, without its name; one paragraph each. */
export function meaningWords(field: Omit<FieldMeaning, 'title'>): readonly string[] {
  const facts = [
    field.default === undefined ? '' : `Default: ${code(field.default)}`,
    field.allowed.length === 0 ? '' : `Values: ${field.allowed.map(code).join(', ')}`,
    field.limits.length === 0 ? '' : `Limits: ${field.limits.join(', ')}`,
    field.support ? `Support: ${inMarkdown(field.supportNote ?? field.support)}` : '',
    servedWords(field),
  ].filter((fact) => fact !== '');
  // Descriptions are our own words, or those of a CRD, with `code` in them.
  return [field.description, facts.join('  \n')].filter((part) => part !== '');
}

function servedWords({ served, absent }: Omit<FieldMeaning, 'title'>): string {
  if (!served) return '';
  const where = `Served ${servedText(served)}`;
  return absent ? `${where}; not by the CRDs of this workspace, which drop the field` : where;
}
