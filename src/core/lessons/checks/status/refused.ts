import { describe } from '../../../topology/describe.ts';
import { listed } from '../../../text/words.ts';
import type { MatrixStep } from '../../../views/status/matrix.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import {
  attachmentsOf,
  readAttachmentEnds,
  refusalSentence,
  type AttachmentEnds,
  type RouteCells,
} from '../shared/attachments.ts';

const STEPS = [
  'parent',
  'section-name',
  'port',
  'kind',
  'namespace',
  'hostname',
  'not-accepted',
  'displaced',
] as const satisfies readonly MatrixStep[];

type Refused = AttachmentEnds & Readonly<{ at: (typeof STEPS)[number] | null }>;

/** Met when a route is attached to none of some listeners. */
export const refused = defineCheck<Refused>({
  key: 'refused',
  beside: ['at'],
  group: 'status',
  when: `the selected routes exist and are attached to none of the listeners; with \`at\`, the step at which they get no further is it: ${STEPS.map((step) => `\`${step}\``).join(', ')}`,
  otherwise: 'where it is attached, or the step that refused',
  examples: ['{refused: "HTTPRoute/storage/intruder -> Gateway/lobby/hall", at: namespace}'],
  read(fields) {
    const ends = readAttachmentEnds(fields, 'refused');
    const at = fields.has('at') ? fields.word('at', STEPS) : null;
    return ends && at !== undefined ? { ...ends, at } : undefined;
  },
  expects: ({ route, holder, at }) =>
    `${selectorWords(route)} is refused by ${selectorWords(holder)}${at === null ? '' : ` at ${at}`}.`,
  judge(value, { now }) {
    const found = attachmentsOf(value, now);
    if (!found.ok)
      return {
        met: false,
        found: found.why,
        show: found.resource ? { what: 'object', key: found.resource.key, path: [] } : undefined,
      };
    const verdicts = found.routes.map((one) => judgeRoute(one, value.at));
    return verdicts.find(({ met }) => !met) ?? verdicts[0] ?? { met: false, found: 'There is no route.' };
  },
  mentions: ({ route, holder }) => [
    { what: 'selector', text: route.text },
    { what: 'selector', text: holder.text },
  ],
});

function judgeRoute(route: RouteCells, at: Refused['at']): Verdict {
  const show = { what: 'condition', key: route.route.key, type: 'Accepted' } as const;
  const attachedTo = route.cells.filter(({ cell }) => cell.step === 'attached');
  if (attachedTo.length > 0) {
    const to = listed(attachedTo.map(({ listener }) => listener.listener.name));
    return { met: false, found: `${describe(route.route)} is attached to ${to}.`, show };
  }
  const { step, unknown } = route.furthest;
  return { met: !unknown && (at === null || step === at), found: refusalSentence(route), show };
}
