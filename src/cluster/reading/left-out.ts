import type { ApiResource } from '../requests/paths.ts';

/** Why objects of a kind are not read at all, in a sentence; null where they are. */
export function leftOut(
  { group, kind }: Pick<ApiResource, 'group' | 'kind'>,
  secrets: boolean,
): string | null {
  if (group === '' && kind === 'Secret' && !secrets)
    return 'Secrets are not read unless gatehouse cluster was started with --secrets.';
  // Some are a megabyte each; which release is installed is asked of one, by its annotations.
  if (group === 'apiextensions.k8s.io') return 'CRDs are large, and are not read; what they serve is known.';
  return null;
}
