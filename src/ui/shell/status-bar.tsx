import { Check, HardDrive, MemoryStick } from 'lucide-react';
import { useMemo } from 'react';
import { counted } from '../../core/text/words.ts';
import type { WorkspaceOptions } from '../../core/model/options.ts';
import type { Severity } from '../../core/rules/finding.ts';
import { unchecked } from '../parts/unchecked.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import { countFindings } from '../problems/count-findings.ts';
import { ExpectationsSummary } from '../traffic/expectations-summary.tsx';
import { useApp, useAppState } from '../use-app.ts';
import styles from './status-bar.module.css';

function ProblemCounts() {
  const empty = useApp((state) => state.files.length === 0);
  const { findings, togglePanel, checks } = useAppState('findings', 'togglePanel', 'checks');
  const counts = useMemo(() => countFindings(findings.values()), [findings]);
  const none = counts.error + counts.warning + counts.info === 0;
  const numbers = `${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counted(counts.info, 'note')}`;
  const label = none ? `No problems: ${numbers}` : numbers;
  if (empty) return <span className={styles.item}>Nothing to check yet</span>;
  if (none && checks !== 'done') return <span className={styles.item}>{unchecked[checks].title()}</span>;
  return (
    <Tooltip content={`${label}. Show or hide the problems.`} side="top">
      <button
        type="button"
        className={styles.item}
        {...(none && { 'aria-label': label })}
        onClick={() => togglePanel('bottom')}
      >
        {none && <Check size={14} color="var(--ok)" aria-hidden />}
        {none && 'No problems'}
        {!none && <Count severity="error" count={counts.error} word="error" more />}
        {!none && <Count severity="warning" count={counts.warning} word="warning" more />}
        {!none && <Count severity="info" count={counts.info} word="note" />}
      </button>
    </Tooltip>
  );
}

type CountProps = { severity: Severity; count: number; word: string; more?: boolean };

/** A number behind its icon; its words, and zero counts, are for screen readers only. */
function Count({ severity, count, word, more = false }: CountProps) {
  const words = `${counted(count, word)}${more ? ', ' : ''}`;
  if (count === 0) return <span className="visually-hidden">{words}</span>;
  return (
    <>
      <SeverityIcon severity={severity} silent /> {count}
      <span className="visually-hidden">{words.slice(String(count).length)}</span>
    </>
  );
}

const storageWords = {
  kept: 'Stored in this browser. Nothing is sent anywhere.',
  memory:
    'Not stored: only in memory, because this browser does not allow storage. Export before you close the page.',
  opening: 'Opening the workspace…',
} as const;

function Storage() {
  const storage = useApp((state) => state.storage);
  const Icon = storage === 'memory' ? MemoryStick : HardDrive;
  return (
    <Tooltip content={storageWords[storage]} side="top">
      <button type="button" className={styles.item} aria-label={storageWords[storage]}>
        <Icon size={14} color={storage === 'memory' ? 'var(--warn)' : 'currentColor'} aria-hidden />
        <span className={styles.stored}>
          {{ kept: 'Stored', memory: 'Not stored', opening: 'Opening…' }[storage]}
        </span>
      </button>
    </Tooltip>
  );
}

/** How the manifests are read, where that is not the default. */
function optionWords({
  release,
  channel,
  partial,
  complete,
  assumeClasses,
  choices,
}: WorkspaceOptions): string {
  const changed = Object.keys(choices).length;
  return [
    `Gateway API ${release} ${channel}`,
    ...(partial ? ['part of a cluster'] : complete ? ['whole cluster'] : ['scope detected']),
    ...(assumeClasses.length === 0
      ? []
      : [
          `${assumeClasses.includes('*') ? 'all classes' : counted(assumeClasses.length, 'class', 'classes')} assumed`,
        ]),
    ...(changed === 0 ? [] : [counted(changed, 'choice changed', 'choices changed')]),
  ].join(', ');
}

/** Problems at a glance, what the workspace holds, and how it is read. */
export function StatusBar() {
  const objects = useApp((state) => {
    let count = 0;
    for (const outline of state.outlines.values()) for (const keys of outline.keys) count += keys.length;
    return count;
  });
  const files = useApp((state) => state.files.length);
  const { options, openDialog } = useAppState('options', 'openDialog');
  return (
    <footer className={styles.bar}>
      <ProblemCounts />
      <ExpectationsSummary className={styles.item ?? ''} />
      <span className={`${styles.item} ${styles.size}`}>
        {counted(objects, 'object')} in {counted(files, 'file')}
      </span>
      <span className={styles.spring} />
      <button
        type="button"
        className={`${styles.item} ${styles.options}`}
        onClick={() => openDialog({ type: 'settings' })}
      >
        <span>{optionWords(options)}</span>
      </button>
      <Storage />
    </footer>
  );
}
