import { RE2JS } from 're2js';

/** An expression of NGINX as far as it can be run in linear time. */
export type PathExpression = Readonly<{
  /** The groups of the first place where it is found, the whole in front; null where it is not. */
  find: (text: string) => readonly string[] | null;
}>;

/** What PCRE has beyond RE2: looking around, references to groups, possessive and atomic groups, conditions. */
const PCRE_ONLY = /\(\?(?:[=!>|(&R\d+-]|<[=!])|\\[1-9]|\\[gkKRhHvVXZG]|[*+?}]\+|\(\*[A-Z]/;

/** Why an expression is not evaluated here, as a clause. */
export const whyNotRun = (pattern: string): string =>
  PCRE_ONLY.test(pattern)
    ? 'uses syntax of PCRE that is not evaluated here'
    : 'is not an expression, with which NGINX keeps the configuration that it had';

/**
 * Compiles an expression as NGINX has it, without regard to case (docs/model/ingress.md#regular-expressions). Undefined for what
 * RE2 cannot run: then it is not known what it matches.
 */
export function pathExpression(pattern: string, anyCase = true): PathExpression | undefined {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern, anyCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    // RE2 throws for what it cannot run; callers say so in their own words.
    return undefined;
  }
  return {
    find(text) {
      const matcher = compiled.matcher(text);
      if (!matcher.find()) return null;
      return Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? '');
    },
  };
}
