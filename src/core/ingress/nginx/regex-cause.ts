import type { NginxAnnotations } from './annotations/read-annotations.ts';

/** The annotation for which the controller reads a path, and with it all paths of its host, as expressions. */
export type RegexCause = 'use-regex' | 'rewrite-target';

/** Why a path of an Ingress is an expression; null where nothing says so (docs/model/ingress.md#regular-expressions). */
export function regexCause(
  { useRegex, target }: NginxAnnotations['rewrite'],
  path: string,
): RegexCause | null {
  if (useRegex) return 'use-regex';
  return target !== '' && target !== path ? 'rewrite-target' : null;
}
