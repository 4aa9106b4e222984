import type { Check } from '../check.ts';
import { defineCheck } from '../define-check.ts';

/** Met when its check is not. */
export const not = defineCheck<Check>({
  key: 'not',
  group: 'combining',
  when: 'its check is not met',
  otherwise: 'what its check finds',
  examples: ['not: {edge: "HTTPRoute/museum/* -> Service/archive/gold"}'],
  read: (fields) => fields.check('not'),
  expects: () => 'It must not be so.',
  judge(part, setting, judgeInner) {
    const judgement = judgeInner(part, setting);
    if (!judgement.met) return { met: true, found: judgement.instead, show: judgement.show };
    return { met: false, found: judgement.found, show: judgement.show };
  },
  inner: (part) => [part],
});
