import { describe } from '../../../topology/describe.ts';
import { listed } from '../../../text/words.ts';
import { selects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import type { Setting } from '../check.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import { firstChange, isUnchanged, lineInFile } from '../shared/changed-documents.ts';

/** Met when documents are written as the step began. */
export const unchanged = defineCheck<readonly Selector[]>({
  key: 'unchanged',
  group: 'text',
  ofStep: true,
  when: 'the documents of the objects that were selected when the step began are written as they were, comments included',
  otherwise: 'the first line that has changed',
  examples: ['unchanged: [Gateway/lobby/hall, "Service/*/*"]'],
  read: (fields) => fields.selectors('unchanged'),
  expects: (selectors) =>
    `${listed(selectors.map(selectorWords))} ${selectors.length === 1 ? 'is' : 'are'} as the step began.`,
  judge(selectors, setting) {
    for (const selector of selectors) {
      const verdict = judgeOne(selector, setting);
      if (!verdict.met) return verdict;
    }
    return { met: true, found: 'Nothing of it has changed.' };
  },
  mentions: (selectors) => selectors.map(({ text }) => ({ what: 'selector', text })),
});

function judgeOne(selector: Selector, { begin, now }: Setting): Verdict {
  const before = [...begin.source.resources.values()].filter((one) => selects(selector, one));
  if (before.length === 0) return { met: false, found: nothingSelected(selector) };
  for (const was of before) {
    const is = now.source.resources.get(was.key);
    if (!is) return { met: false, found: `${describe(was)} is gone.` };
    if (isUnchanged(was, is)) continue;
    const change = firstChange(was, is);
    const line = lineInFile(is, change?.line ?? 1, now);
    const words =
      change?.now ??
      (change?.before === undefined || change.before === null ? null : `without ${change.before}`);
    return {
      met: false,
      found: `${describe(was)} has changed, first at line ${line} of ${is.file}${words === null ? '.' : `: ${words}`}`,
      show: { what: 'line', file: is.file, line },
    };
  }
  return { met: true, found: 'Nothing of it has changed.' };
}
