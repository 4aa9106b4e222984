import { counted } from '../../../text/words.ts';
import { selectsKey, selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';

/** Whether it means all saved requests, wherever they are kept. */
const isAll = ({ namespace, name }: Selector): boolean => namespace === '*' && name === '*';

/** Met when all saved requests pass. */
export const requestsPass = defineCheck<Selector>({
  key: 'requests-pass',
  group: 'traffic',
  when: 'all saved requests in these ConfigMaps meet what is expected of them, and there is at least one of which something is expected',
  otherwise: 'the first that fails',
  examples: ['requests-pass: ConfigMap/museum/gatehouse-requests'],
  read: (fields) => fields.selector('requests-pass'),
  expects: (selector) =>
    isAll(selector)
      ? 'At least one request is saved, and all pass.'
      : `All saved requests of ${selectorWords(selector)} pass.`,
  judge(selector, { now }) {
    if (selectObjects(selector, now.index).length === 0)
      return { met: false, found: isAll(selector) ? 'No request is saved.' : nothingSelected(selector) };
    const mine = [...now.expectations.values()].filter(({ key }) => selectsKey(selector, key));
    const judged = mine.filter(({ verdict }) => verdict !== 'unset');
    if (judged.length === 0)
      return { met: false, found: 'There is no saved request of which something is expected.' };
    const failed = judged.filter(({ verdict }) => verdict === 'fail');
    const [first] = failed;
    if (!first)
      return {
        met: true,
        found: `${counted(judged.length, 'saved request passes', 'saved requests pass')}.`,
      };
    const more = failed.length === 1 ? '' : ` ${counted(failed.length - 1, 'more fails', 'more fail')}.`;
    return {
      met: false,
      found: `${first.name}: ${first.reason}${more}`,
      show: first.draft
        ? { what: 'request', draft: first.draft }
        : { what: 'object', key: first.key, path: [] },
    };
  },
  mentions: ({ text }) => [{ what: 'selector', text }],
});
