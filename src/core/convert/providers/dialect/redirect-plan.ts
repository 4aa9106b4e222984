import type { RuleFilter } from '../../http-rule.ts';
import type { DialectContext, Effect } from './dialect.ts';
import { approximated, converted, lost } from './effects.ts';
import { redirectFeatures, redirectToUrl } from '../shared/redirect-to-url.ts';

/** A redirect to a URL in an annotation. */
export function redirectPlan(
  annotation: string,
  url: string,
  code: number,
  { crds }: DialectContext,
): Readonly<{ filters: readonly RuleFilter[]; effects: readonly Effect[] }> {
  const found = redirectToUrl(url, code, crds);
  if (!found)
    return {
      filters: [],
      effects: [
        lost(annotation, 3, 'Its URL is none that a redirect can have.', 'Write the redirect by hand.'),
      ],
    };
  const features = redirectFeatures(found.redirect);
  const [difference] = found.differences;
  return {
    filters: [{ type: 'RequestRedirect', requestRedirect: found.redirect }],
    effects: [
      difference === undefined
        ? converted(annotation, { filter: 'RequestRedirect' }, features)
        : approximated(annotation, found.differences.join(' '), { filter: 'RequestRedirect' }, features),
    ],
  };
}
