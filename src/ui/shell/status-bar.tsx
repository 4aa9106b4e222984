import { Check, HardDrive, MemoryStick } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { NEWEST_KUBERNETES } from '../../core/model/kubernetes-version.ts';
import type { WorkspaceOptions } from '../../core/model/options.ts';
import type { Severity } from '../../core/rules/finding.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { uncheckedTitle } from '../parts/unchecked.ts';
import { later } from '../parts/later.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import { countFindings } from '../problems/count-findings.ts';
import { ExpectationsSummary } from '../traffic/expectations-summary.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { Shown } from './shown.tsx';
import styles from './status-bar.module.css';

const HostedStatus = later(async () => (await import('../hosted/hosted-status.tsx')).HostedStatus);

function ProblemCounts() {
  const empty = useApp((state) => state.files.length === 0);
  const { findings, togglePanel, checks } = useAppState('findings', 'togglePanel', 'checks');
  const progress = useApp((state) => state.progress);
  const counts = useMemo(() => countFindings(findings.values()), [findings]);
  const none = counts.error + counts.warning + counts.info === 0;
  const numbers = shellTexts.problemCounts({
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.info,
  });
  const label = none ? shellTexts.noProblems({ counts: numbers }) : numbers;
  if (empty) return <span className={styles.item}>{shellTexts.nothingToCheck()}</span>;
  const soFar = checks !== 'done' && <span className={styles.item}>{uncheckedTitle(checks, progress)}</span>;
  if (none && soFar) return soFar;
  const all = (
    <Tooltip content={shellTexts.toggleProblems({ counts: label })} side="top">
      <button
        type="button"
        className={styles.item}
        {...(none && { 'aria-label': label })}
        onClick={() => togglePanel('bottom')}
      >
        {none && <Check size={14} color="var(--ok)" aria-hidden />}
        {none ? partsTexts.noProblems() : <span className="visually-hidden">{label}</span>}
        <Count severity="error" count={counts.error} />
        <Count severity="warning" count={counts.warning} />
        <Count severity="info" count={counts.info} />
      </button>
    </Tooltip>
  );
  return (
    <>
      {all}
      {/* What was found before says nothing of what is not checked. */}
      {progress && soFar}
    </>
  );
}

/** A number behind its icon, where there is something to count; its words are read out in a sentence. */
function Count({ severity, count }: { severity: Severity; count: number }) {
  if (count === 0) return null;
  return (
    <>
      <SeverityIcon severity={severity} silent /> <span aria-hidden>{count}</span>
    </>
  );
}

const storageWords = {
  kept: { name: shellTexts.stored, about: shellTexts.aboutStored },
  memory: { name: shellTexts.notStored, about: shellTexts.aboutNotStored },
  opening: { name: shellTexts.opening, about: shellTexts.aboutOpening },
} as const;

function Storage() {
  const storage = useApp((state) => state.storage);
  const { name, about } = storageWords[storage];
  const Icon = storage === 'memory' ? MemoryStick : HardDrive;
  return (
    <Tooltip content={about()} side="top">
      <button type="button" className={styles.item} aria-label={about()}>
        <Icon size={14} color={storage === 'memory' ? 'var(--warn)' : 'currentColor'} aria-hidden />
        <span className={styles.stored}>{name()}</span>
      </button>
    </Tooltip>
  );
}

/** How the manifests are read, where that is not the default. */
function optionWords(
  { release, channel, kubernetes, partial, complete, assumeClasses, choices }: WorkspaceOptions,
  implementation: string | null,
): string {
  const changed = Object.keys(choices).length;
  return [
    shellTexts.gatewayApi({ release, channel }),
    ...(kubernetes === NEWEST_KUBERNETES ? [] : [shellTexts.kubernetes({ version: kubernetes })]),
    partial ? shellTexts.partOfCluster() : complete ? shellTexts.wholeCluster() : shellTexts.scopeDetected(),
    ...(assumeClasses.length === 0
      ? []
      : [
          assumeClasses.includes('*')
            ? shellTexts.allClassesAssumed()
            : shellTexts.classesAssumed({ count: assumeClasses.length }),
        ]),
    ...(implementation === null ? [] : [shellTexts.asImplementation({ name: implementation })]),
    ...(changed === 0 ? [] : [shellTexts.choicesChanged({ count: changed })]),
  ].join(', ');
}

/**
 * Problems at a glance, what the workspace holds, and how it is read.
 * @param kept where its files are; whether the browser stores them, without it
 */
export function StatusBar({ kept }: { kept?: ReactNode }) {
  const isHosted = useApp((state) => state.hosted !== null);
  return (
    <footer className={styles.bar}>
      {/* What is looked at in the place of the workspace is what is counted; what is kept is the workspace. */}
      <Shown>
        <LookedAt />
      </Shown>
      {kept ?? (isHosted ? <HostedStatus /> : <Storage />)}
    </footer>
  );
}

function LookedAt() {
  const objects = useApp((state) => {
    let count = 0;
    for (const outline of state.outlines.values()) for (const keys of outline.keys) count += keys.length;
    return count;
  });
  const files = useApp((state) => state.files.length);
  const { options, openDialog } = useAppState('options', 'openDialog');
  const implementation = useApp(({ implementations: [first] }) => (first?.preset ? first.name : null));
  return (
    <>
      <ProblemCounts />
      <ExpectationsSummary className={styles.item ?? ''} />
      <span className={`${styles.item} ${styles.size}`}>{shellTexts.size({ objects, files })}</span>
      <span className={styles.spring} />
      <button
        type="button"
        className={`${styles.item} ${styles.options}`}
        onClick={() => openDialog({ type: 'settings' })}
      >
        <span>{optionWords(options, implementation)}</span>
      </button>
    </>
  );
}
