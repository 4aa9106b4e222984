import { MousePointerClick } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '../parts/empty-state.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { uncheckedTitle } from '../parts/unchecked.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { countFindings } from '../problems/count-findings.ts';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';
import styles from './inspector.module.css';

const severityTexts = {
  error: inspectorTexts.errors,
  warning: inspectorTexts.warnings,
  info: inspectorTexts.notes,
} as const;

/** What this pane is for, and what the workspace holds. */
export function NothingSelected() {
  const { nodes, findings, namespaces, checks } = useAppState('nodes', 'findings', 'namespaces', 'checks');
  const progress = useApp((state) => state.progress);

  const kinds = useMemo(() => {
    const counts = new Map<string, { group: string; kind: string; count: number }>();
    for (const { group, kind, origin } of nodes.values()) {
      if (origin !== 'manifest') continue;
      const known = counts.get(`${group}/${kind}`);
      if (known) known.count += 1;
      else counts.set(`${group}/${kind}`, { group, kind, count: 1 });
    }
    return [...counts.values()].toSorted((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
  }, [nodes]);
  const workspace = useWorkspace();
  const { cluster } = workspace;
  const isOfCluster = cluster?.state.getState().shown === workspace;
  const whole = isOfCluster
    ? inspectorTexts.thisCluster({ context: cluster.link.context })
    : inspectorTexts.thisWorkspace();
  const problems = useMemo(() => countFindings(findings.values()), [findings]);

  return (
    <div
      className={styles.nothing}
      role="group"
      aria-label={inspectorTexts.nothingSelected()}
      {...scrolledByKeys}
    >
      <EmptyState icon={<MousePointerClick size={24} />} title={inspectorTexts.nothingSelected()}>
        <p>{inspectorTexts.aboutNothingSelected()}</p>
      </EmptyState>
      {kinds.length > 0 && (
        <section className={styles.summary} aria-label={whole}>
          <h2>{whole}</h2>
          <ul>
            {kinds.map(({ group, kind, count }) => (
              <li key={`${group}/${kind}`}>
                <KindIcon group={group} kind={kind} /> <span>{kind}</span> <b>{count}</b>
              </li>
            ))}
            <li>
              <span>{inspectorTexts.namespaces()}</span>{' '}
              <b>{namespaces.filter((name) => name !== '').length}</b>
            </li>
          </ul>
          <ul>
            {(['error', 'warning', 'info'] as const).map(
              (severity) =>
                problems[severity] > 0 && (
                  <li key={severity}>
                    <SeverityIcon severity={severity} silent />
                    <span>{severityTexts[severity]()}</span>
                    <b>{problems[severity]}</b>
                  </li>
                ),
            )}
            {findings.size === 0 && checks !== 'done' && <li>{uncheckedTitle(checks, progress)}</li>}
            {findings.size === 0 && checks === 'done' && (
              <li>
                <SeverityIcon severity="ok" silent /> <span>{inspectorTexts.noProblems()}</span>
              </li>
            )}
          </ul>
        </section>
      )}
    </div>
  );
}
