import { arrayAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { redirectsNothing } from './shared/redirects-nothing.ts';

const isRedirect = (filter: Json): boolean => valueAt(filter, 'requestRedirect') !== undefined;

const redirects = (rule: Json): readonly number[] =>
  arrayAt(rule, 'filters').flatMap((filter, index) => (isRedirect(filter) ? [index] : []));

const REDIRECT = `filters:
  - type: RequestRedirect
    requestRedirect:
      scheme: https`;

export const httpRedirectExcludesBackendRefs = defineFieldRule({
  id: 'http-redirect-excludes-backendrefs',
  message: 'RequestRedirect filter must not be used together with backendRefs',
  title: 'A rule redirects and has backends.',
  why: 'A redirect answers every request of the rule, so that no backend would ever see one.',
  fix: 'Remove the backends; or remove the redirect, or move it to a rule of its own.',
  surely: redirectsNothing,
  holds: (rule) => arrayAt(rule, 'backendRefs').length === 0 || !arrayAt(rule, 'filters').some(isRedirect),
  fixes: (rule) => [
    { title: 'Remove the backends', at: ['backendRefs'], unset: true },
    ...redirects(rule).map((index) => ({
      title: 'Remove the redirect',
      at: ['filters', index],
      unset: true as const,
    })),
  ],
  examples: {
    bad: httpRule(`⟦${REDIRECT}\nbackendRefs:\n  - name: cart\n    port: 80⟧`),
    good: httpRule(REDIRECT),
  },
});
