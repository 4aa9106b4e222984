import { describe } from '../../../topology/describe.ts';
import { listed } from '../../../text/words.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import {
  attachmentsOf,
  readAttachmentEnds,
  refusalSentence,
  type AttachmentEnds,
  type RouteCells,
} from '../shared/attachments.ts';

type Attached = AttachmentEnds & Readonly<{ hostnames: readonly string[] | null }>;

/** Met when a route is attached to a listener. */
export const attached = defineCheck<Attached>({
  key: 'attached',
  beside: ['hostnames'],
  group: 'status',
  when: 'each selected route is attached to at least one of the listeners; with `hostnames`, the hostnames that route and listeners have in common are these (`"*"` for any)',
  otherwise: 'the first step that refused, with its reason; or the hostnames',
  examples: [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall#web"',
    '{attached: "HTTPRoute/museum/all -> Gateway/lobby/hall", hostnames: ["*.museum.test"]}',
  ],
  read(fields) {
    const ends = readAttachmentEnds(fields, 'attached');
    const hostnames = fields.has('hostnames') ? fields.texts('hostnames') : null;
    return ends && hostnames !== undefined ? { ...ends, hostnames } : undefined;
  },
  expects: ({ route, holder, hostnames }) =>
    `${selectorWords(route)} is attached to ${selectorWords(holder)}${hostnames ? `, for ${listed(hostnames)}` : ''}.`,
  judge(value, { now }) {
    const found = attachmentsOf(value, now);
    if (!found.ok)
      return {
        met: false,
        found: found.why,
        show: found.resource ? { what: 'object', key: found.resource.key, path: [] } : undefined,
      };
    const verdicts = found.routes.map((one) => judgeRoute(one, value.hostnames));
    return verdicts.find(({ met }) => !met) ?? verdicts[0] ?? { met: false, found: 'There is no route.' };
  },
  mentions: ({ route, holder }) => [
    { what: 'selector', text: route.text },
    { what: 'selector', text: holder.text },
  ],
});

function judgeRoute(route: RouteCells, hostnames: readonly string[] | null): Verdict {
  const show = { what: 'condition', key: route.route.key, type: 'Accepted' } as const;
  const attachedTo = route.cells.filter(({ cell }) => cell.step === 'attached');
  if (attachedTo.length === 0) return { met: false, found: refusalSentence(route), show };
  const names = new Set(attachedTo.flatMap(({ cell }) => cell.hostnames ?? ['*']));
  const to = listed(attachedTo.map(({ listener }) => listener.listener.name));
  const found = `${describe(route.route)} is attached to ${to}, for ${names.has('*') ? 'any host' : listed([...names])}.`;
  const isSame =
    hostnames === null ||
    (names.size === new Set(hostnames).size && hostnames.every((one) => names.has(one)));
  return { met: isSame, found, show };
}
