import { CircleCheck, EyeOff, Hourglass, PackageOpen, SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { counted } from '../../core/text/words.ts';
import type { Severity } from '../../core/rules/finding.ts';
import { Button } from '../parts/button.tsx';
import { Badge } from '../parts/badge.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { unchecked } from '../parts/unchecked.ts';
import { PaneTools } from '../shell/pane-tools.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { countFindings } from './count-findings.ts';
import { FindingRow } from './finding-row.tsx';
import { FixAllButton } from './fix-all-button.tsx';
import { groupFindings, type Grouping } from './group-findings.ts';
import styles from './problems-panel.module.css';
import { subjectOf } from './subject-of.ts';
import { useLines } from './use-lines.ts';

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const severityWords = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Rows drawn at most; with more findings one filters, and the count shows how many are left out. */
const MAX_FINDINGS_SHOWN = 200;

/** Everything that is, or may be, wrong: grouped, filterable, each leading to its node and its text. */
export function ProblemsPanel() {
  const { actions } = useWorkspace();
  // Deferred: while the user types, the list renders when there is time, without delaying keystrokes.
  const findings = useDeferredValue(useApp((state) => state.findings));
  const suppressed = useDeferredValue(useApp((state) => state.suppressed));
  const checks = useDeferredValue(useApp((state) => state.checks));
  const { selectedFinding: open, selectFinding } = useAppState('selectedFinding', 'selectFinding');
  const portability = useDeferredValue(useApp((state) => state.portability));
  const { showsPortability, setShowsPortability } = useAppState('showsPortability', 'setShowsPortability');
  const [grouping, setGrouping] = useState<Grouping>('object');
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [query, setQuery] = useState('');
  const [showsSuppressed, setShowsSuppressed] = useState(false);

  const counts = useMemo(() => countFindings(findings.values()), [findings]);
  const shown = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return [
      ...findings.values(),
      ...(showsPortability ? portability.values() : []),
      ...(showsSuppressed ? suppressed.values() : []),
    ].filter(
      (finding) =>
        !hidden.has(finding.severity) &&
        (wanted === '' ||
          `${finding.message} ${finding.code} ${subjectOf(finding)} ${finding.at.file}`
            .toLowerCase()
            .includes(wanted)),
    );
  }, [findings, portability, showsPortability, suppressed, showsSuppressed, hidden, query]);
  const groups = useMemo(
    () => groupFindings(shown.slice(0, MAX_FINDINGS_SHOWN), grouping),
    [shown, grouping],
  );

  const lines = useLines(shown);

  const toggleSeverity = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };

  const onToggle = useCallback(
    (id: string) => {
      if (open === id) return selectFinding(null);
      selectFinding(id);
      return void actions.goToFinding(id);
    },
    [open, selectFinding, actions],
  );

  return (
    <section className={styles.panel} aria-label="Problems">
      <PaneTools>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.toggle}
            aria-pressed={!hidden.has(severity)}
            aria-label={counted(counts[severity], severityWords[severity])}
            title={`Show or hide ${severityWords[severity]}s`}
            onClick={() => toggleSeverity(severity)}
          >
            <SeverityIcon severity={severity} silent /> {counts[severity]}
          </button>
        ))}
        {suppressed.size > 0 && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={showsSuppressed}
            title="Show or hide what an object or the workspace ignores"
            onClick={() => setShowsSuppressed(!showsSuppressed)}
          >
            <EyeOff size={13} aria-hidden /> {suppressed.size} suppressed
          </button>
        )}
        {portability.size > 0 && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={showsPortability}
            title="Show or hide notes about features that not all implementations have"
            onClick={() => setShowsPortability(!showsPortability)}
          >
            <PackageOpen size={13} aria-hidden /> {portability.size} portability
          </button>
        )}
        <FixAllButton findings={findings} />
        <input
          className={styles.filter}
          type="search"
          placeholder="Filter"
          aria-label="Filter problems"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span className={styles.spring} />
        <select
          className={styles.group}
          aria-label="Group problems by"
          value={grouping}
          onChange={(event) => setGrouping(event.target.value as Grouping)}
        >
          <option value="object">By object</option>
          <option value="rule">By rule</option>
          <option value="namespace">By namespace</option>
          <option value="file">By file</option>
        </select>
      </PaneTools>
      {findings.size === 0 && checks !== 'done' ? (
        <EmptyState icon={<Hourglass size={24} />} title={unchecked[checks].title()}>
          {unchecked[checks].about()}
        </EmptyState>
      ) : findings.size === 0 && shown.length === 0 ? (
        <EmptyState
          icon={<CircleCheck size={24} />}
          title={suppressed.size === 0 ? 'No problems found' : 'Only suppressed problems'}
        >
          {suppressed.size === 0
            ? 'Nothing in these manifests is, or may be, wrong.'
            : `${counted(suppressed.size, 'finding')} ${suppressed.size === 1 ? 'is' : 'are'} ignored by an object or by the workspace.`}
          {portability.size > 0 && (
            <p>
              {counted(portability.size, 'note')} about portability {portability.size === 1 ? 'is' : 'are'}{' '}
              hidden.{' '}
              <Button size="sm" variant="quiet" onClick={() => setShowsPortability(true)}>
                {portability.size === 1 ? 'Show it' : 'Show them'}
              </Button>
            </p>
          )}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState icon={<SearchX size={24} />} title="Nothing matches this filter" />
      ) : (
        <div className={styles.list} tabIndex={-1}>
          {groups.map((group) => (
            <section key={group.title} aria-label={group.title}>
              <h2 className={styles.heading}>
                {group.title} <Badge>{group.findings.length}</Badge>
              </h2>
              <ul>
                {group.findings.map((finding) => (
                  <FindingRow
                    key={finding.id}
                    finding={finding}
                    line={lines.get(finding.id) ?? null}
                    open={finding.id === open}
                    showSubject={grouping !== 'object'}
                    onToggle={onToggle}
                  />
                ))}
              </ul>
            </section>
          ))}
          {shown.length > MAX_FINDINGS_SHOWN && (
            <p className={styles.more}>And {shown.length - MAX_FINDINGS_SHOWN} more: filter to see them.</p>
          )}
        </div>
      )}
    </section>
  );
}
