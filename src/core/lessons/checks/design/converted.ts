import { convert } from '../../../convert/convert.ts';
import { defaultConvertOptions } from '../../../convert/options.ts';
import type { Outcome } from '../../../convert/verdict.ts';
import { counted } from '../../../text/words.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';
import { sentence } from '../shared/sentence.ts';
import { isIngress } from '../../../topology/kind-names.ts';

type Converted = Readonly<{ of: Selector; open: number }>;

/** What of a report leaves something to do, or makes a difference. */
const OPEN: ReadonlySet<Outcome> = new Set(['approximated', 'needs-extension', 'manual', 'lost', 'invalid']);

/** Met when little of Ingresses cannot be said with the Gateway API. */
export const converted = defineCheck<Converted>({
  key: 'converted',
  group: 'roles and design',
  when: 'the report of converting the selected Ingresses has at most so many open lines: what is approximated, needs an extension or a person, is lost or was invalid',
  otherwise: 'how many are open, and the first',
  examples: ['converted: {of: "Ingress/museum/*", open: 0}'],
  read(fields) {
    const inner = fields.object('converted', ['of', 'open']);
    const of = inner?.selector('of');
    const open = inner?.count('open');
    return of && open !== undefined ? { of, open } : undefined;
  },
  expects: ({ of, open }) =>
    `Of ${selectorWords(of)} at most ${counted(open, 'line', 'lines')} of the report of the conversion ${open === 1 ? 'is' : 'are'} open.`,
  judge({ of, open }, { now }) {
    const ingresses = selectObjects(of, now.index).filter(isIngress);
    const [first] = ingresses;
    if (!first) return { met: false, found: nothingSelected(of) };
    const only = new Set(ingresses.map(({ key }) => key));
    const left = convert(now.index, defaultConvertOptions, only).report.filter(({ outcome }) =>
      OPEN.has(outcome),
    );
    const [line] = left;
    if (!line) return { met: true, found: 'Nothing is open.' };
    const why = line.action ?? line.difference;
    return {
      met: left.length <= open,
      found: `${counted(left.length, 'line is', 'lines are')} open. ${line.ingress} ${line.feature}: ${line.outcome}.${why === null ? '' : ` ${sentence(why)}`}`,
      show: {
        what: 'object',
        key:
          ingresses.find(({ namespace, name }) => `${namespace}/${name}` === line.ingress)?.key ?? first.key,
        path: [],
      },
    };
  },
  mentions: ({ of }) => [{ what: 'selector', text: of.text }],
});
