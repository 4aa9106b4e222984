import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import type { FilterPlace } from '../../filters/filter-paths.ts';
import type { FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { redirectsNothing } from './shared/redirects-nothing.ts';

type Field = 'requestRedirect' | 'urlRewrite';

const replacesPrefix = (filter: Json, field: Field): boolean =>
  stringAt(filter, [field, 'path', 'type']) === 'ReplacePrefixMatch' &&
  valueAt(filter, [field, 'path', 'replacePrefixMatch']) !== undefined;

/** The API server asks for exactly one, and so overlooks two. */
const exactlyOne = (items: readonly Json[], fits: (item: Json) => boolean): boolean =>
  items.filter(fits).length === 1;

const inFilters = (holder: Json, field: Field): boolean =>
  exactlyOne(arrayAt(holder, 'filters'), (filter) => replacesPrefix(filter, field));

const inBackends = (rule: Json, field: Field): boolean =>
  exactlyOne(arrayAt(rule, 'backendRefs'), (backend) => inFilters(backend, field));

/** A rule that is reached by one prefix: it is clear then what is replaced. */
const hasOnePrefix = (rule: Json): boolean => {
  const matches = arrayAt(rule, 'matches');
  return matches.length === 1 && stringAt(matches[0], 'path.type') === 'PathPrefix';
};

const matches = (type: string) => `matches:\n  - path:\n      type: ${type}\n      value: /cart\n`;

const filter = (field: Field) => {
  const type = field === 'urlRewrite' ? 'URLRewrite' : 'RequestRedirect';
  return `filters:
  - type: ${type}
    ${field}:
      path:
        type: ReplacePrefixMatch
        replacePrefixMatch: /basket`;
};

/** The API server writes the same rule four times, for either filter of a rule and of its backends. */
const PREFIX_RULES = [
  ['http-redirect-prefix-needs-pathprefix', 'requestRedirect', 'rule', 'When using RequestRedirect'],
  ['http-rewrite-prefix-needs-pathprefix', 'urlRewrite', 'rule', 'When using URLRewrite'],
  [
    'http-backend-redirect-prefix-needs-pathprefix',
    'requestRedirect',
    'backendRef',
    'Within backendRefs, when using RequestRedirect',
  ],
  [
    'http-backend-rewrite-prefix-needs-pathprefix',
    'urlRewrite',
    'backendRef',
    'Within backendRefs, When using URLRewrite',
  ],
] as const;

const ruleLines = (field: Field, place: FilterPlace, type: string): string =>
  place === 'rule'
    ? `${matches(type)}${filter(field)}`
    : `${matches(type)}backendRefs:\n  - name: cart\n    port: 80\n    ${filter(field).replaceAll('\n', '\n    ')}`;

export const prefixRules: readonly FieldRule[] = PREFIX_RULES.map(([id, field, place, start]) => ({
  id,
  message: `${start} filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified`,
  title: `A ${field === 'urlRewrite' ? 'rewrite' : 'redirect'} replaces a prefix that the rule does not match.`,
  why: 'What is replaced is the prefix by which the rule was chosen. With another type of match, or with several matches, there is none or no single one.',
  fix: 'Match exactly one path, with type PathPrefix; divide the rule where it has several matches. Or replace the full path.',
  surely: redirectsNothing,
  holds: (rule) => !(place === 'rule' ? inFilters : inBackends)(rule, field) || hasOnePrefix(rule),
  fixes(rule) {
    const [only, ...more] = arrayAt(rule, 'matches');
    return only !== undefined && more.length === 0 && stringAt(only, 'path.type') === 'Exact'
      ? [{ title: 'Match the path as a prefix', at: ['matches', 0, 'path', 'type'], set: 'PathPrefix' }]
      : [];
  },
  examples: {
    bad: httpRule(`⟦${ruleLines(field, place, 'Exact')}⟧`),
    good: httpRule(ruleLines(field, place, 'PathPrefix')),
  },
}));
