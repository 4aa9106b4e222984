import type { Check, Judgement } from '../check.ts';
import { defineCheck } from '../define-check.ts';

/** Met when one of several checks is; else all of them have the word. */
export const any = defineCheck<readonly Check[]>({
  key: 'any',
  group: 'combining',
  when: 'one of its checks is met',
  otherwise: 'the words of all of them',
  examples: ['any: [{absent: "Ingress/*/*"}, {silent: HTTPRoute/museum/shop}]'],
  read: (fields) => fields.checks('any'),
  expects: () => 'One of several checks is met.',
  judge(parts, setting, judgeInner) {
    const missed: Extract<Judgement, { met: false }>[] = [];
    for (const part of parts) {
      const judgement = judgeInner(part, setting);
      if (judgement.met) return judgement;
      missed.push(judgement);
    }
    const sentences = (key: 'expected' | 'instead', between: string): string =>
      [...new Set(missed.map((one) => one[key]))].join(between);
    return {
      met: false,
      expected: sentences('expected', ' Or: '),
      instead: sentences('instead', ' '),
      show: missed[0]?.show,
    };
  },
  inner: (parts) => parts,
});
