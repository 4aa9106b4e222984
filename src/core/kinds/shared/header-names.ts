import type { KnownValues } from '../known-values.ts';

const FILTERS = 'spec.rules[*].filters[*]';

/** The names of headers that people mostly match on or change. */
export const headerNames: KnownValues = {
  at: [
    'spec.rules[*].matches[*].headers[*].name',
    `${FILTERS}.requestHeaderModifier.set[*].name`,
    `${FILTERS}.requestHeaderModifier.add[*].name`,
    `${FILTERS}.requestHeaderModifier.remove[*]`,
    `${FILTERS}.responseHeaderModifier.set[*].name`,
    `${FILTERS}.responseHeaderModifier.add[*].name`,
    `${FILTERS}.responseHeaderModifier.remove[*]`,
    `${FILTERS}.cors.allowHeaders[*]`,
    `${FILTERS}.cors.exposeHeaders[*]`,
  ],
  values: [
    ['Accept'],
    ['Authorization'],
    ['Cache-Control'],
    ['Content-Type'],
    ['Cookie'],
    ['Host'],
    ['Origin'],
    ['Strict-Transport-Security'],
    ['User-Agent'],
    ['X-Forwarded-Proto'],
    ['X-Request-Id'],
  ],
};
