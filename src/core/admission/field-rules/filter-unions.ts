import { valueAt } from '../../model/access.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { forbidsField, requiresField, type UnionMember } from './shared/unions.ts';

/** Types of filters, what each does, and a smallest setting of it. */
const FILTERS = [
  ['RequestHeaderModifier', 'requestHeaderModifier', 'changes headers of requests', 'remove: [x-internal]'],
  [
    'ResponseHeaderModifier',
    'responseHeaderModifier',
    'changes headers of responses',
    'remove: [x-internal]',
  ],
  [
    'RequestMirror',
    'requestMirror',
    'sends a copy of each request elsewhere',
    'backendRef: { name: shadow, port: 80 }',
  ],
  [
    'ExtensionRef',
    'extensionRef',
    'does what an object of the implementation says',
    'group: example.com\nkind: RateLimit\nname: cart',
  ],
  ['RequestRedirect', 'requestRedirect', 'answers with a redirect', 'scheme: https'],
  ['URLRewrite', 'urlRewrite', 'rewrites host or path', 'hostname: cart.example.com'],
  ['CORS', 'cors', 'answers cross-origin checks of browsers', 'maxAge: 60'],
  [
    'ExternalAuth',
    'externalAuth',
    'asks an external service whether a request may pass',
    'protocol: GRPC\nbackendRef: { name: auth, port: 9000 }\ngrpc: {}',
  ],
] as const;

type Filter = (typeof FILTERS)[number];

const inFilter = (lines: string): string => httpRule(`filters:\n  - ${lines.replaceAll('\n', '\n    ')}`);

const settings = ([, field, , body]: Filter): string => `${field}:\n  ${body.replaceAll('\n', '\n  ')}`;

/** Another filter than that one, for a list that holds two kinds of settings. */
const otherThan = (filter: Filter): Filter => (filter === FILTERS[0] ? FILTERS[1] : FILTERS[0]);

function requiredRule(filter: Filter): FieldRule {
  const [type, field, does] = filter;
  const union: UnionMember = { by: 'type', value: type, field };
  return defineFieldRule({
    id: `filter-${type.toLowerCase()}-required`,
    message: `filter.${field} must be specified for ${type} filter.type`,
    title: `A filter of type ${type} has no ${field}.`,
    why: `Such a filter ${does}, and \`${field}\` says how. Without it there is nothing to do.`,
    fix: `Add \`${field}\`, or remove the filter.`,
    ...requiresField(union),
    fixes: (node) =>
      FILTERS.filter(([, other]) => valueAt(node, [other]) !== undefined).map(([other]) => ({
        title: `Set type to ${other}`,
        at: ['type'],
        set: other,
      })),
    examples: {
      bad: inFilter(`⟦type: ${type}⟧`),
      good: inFilter(`type: ${type}\n${settings(filter)}`),
    },
  });
}

function forbiddenRule(filter: Filter): FieldRule {
  const [type, field] = filter;
  const union: UnionMember = { by: 'type', value: type, field };
  const other = otherThan(filter);
  return defineFieldRule({
    id: `filter-${type.toLowerCase()}-forbidden`,
    message: `filter.${field} must be nil if the filter.type is not ${type}`,
    title: `A filter of another type than ${type} has ${field}.`,
    why: 'A filter does one thing, which its type names. What is set up for another type would have no effect.',
    fix: `Remove \`${field}\`, or make a filter of type ${type} of its own.`,
    ...forbidsField(union),
    examples: {
      bad: inFilter(`⟦type: ${other[0]}\n${settings(other)}\n${settings(filter)}⟧`),
      good: inFilter(`type: ${other[0]}\n${settings(other)}`),
    },
  });
}

/** For each type of filter: it has the field of its name, and no other has. */
export const filterUnions: readonly FieldRule[] = FILTERS.flatMap((filter) => [
  requiredRule(filter),
  forbiddenRule(filter),
]);
