import { arrayAt, stringAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import type { RuleMatch } from '../../http-rule.ts';
import type { AnnotationReader } from '../dialect/annotations-of.ts';
import type { Effect } from '../dialect/dialect.ts';
import { approximated, invalid, lost } from '../dialect/effects.ts';
import { methodsOf } from '../shared/methods-of.ts';
import { escapeExpression } from '../shared/literal-path.ts';
import { parsedJson } from '../shared/parsed-json.ts';

const strings = (value: Json | undefined, place: string): readonly string[] =>
  arrayAt(value, place).flatMap((one) => (typeof one === 'string' ? [one] : []));

/** Each of the matches with each of the changes. */
const each = <T>(
  matches: readonly RuleMatch[],
  options: readonly T[],
  change: (match: RuleMatch, option: T) => RuleMatch,
): readonly RuleMatch[] =>
  options.length === 0 ? matches : matches.flatMap((match) => options.map((option) => change(match, option)));

/** A text with wildcards: an expression where there are any. */
const valueMatch = (name: string, value: string) =>
  /[*?]/.test(value)
    ? ({
        type: 'RegularExpression',
        name,
        value: `^${escapeExpression(value).replaceAll('\\*', '.*').replaceAll('\\?', '.')}$`,
      } as const)
    : ({ type: 'Exact', name, value } as const);

/** The conditions of a rule: all of them have to hold, of each one of its values. */
export function conditionMatches(
  service: string,
  read: AnnotationReader,
  base: RuleMatch,
): Readonly<{ matches: readonly RuleMatch[]; effects: readonly Effect[] }> {
  const annotation = read.nameOf(`conditions.${service}`);
  const written = read.text(`conditions.${service}`);
  if (written === undefined) return { matches: [base], effects: [] };
  const conditions = parsedJson(written);
  if (!Array.isArray(conditions))
    return { matches: [base], effects: [invalid(annotation, 'It is no list of conditions.')] };
  const open: string[] = [];
  let matches: readonly RuleMatch[] = [base];
  for (const condition of conditions as readonly Json[])
    switch (stringAt(condition, 'field')) {
      case 'http-header': {
        const name = stringAt(condition, 'httpHeaderConfig.httpHeaderName') ?? '';
        matches = each(matches, strings(condition, 'httpHeaderConfig.values'), (match, value) => ({
          ...match,
          headers: [...(match.headers ?? []), valueMatch(name, value)],
        }));
        break;
      }
      case 'http-request-method':
        matches = each(
          matches,
          methodsOf(strings(condition, 'httpRequestMethodConfig.Values')),
          (match, method) => ({
            ...match,
            method,
          }),
        );
        break;
      case 'query-string':
        matches = each(matches, arrayAt(condition, 'queryStringConfig.values'), (match, one) => {
          const key = stringAt(one, 'key');
          const value = stringAt(one, 'value') ?? '';
          return key === undefined
            ? match
            : { ...match, queryParams: [...(match.queryParams ?? []), valueMatch(key, value)] };
        });
        break;
      default:
        open.push(stringAt(condition, 'field') ?? 'a field');
    }
  if (open.length > 0)
    return {
      matches,
      effects: [
        lost(
          annotation,
          3,
          `Its condition on ${open.join(', ')} is no match of a route, so the rule takes more requests.`,
          'Set the condition in a ListenerRuleConfiguration of AWS.',
        ),
      ],
    };
  return {
    matches: matches.slice(0, 64),
    effects: [
      approximated(
        annotation,
        'Texts with wildcards became expressions, which implementations rank differently.',
        'rule',
        ['HTTPRouteMethodMatching', 'HTTPRouteQueryParamMatching'],
      ),
    ],
  };
}
