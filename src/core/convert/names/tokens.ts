/** A host as a part of a name: `*.shop.test` is `wildcard-shop-test`, and no host `any`. */
export function hostToken(host: string | null): string {
  if (host === null) return 'any';
  const named = host.toLowerCase().replace(/^\*\./, 'wildcard-');
  return trimmed(named) || 'host';
}

/** No rule has a longer name from its path: policies are bound by it, and people read it. */
const LONGEST_PATH = 60;

/** A path as the name of a rule: `/api/v1` is `api-v1`, and `/` is `root`. */
export function pathToken(path: string): string {
  const plain = trimmed(path.toLowerCase()).slice(0, LONGEST_PATH).replace(/-+$/, '');
  return plain || 'root';
}

const trimmed = (text: string): string => text.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
