import { namesTexts } from '../../texts/en/names.ts';

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = new RegExp(`^${label}(\\.${label})*$`);

/** Why a name would be refused (DNS-1123 subdomain, at most 253 characters); undefined when it would not. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return namesTexts.nameIsNeeded();
  if (name.length > 253) return namesTexts.nameIsLong();
  if (!subdomain.test(name)) {
    return namesTexts.nameHasOthers();
  }
  return undefined;
}

/** Why a namespace would be refused (DNS-1123 label, at most 63 characters); undefined when it would not. */
export function namespaceProblem(name: string): string | undefined {
  if (name === '') return namesTexts.namespaceIsNeeded();
  if (name.length > 63) return namesTexts.namespaceIsLong();
  if (name.includes('.')) return namesTexts.namespaceHasDots();
  return nameProblem(name);
}
