import type { Check, Judgement } from '../check.ts';
import { defineCheck } from '../define-check.ts';

/** Met when all of several checks are; the first that is not has the word. */
export const all = defineCheck<readonly Check[]>({
  key: 'all',
  group: 'combining',
  when: 'all of its checks are met',
  otherwise: 'the words of the first that is not met',
  examples: ['all: [{clean: warning}, {exists: "HTTPRoute/*/*"}]'],
  read: (fields) => fields.checks('all'),
  expects: (parts) => `All of ${parts.length} checks are met.`,
  judge(parts, setting, judgeInner) {
    const met: Extract<Judgement, { met: true }>[] = [];
    for (const part of parts) {
      const judgement = judgeInner(part, setting);
      if (!judgement.met) return judgement;
      met.push(judgement);
    }
    return { met: true, found: met.map(({ found }) => found).join(' '), show: met[0]?.show };
  },
  inner: (parts) => parts,
});
