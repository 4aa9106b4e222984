import type { StatusSummary } from '../../../core/views/status/status-summary-of.ts';
import { isBundle } from '../../../core/topology/bundle/bundle.ts';
import type { Finding } from '../../../core/rules/finding.ts';
import type { Fold, GraphNode } from '../../../core/topology/graph.ts';
import { stateWords } from '../../parts/state-words.ts';
import { problemsOf } from '../problems-of.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';

const origins = {
  manifest: () => '',
  ghost: canvasTexts.isAbsent,
  made: canvasTexts.isMade,
  derived: canvasTexts.isProvided,
} as const;

/** The status of an object, for screen readers: `status problem, 1 of 2 parents`. */
const summaryWords = ({ state, words }: StatusSummary): string =>
  [
    state === 'ok' ? '' : canvasTexts.status({ state: stateWords[state]() }),
    words === stateWords[state]() ? '' : words,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** What is shown on a card: `class example`, `certificate wildcard-tls not known`. */
const foldWords = ({ as, words: name, state }: Fold): string =>
  state === 'unknown' ? canvasTexts.showsNotKnown({ as, name }) : canvasTexts.shows({ as, name });

/**
 * A card in words, for screen readers: kind, name, namespace, state, problems.
 * @param missing whether an object without a manifest counts as missing, and not as not known
 * @param checked whether all problems are known
 */
export function describeNode(
  node: GraphNode,
  findings: ReadonlyMap<string, Finding>,
  statusSummary?: StatusSummary,
  missing = true,
  checked = true,
): string {
  const { error, warning, info } = problemsOf(findings, node.key);
  const problems = [
    error > 0 ? canvasTexts.errors({ count: error }) : '',
    warning > 0 ? canvasTexts.warnings({ count: warning }) : '',
    info > 0 ? canvasTexts.notes({ count: info }) : '',
  ].filter((part) => part !== '');
  const none = checked ? canvasTexts.noProblems() : canvasTexts.notCheckedYet();
  return [
    `${node.kind} ${node.name}`,
    node.namespace === '' ? canvasTexts.inCluster() : canvasTexts.inNamespace({ namespace: node.namespace }),
    isBundle(node) ? '' : origins[node.origin](),
    node.origin === 'ghost' && !missing ? canvasTexts.isNotKnown() : '',
    node.stale ? canvasTexts.isUnreadable() : '',
    problems.length > 0 ? problems.join(', ') : node.origin === 'manifest' ? none : '',
    statusSummary ? summaryWords(statusSummary) : '',
    node.summary,
    ...node.folds.map(foldWords),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
