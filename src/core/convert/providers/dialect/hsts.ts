import type { RuleFilter } from '../../http-rule.ts';

/** The header by which browsers stay with HTTPS. */
export const hstsFilter = (seconds: number, subdomains: boolean, preload: boolean): RuleFilter => ({
  type: 'ResponseHeaderModifier',
  responseHeaderModifier: {
    set: [
      {
        name: 'Strict-Transport-Security',
        value: [
          `max-age=${seconds}`,
          ...(subdomains ? ['includeSubDomains'] : []),
          ...(preload ? ['preload'] : []),
        ].join('; '),
      },
    ],
  },
});
