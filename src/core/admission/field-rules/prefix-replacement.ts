import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';

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

const ofRule = (field: Field) => (type: string) => `${matches(type)}${filter(field)}`;

const ofBackend = (field: Field) => (type: string) =>
  `${matches(type)}backendRefs:\n  - name: cart\n    port: 80\n    ${filter(field).replaceAll('\n', '\n    ')}`;

const prefixRule = (
  id: string,
  message: string,
  field: Field,
  applies: (rule: Json, field: Field) => boolean,
  body: (type: string) => string,
): FieldRule =>
  defineFieldRule({
    id,
    message,
    title: `A ${field === 'urlRewrite' ? 'rewrite' : 'redirect'} replaces a prefix that the rule does not match.`,
    why: 'What is replaced is the prefix by which the rule was chosen. With another type of match, or with several matches, there is none or no single one.',
    fix: 'Match exactly one path, with type PathPrefix; divide the rule where it has several matches. Or replace the full path.',
    holds: (rule) => !applies(rule, field) || hasOnePrefix(rule),
    fixes(rule) {
      const [only, ...more] = arrayAt(rule, 'matches');
      return only !== undefined && more.length === 0 && stringAt(only, 'path.type') === 'Exact'
        ? [{ title: 'Match the path as a prefix', at: ['matches', 0, 'path', 'type'], set: 'PathPrefix' }]
        : [];
    },
    examples: { bad: httpRule(`⟦${body('Exact')}⟧`), good: httpRule(body('PathPrefix')) },
  });

export const httpRedirectPrefix = prefixRule(
  'http-redirect-prefix-needs-pathprefix',
  'When using RequestRedirect filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified',
  'requestRedirect',
  inFilters,
  ofRule('requestRedirect'),
);

export const httpRewritePrefix = prefixRule(
  'http-rewrite-prefix-needs-pathprefix',
  'When using URLRewrite filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified',
  'urlRewrite',
  inFilters,
  ofRule('urlRewrite'),
);

export const httpBackendRedirectPrefix = prefixRule(
  'http-backend-redirect-prefix-needs-pathprefix',
  'Within backendRefs, when using RequestRedirect filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified',
  'requestRedirect',
  inBackends,
  ofBackend('requestRedirect'),
);

export const httpBackendRewritePrefix = prefixRule(
  'http-backend-rewrite-prefix-needs-pathprefix',
  'Within backendRefs, When using URLRewrite filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified',
  'urlRewrite',
  inBackends,
  ofBackend('urlRewrite'),
);
