import type { Resource } from '../../model/resource.ts';
import { jsonPointer, type Leaf } from '../leaves.ts';
import type { NeedAnswer } from '../extension.ts';
import type { Need } from '../need.ts';
import type { Destination, DraftVerdict, Outcome, Loss, Verdict } from '../verdict.ts';

/** What is known once the objects have names. */
export type ReportContext = Readonly<{
  /** The fields that a destination became; none where nothing was written. */
  textsOf: (to: Destination) => readonly string[];
  answerTo: (need: Need) => NeedAnswer | undefined;
  /** What the target is not known to have. */
  missing: (features: readonly string[]) => string | null;
}>;

/** The line of the report about one leaf of an Ingress, or of another object that its controller reads. */
export function toVerdict(
  resource: Resource,
  leaf: Leaf,
  draft: DraftVerdict,
  context: ReportContext,
): Verdict {
  const destinations = draft.to ?? [];
  const answers = destinations.flatMap((to) =>
    to.at === 'need' ? [context.answerTo(to.need) ?? NOT_COVERED] : [],
  );
  const settled = settle(draft, answers);
  const features = distinct(draft.features ?? []).toSorted();
  const missing =
    settled.outcome === 'converted' || settled.outcome === 'approximated' ? context.missing(features) : null;
  return {
    ...subjectOf(resource),
    pointer: jsonPointer(leaf.path),
    feature: leaf.feature,
    value: leaf.value,
    outcome: settled.outcome,
    loss: settled.loss,
    to: distinct(destinations.flatMap(context.textsOf)),
    difference: joined([draft.difference, ...settled.differences]),
    action: joined([draft.action, ...settled.actions, missing ?? undefined]),
    features,
    extension: settled.use,
  };
}

function subjectOf(resource: Resource): Pick<Verdict, 'ingress' | 'resource'> {
  const { kind, namespace, name } = resource;
  if (kind === 'Ingress') return { ingress: `${namespace}/${name}`, resource: null };
  return { ingress: null, resource: { apiVersion: resource.apiVersion, kind, namespace, name } };
}

type Settled = Readonly<{
  outcome: Outcome;
  loss: Loss;
  use: Verdict['extension'];
  differences: readonly string[];
  actions: readonly string[];
}>;

const NOT_COVERED: NeedAnswer = { covered: false, action: '' };

/** What an implementation covers is no loss any more; what it does not keeps the loss that it has without it. */
function settle({ outcome, loss }: DraftVerdict, answers: readonly NeedAnswer[]): Settled {
  const [first] = answers.flatMap((answer) => (answer.covered ? [answer] : []));
  const open = answers.flatMap((answer) => (answer.covered ? [] : [answer.action]));
  const differences = answers.flatMap((answer) => (answer.covered ? (answer.difference ?? []) : []));
  const actions = answers.flatMap((answer) => (answer.covered ? (answer.action ?? []) : answer.action));
  if (outcome !== 'needs-extension' || !first || open.length > 0)
    return { outcome, loss, use: first?.use ?? null, differences, actions };
  return { outcome, loss: differences.length > 0 ? 1 : 0, use: first.use, differences, actions };
}

/** Sentences one after the other, each once; null for none. */
function joined(sentences: readonly (string | undefined)[]): string | null {
  const text = distinct(sentences.filter((sentence) => sentence)).join(' ');
  return text === '' ? null : text;
}

/** Each once. Most lists of a line hold one thing at most. */
const distinct = <T>(items: readonly T[]): readonly T[] => (items.length < 2 ? items : [...new Set(items)]);
