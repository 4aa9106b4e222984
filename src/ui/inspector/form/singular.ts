import { formTexts } from '../../../texts/en/form.ts';
/** What one item of a list is called, from the list's name: `matches` → `match`, `tls` → `TLS`. */
export function singular(name: string): string {
  if (name === 'tls') return 'TLS';
  if (/(?:ch|sh|ss|x)es$/.test(name)) return name.slice(0, -2);
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  if (name.endsWith('s') && !name.endsWith('ss')) return name.slice(0, -1);
  return formTexts.itemOf({ list: name });
}
