import type { Edge, EdgeRole, EdgeState } from '../../../topology/graph.ts';
import { describe } from '../../../topology/describe.ts';
import { parseKey, type ResourceKey } from '../../../model/resource.ts';
import { selectsKey } from '../../selectors/select-objects.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { isGlob } from '../../selectors/glob.ts';
import { defineCheck } from '../define-check.ts';
import { readArrow } from '../shared/selector-and-rest.ts';
import { sentence } from '../shared/sentence.ts';

const ROLES = [
  'class',
  'parent',
  'backend',
  'mirror',
  'auth',
  'certificate',
  'ca-certificate',
  'client-certificate',
  'parameters',
  'extension',
  'target',
  'ingress-class',
  'service-name',
  'endpoints',
  'rendered',
  'exposes',
  'selects',
] as const satisfies readonly EdgeRole[];

const STATES = ['ok', 'refused', 'missing', 'unknown'] as const satisfies readonly EdgeState[];

type Wanted = Readonly<{
  from: Selector;
  to: Selector;
  role: EdgeRole | null;
  state: EdgeState;
  /** Whether a ReferenceGrant allows it; null where that is not asked. */
  grant: boolean | null;
}>;

/** Met when an edge is drawn. */
export const edge = defineCheck<Wanted>({
  key: 'edge',
  beside: ['role', 'state', 'grant'],
  group: 'objects',
  when: 'such an edge is drawn between the two, in the state (`ok` unless `state` says otherwise); `role` is what the reference is for, `grant` whether a ReferenceGrant allows it',
  otherwise: 'the state of the edge that is there, with its reason',
  examples: ['{edge: "HTTPRoute/museum/exhibit -> Service/archive/vault", role: backend, grant: true}'],
  read(fields) {
    const text = fields.text('edge');
    if (text === undefined) return undefined;
    const ends = readArrow(text);
    if (!ends.ok) return fields.fail('edge', ends.message);
    const role = fields.has('role') ? fields.word('role', ROLES) : null;
    const state = fields.has('state') ? fields.word('state', STATES) : 'ok';
    const grant = fields.has('grant') ? fields.flag('grant') : null;
    if (role === undefined || state === undefined || grant === undefined) return undefined;
    return { from: ends.from, to: ends.to, role, state, grant };
  },
  expects: ({ from, to, state, grant }) =>
    `The edge from ${selectorWords(from)} to ${selectorWords(to)} ${state === 'ok' ? 'works' : `is ${state}`}${
      grant === null ? '' : grant ? ', by a ReferenceGrant' : ', without a ReferenceGrant'
    }.`,
  judge(wanted, { now }) {
    const drawn = [...now.statusSummaries.edges.values()].filter((one) => joins(one, wanted));
    const met = drawn.find(
      (one) => one.state === wanted.state && (wanted.grant === null || hasGrant(one) === wanted.grant),
    );
    const shown = met ?? drawn[0];
    if (!shown)
      return {
        met: false,
        found: `No edge${wanted.role === null ? '' : ` of role ${wanted.role}`} is drawn between ${selectorWords(wanted.from)} and ${selectorWords(wanted.to)}.`,
      };
    return {
      met: met !== undefined,
      found: edgeWords(shown),
      show: { what: 'edge', id: shown.id, key: shown.holder },
    };
  },
  mentions: ({ from, to }) => [
    { what: 'selector', text: from.text },
    { what: 'selector', text: to.text },
  ],
});

const hasGrant = ({ grant }: Edge): boolean => grant !== undefined && grant !== null;

/** Whether an edge joins the two, in whichever direction it is drawn: traffic decides on that, not the reference. */
function joins(one: Edge, { from, to, role }: Wanted): boolean {
  if (role !== null && one.role !== role) return false;
  const isAt = (selector: Selector, key: ResourceKey, row: string | null): boolean =>
    selectsKey(selector, key) &&
    (selector.inside === null || (row !== null && isGlob(selector.inside, row.slice(row.indexOf(':') + 1))));
  const { source, sourceRow, target, targetRow } = one;
  return (
    (isAt(from, source, sourceRow) && isAt(to, target, targetRow)) ||
    (isAt(from, target, targetRow) && isAt(to, source, sourceRow))
  );
}

function edgeWords({ source, target, state, reason, grant }: Edge): string {
  const ends = `The edge from ${describe(parseKey(source))} to ${describe(parseKey(target))}`;
  const by = grant ? `, by ${describe(parseKey(grant))}` : '';
  return `${ends} is ${state}${by}${reason === null ? '.' : `: ${sentence(reason)}`}`;
}
