import { counted } from '../../../core/text/words.ts';
import type { StatusSummary } from '../../../core/views/status/status-summary-of.ts';
import type { Finding } from '../../../core/rules/finding.ts';
import type { Fold, GraphNode } from '../../../core/topology/graph.ts';
import { stateWords } from '../../parts/state-words.ts';
import { problemsOf } from '../problems-of.ts';

const origins = {
  manifest: '',
  ghost: 'not in the manifests',
  made: 'made in the cluster',
  derived: 'provided by the cluster',
} as const;

/** The status of an object, for screen readers: `status problem, 1 of 2 parents`. */
const summaryWords = ({ state, words }: StatusSummary): string =>
  [state === 'ok' ? '' : `status ${stateWords[state]()}`, words === stateWords[state]() ? '' : words]
    .filter((part) => part !== '')
    .join(', ');

const foldedAs = { class: 'class ', address: '', certificate: 'certificate ', workload: '' } as const;

/** What is shown on a card: `class example`, `certificate wildcard-tls not known`. */
const foldWords = ({ as, words, state }: Fold): string =>
  `${foldedAs[as]}${words}${state === 'unknown' ? ' not known' : ''}`;

/**
 * A card in words, for screen readers: kind, name, namespace, state, problems.
 * @param missing whether an object without a manifest counts as missing, and not as not known
 */
export function describeNode(
  node: GraphNode,
  findings: ReadonlyMap<string, Finding>,
  statusSummary?: StatusSummary,
  missing = true,
): string {
  const { error, warning, info } = problemsOf(findings, node.key);
  const problems = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? counted(info, 'note') : '',
  ].filter((part) => part !== '');
  return [
    `${node.kind} ${node.name}`,
    node.namespace === '' ? 'cluster-scoped' : `namespace ${node.namespace}`,
    origins[node.origin],
    node.origin === 'ghost' && !missing ? 'not known' : '',
    node.stale ? 'its text does not parse' : '',
    problems.length > 0 ? problems.join(', ') : node.origin === 'manifest' ? 'no problems' : '',
    statusSummary ? summaryWords(statusSummary) : '',
    node.summary,
    ...node.folds.map(foldWords),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
