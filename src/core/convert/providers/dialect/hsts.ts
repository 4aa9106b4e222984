import type { RuleFilter } from '../../http-rule.ts';
import type { Effect } from './dialect.ts';
import { lost } from './effects.ts';

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

/** What is said of the annotations of the header where the user leaves it out. */
export const hstsLeftOut = (annotations: readonly string[]): readonly Effect[] =>
  annotations.map((annotation) =>
    lost(
      annotation,
      2,
      'The header is left out by choice: browsers keep to HTTPS only as long as they remember it.',
    ),
  );
