import { CircleCheck, EyeOff, Hourglass, PackageOpen, SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Severity } from '../../core/rules/finding.ts';
import { Button } from '../parts/button.tsx';
import { Badge } from '../parts/badge.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterInput } from '../parts/filter-input.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { unchecked, uncheckedTitle } from '../parts/unchecked.ts';
import { PaneTools } from '../shell/pane-tools.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import { countFindings } from './count-findings.ts';
import { FindingRow } from './finding-row.tsx';
import { FixAllButton } from './fix-all-button.tsx';
import { groupFindings, type Grouping } from './group-findings.ts';
import styles from './problems-panel.module.css';
import { subjectOf } from './subject-of.ts';
import { useLines } from './use-lines.ts';

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const severityTexts = {
  error: { count: problemsTexts.errors, toggle: problemsTexts.toggleErrors },
  warning: { count: problemsTexts.warnings, toggle: problemsTexts.toggleWarnings },
  info: { count: problemsTexts.notes, toggle: problemsTexts.toggleNotes },
} as const satisfies Record<Severity, unknown>;

/** What the list can be grouped by. */
const groupings = {
  object: problemsTexts.byObject,
  rule: problemsTexts.byRule,
  namespace: problemsTexts.byNamespace,
  file: problemsTexts.byFile,
} as const satisfies Record<Grouping, unknown>;

/** Rows drawn at most; with more findings one filters, and the count shows how many are left out. */
const MAX_FINDINGS_SHOWN = 200;

/** Everything that is, or may be, wrong: grouped, filterable, each leading to its node and its text. */
export function ProblemsPanel() {
  const { actions } = useWorkspace();
  // Deferred: while the user types, the list renders when there is time, without delaying keystrokes.
  const findings = useDeferredValue(useApp((state) => state.findings));
  const suppressed = useDeferredValue(useApp((state) => state.suppressed));
  const checks = useDeferredValue(useApp((state) => state.checks));
  const progress = useApp((state) => state.progress);
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
    <section className={styles.panel} aria-label={problemsTexts.problems()}>
      <PaneTools>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.toggle}
            aria-pressed={!hidden.has(severity)}
            aria-label={severityTexts[severity].count({ count: counts[severity] })}
            title={severityTexts[severity].toggle()}
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
            aria-label={problemsTexts.suppressedCount({ count: suppressed.size })}
            title={problemsTexts.toggleSuppressed()}
            onClick={() => setShowsSuppressed(!showsSuppressed)}
          >
            <EyeOff size={13} aria-hidden />{' '}
            <span className={styles.words}>{problemsTexts.suppressedCount({ count: suppressed.size })}</span>
            <span className={styles.short} aria-hidden>
              {suppressed.size}
            </span>
          </button>
        )}
        {portability.size > 0 && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={showsPortability}
            aria-label={problemsTexts.portabilityCount({ count: portability.size })}
            title={problemsTexts.togglePortability()}
            onClick={() => setShowsPortability(!showsPortability)}
          >
            <PackageOpen size={13} aria-hidden />{' '}
            <span className={styles.words}>
              {problemsTexts.portabilityCount({ count: portability.size })}
            </span>
            <span className={styles.short} aria-hidden>
              {portability.size}
            </span>
          </button>
        )}
        <FixAllButton findings={findings} />
        <FilterInput
          placeholder={problemsTexts.filter()}
          label={problemsTexts.filterProblems()}
          value={query}
          onChange={setQuery}
        />
        <span className={styles.spring} />
        <select
          className={styles.group}
          aria-label={problemsTexts.groupBy()}
          value={grouping}
          onChange={(event) => setGrouping(event.target.value as Grouping)}
        >
          {Object.entries(groupings).map(([id, words]) => (
            <option key={id} value={id}>
              {words()}
            </option>
          ))}
        </select>
      </PaneTools>
      {findings.size === 0 && checks !== 'done' ? (
        <EmptyState icon={<Hourglass size={24} />} title={uncheckedTitle(checks, progress)}>
          {unchecked[checks].about()}
        </EmptyState>
      ) : findings.size === 0 && shown.length === 0 ? (
        <EmptyState
          icon={<CircleCheck size={24} />}
          title={suppressed.size === 0 ? problemsTexts.noProblems() : problemsTexts.onlySuppressed()}
        >
          {suppressed.size === 0
            ? problemsTexts.aboutNoProblems()
            : problemsTexts.aboutOnlySuppressed({ count: suppressed.size })}
          {portability.size > 0 && (
            <p>
              {problemsTexts.portabilityHidden({ count: portability.size })}{' '}
              <Button size="sm" variant="quiet" onClick={() => setShowsPortability(true)}>
                {problemsTexts.showPortability({ count: portability.size })}
              </Button>
            </p>
          )}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState icon={<SearchX size={24} />} title={problemsTexts.noMatch()} />
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
            <p className={styles.more}>
              {problemsTexts.moreProblems({ count: shown.length - MAX_FINDINGS_SHOWN })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
