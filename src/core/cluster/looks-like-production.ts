/** Parts of names that stand for what must not break. */
const PRODUCTION = /^(?:prod|prd|production|produktion|live)\d*$/i;

/** What says the opposite beside it: `non-prod`, `pre-prod`, `prod-copy-test`. */
const NOT_PRODUCTION = /^(?:non|not|no|pre|preprod|nonprod|dev|test|staging|stage|sandbox)$/i;

/** Whether the name of a context looks as if it were that of a production cluster. In doubt it does. */
export function looksLikeProduction(context: string): boolean {
  const parts = context.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/).filter((part) => part !== '');
  return parts.some((part, at) => PRODUCTION.test(part) && !NOT_PRODUCTION.test(parts[at - 1] ?? ''));
}
