const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = new RegExp(`^${label}(\\.${label})*$`);

/** Why a name would be refused (DNS-1123 subdomain, at most 253 characters); undefined when it would not. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'A name is required.';
  if (name.length > 253) return 'A name has at most 253 characters.';
  if (!subdomain.test(name)) {
    return 'Lower-case letters, digits, “-” and “.”, beginning and ending with a letter or digit.';
  }
  return undefined;
}

/** Why a namespace would be refused (DNS-1123 label, at most 63 characters); undefined when it would not. */
export function namespaceProblem(name: string): string | undefined {
  if (name === '') return 'A namespace is required.';
  if (name.length > 63) return 'A namespace has at most 63 characters.';
  if (name.includes('.')) return 'A namespace cannot contain dots.';
  return nameProblem(name);
}
