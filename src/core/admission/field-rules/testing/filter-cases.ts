import type { Case } from './case.ts';

const TYPES = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  ExtensionRef: 'extensionRef',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  CORS: 'cors',
  ExternalAuth: 'externalAuth',
} as const;

const unionCases: readonly Case[] = Object.entries(TYPES).flatMap(([type, field]): readonly Case[] => {
  const id = `filter-${type.toLowerCase()}`;
  return [
    [`${id}-required`, 'its field', { type, [field]: {} }, true],
    [`${id}-required`, 'no field', { type }, false],
    [`${id}-required`, 'the field of another', { type, other: {} }, false],
    [`${id}-required`, 'another type', { type: 'Other' }, true],
    [`${id}-forbidden`, 'its type', { type, [field]: {} }, true],
    [`${id}-forbidden`, 'another type', { type: 'Other', [field]: {} }, false],
    [`${id}-forbidden`, 'not there', { type: 'Other' }, true],
  ];
});

const ONCE = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite', 'CORS'];

const listCases: readonly Case[] = ONCE.flatMap((type): readonly Case[] => {
  const id = `filter-${type.toLowerCase()}-once`;
  return [
    [id, 'none', [], true],
    [id, 'one', [{ type }, { type: 'RequestMirror' }, { type: 'RequestMirror' }], true],
    [id, 'two, not side by side', [{ type }, { type: 'RequestMirror' }, { type }], false],
  ];
});

const MODIFIERS = [
  ['full', 'ReplaceFullPath', 'replaceFullPath'],
  ['prefix', 'ReplacePrefixMatch', 'replacePrefixMatch'],
] as const;

const modifierCases: readonly Case[] = MODIFIERS.flatMap(([name, type, field]): readonly Case[] => [
  [`pathmodifier-${name}-required`, 'an empty text is there', { type, [field]: '' }, true],
  [`pathmodifier-${name}-required`, 'nothing', { type }, false],
  [`pathmodifier-${name}-required`, 'another type', { type: 'Other' }, true],
  [`pathmodifier-${name}-type`, 'its type', { type, [field]: '/' }, true],
  [`pathmodifier-${name}-type`, 'another type', { type: 'Other', [field]: '' }, false],
  [`pathmodifier-${name}-type`, 'not there', { type: 'Other' }, true],
]);

const AUTH = [
  ['grpc', 'GRPC'],
  ['http', 'HTTP'],
] as const;

const authCases: readonly Case[] = AUTH.flatMap(([field, protocol]): readonly Case[] => [
  [`externalauth-${field}-required`, 'there', { protocol, [field]: {} }, true],
  [`externalauth-${field}-required`, 'not there', { protocol }, false],
  [`externalauth-${field}-required`, 'another protocol', { protocol: 'Other' }, true],
  [`externalauth-${field}-forbidden`, 'its protocol', { protocol, [field]: {} }, true],
  [`externalauth-${field}-forbidden`, 'another protocol', { protocol: 'Other', [field]: {} }, false],
  [`externalauth-${field}-forbidden`, 'not there', { protocol: 'Other' }, true],
]);

const LISTS = ['cors-alloworigins', 'cors-allowmethods', 'cors-allowheaders'];

const corsCases: readonly Case[] = LISTS.flatMap((list): readonly Case[] => [
  [`${list}-wildcard-alone`, 'nothing', [], true],
  [`${list}-wildcard-alone`, 'the star alone', ['*'], true],
  [`${list}-wildcard-alone`, 'no star', ['a', 'b'], true],
  [`${list}-wildcard-alone`, 'a star within', ['https://*.example.com', 'b'], true],
  [`${list}-wildcard-alone`, 'the star last', ['a', '*'], false],
  [`${list}-wildcard-alone`, 'the star twice', ['*', '*'], false],
]);

/** Cases of filters. */
export const filterCases: readonly Case[] = [
  ...unionCases,
  ...listCases,
  ['http-filters-redirect-xor-rewrite', 'a redirect', [{ type: 'RequestRedirect' }], true],
  ['http-filters-redirect-xor-rewrite', 'a rewrite', [{ type: 'URLRewrite' }], true],
  [
    'http-filters-redirect-xor-rewrite',
    'both',
    [{ type: 'URLRewrite' }, {}, { type: 'RequestRedirect' }],
    false,
  ],
  ...modifierCases,
  ['mirror-percent-or-fraction', 'neither', {}, true],
  ['mirror-percent-or-fraction', 'a fraction', { fraction: { numerator: 1, denominator: 100 } }, true],
  [
    'mirror-percent-or-fraction',
    'no percent is a percent too',
    { percent: 0, fraction: { numerator: 1 } },
    false,
  ],
  ['fraction-numerator-le-denominator', 'all', { numerator: 100, denominator: 100 }, true],
  ['fraction-numerator-le-denominator', 'none', { numerator: 0, denominator: 1 }, true],
  ['fraction-numerator-le-denominator', 'more than all', { numerator: 101, denominator: 100 }, false],
  ...corsCases,
  ...authCases,
];
