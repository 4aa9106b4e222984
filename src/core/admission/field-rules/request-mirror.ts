import { numberAt } from '../../model/access.ts';
import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { isPresent } from './shared/unions.ts';

const mirror = (lines: string, open = '', close = '') =>
  httpRule(`
filters:
  - type: RequestMirror
    requestMirror:
      ${open}backendRef:
        name: shadow
        port: 80
      ${lines.replaceAll('\n', '\n      ')}${close}`);

export const mirrorPercentOrFraction = defineFieldRule({
  id: 'mirror-percent-or-fraction',
  message: 'Only one of percent or fraction may be specified in HTTPRequestMirrorFilter',
  title: 'The share of requests to copy is given twice.',
  why: '`percent` and `fraction` say the same thing in two ways; with both nothing says which one counts.',
  fix: 'Keep one of them. Without either, every request is copied.',
  holds: (filter) => !isPresent(filter, 'percent') || !isPresent(filter, 'fraction'),
  fixes: () => [
    { title: 'Remove fraction', at: ['fraction'], unset: true },
    { title: 'Remove percent', at: ['percent'], unset: true },
  ],
  examples: {
    bad: mirror('percent: 10\nfraction:\n  numerator: 1', '⟦', '⟧'),
    good: mirror('percent: 10'),
  },
});

export const fractionNumeratorLeDenominator = defineFieldRule({
  id: 'fraction-numerator-le-denominator',
  message: 'numerator must be less than or equal to denominator',
  title: 'A fraction is greater than one.',
  why: 'No more than all requests can be copied. Without a denominator the fraction is of 100.',
  fix: 'Use a greater denominator or a smaller numerator; equal numbers mean every request.',
  holds: (fraction) => (numberAt(fraction, 'numerator') ?? 0) <= (numberAt(fraction, 'denominator') ?? 100),
  examples: {
    bad: mirror('fraction:\n  ⟦numerator: 3\n  denominator: 2⟧'),
    good: mirror('fraction:\n  numerator: 2\n  denominator: 3'),
  },
});
