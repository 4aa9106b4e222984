import { gathered } from '../incremental/gathered.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { Model } from '../model/model.ts';
import type { Topology } from '../topology/topology.ts';
import { counted } from '../text/words.ts';
import { byPlace, placed, type Placed } from './by-place.ts';
import type { Found } from './create-engine.ts';
import type { Finding, Fix } from './finding.ts';
import { rules } from './registry.ts';
import { idleSuppression } from './suppression/idle.ts';

const onceIn = new Map(rules.map(({ code, once }) => [code, once]));

/** Findings by what they stand for (`topicOf`). */
export type SaidOnce = PersistentMap<string, Finding>;

/**
 * The findings with those left out of which an earlier one says all: what holds for a whole file, and what is not known for
 * one cause, as of the Gateway of a hundred routes that is not in the manifests. The first speaks of all places, and marks
 * all their edges. Suppressed findings stay as they are, and stand for no others.
 */
export const sayOnce = (found: Found, { model, index }: Pick<Topology, 'model' | 'index'>): SaidOnce =>
  byTopic([found], index.memory, placed(model, index.memory));

const byTopic = gathered<readonly Finding[], string, Finding, Finding, Placed>({
  says: (found) => found.map((finding) => [topicOf(finding), finding]),
  conclude: (said, _, { model }) => {
    const [first, ...others] = [...said.values()].flat().sort(inOrder(model));
    return first && standingFor(first, others);
  },
  basis: ({ order }) => order,
});

/** All that is found, in the order in which it is read. */
export function listFindings(found: Found, once: SaidOnce, model: Model): readonly Finding[] {
  const listed = [...found.values()].flat().flatMap((finding) => {
    const one = once.get(topicOf(finding));
    return one?.id === finding.id ? [one] : [];
  });
  return listed.sort(inOrder(model));
}

/** By place; annotations that ignore nothing come last. */
function inOrder(model: Model): (a: Finding, b: Finding) => number {
  const compare = byPlace(model);
  const isIdle = ({ code }: Finding): number => Number(code === idleSuppression.code);
  return (a, b) => isIdle(a) - isIdle(b) || compare(a, b);
}

/** What is offered for a certificate that is not here concerns all that serve with it. */
const isCertificateFix = ({ call }: Fix): boolean =>
  call.id === 'take-as-present' ||
  call.id === 'create-throwaway-certificate' ||
  (call.id === 'create' && call.args.kind === '/Secret');

/** What a finding is about, as a text that others about the same share. */
function topicOf({ id, code, severity, message, at, fixes, suppressed }: Finding): string {
  const once = suppressed === undefined ? onceIn.get(code) : undefined;
  if (once === 'file') return `file ${at.file}`;
  if (once === 'cause' && severity === 'info' && fixes.every(isCertificateFix))
    return `cause ${code} ${message}`;
  return `id ${id}`;
}

function standingFor(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0 || onceIn.get(first.code) === 'file') return first;
  const places = counted(others.length, 'more place refers', 'more places refer');
  return {
    ...first,
    explanation: `${first.explanation} ${places} to it.`,
    edges: [...first.edges, ...others.flatMap(({ edges }) => edges)],
  };
}
