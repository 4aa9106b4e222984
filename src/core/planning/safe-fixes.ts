import type { Analysis } from '../analysis.ts';
import type { CommandCall } from '../commands/command-call.ts';
import { namesRule } from '../model/ignored-rules.ts';
import type { Finding } from '../rules/finding.ts';
import { NO_LOCKS, type Locks } from '../roles/locks.ts';
import { servedRequests } from '../views/traffic/served-requests.ts';
import { newFindings } from './caveats.ts';
import { isFinished } from './is-finished.ts';
import { lockedChanges } from './locked-changes.ts';
import { createPlanEdits, type Outcome } from './plan-edits.ts';
import { planOf, tryCall, type Trial } from './plan-calls.ts';

/** What to fix; all without it. */
export type SafeFixFilter = Readonly<{
  /** Codes of rules, and `group/*` for all of a group. */
  rules?: readonly string[];
  /** Files that may be changed. */
  files?: ReadonlySet<string>;
  /**
   * Whether all roots that build the file of a finding have it; others are left alone. Without it nothing is changed that
   * another root builds, too.
   */
  everywhere?: (finding: Finding) => boolean;
  /** What may not be changed. */
  locks?: Locks;
}>;

/** The fixes that have one safe answer, in the order in which they are applied. */
export type SafeFixes = Readonly<{
  fixed: readonly Readonly<{ finding: Finding; title: string }>[];
  calls: readonly CommandCall[];
  /** All of them as edits of the text as it is. */
  outcome: Outcome;
  /** The workspace with all of them. */
  after: Analysis;
}>;

/** The only answer to a finding, where it is a safe one; undefined where a user has to decide, or to look. */
export function safeFixOf({
  fixes,
  suppressed,
}: Pick<Finding, 'fixes' | 'suppressed'>): Finding['fixes'][0] | undefined {
  const [fix, ...others] = fixes;
  return fix?.safe && others.length === 0 && suppressed === undefined ? fix : undefined;
}

/**
 * Goes through the findings with one safe answer, and takes each fix that holds what it promises on a copy: the
 * finding is gone, no error or warning is new, no other object is touched that a build shares, and every request that was
 * served still goes where it went. What does not is left as it is, and so are templates and signed files.
 */
export function safeFixes(analysis: Analysis, filter: SafeFixFilter = {}): SafeFixes {
  const { rules, files, everywhere, locks = NO_LOCKS } = filter;
  const fixed: { finding: Finding; title: string }[] = [];
  const calls: CommandCall[] = [];
  const edits = createPlanEdits(analysis.source);
  let here = analysis;
  for (const finding of analysis.findings) {
    if ((rules && !rules.some((entry) => namesRule(entry, finding.code))) || everywhere?.(finding) === false)
      continue;
    const fix = safeFixOf(finding);
    // One fix may remove several findings.
    if (!fix || !here.findings.some(({ id }) => id === finding.id)) continue;
    const trial = tryCall(here, fix.call);
    if (!trial.ok || !isWithin(trial.outcome, files)) continue;
    if (!trial.outcome.edits.every(({ path }) => isFinished(analysis.source, path))) continue;
    const next = trial.after;
    if (lockedChanges(here, next, locks) !== null) continue;
    const caveats = everywhere ? newFindings(here, next, new Set()) : planOf(trial).caveats;
    if (caveats.length > 0 || next.findings.some(({ id }) => id === finding.id) || !keepsTraffic(here, next))
      continue;
    fixed.push({ finding, title: fix.title });
    calls.push(fix.call);
    edits.add(trial.outcome);
    here = next;
  }
  return { fixed, calls, outcome: edits.outcome(), after: here };
}

const isWithin = ({ edits, deletes }: Trial['outcome'], files: ReadonlySet<string> | undefined): boolean =>
  deletes.length === 0 && (files === undefined || edits.every(({ path }) => files.has(path)));

function keepsTraffic(before: Analysis, after: Analysis): boolean {
  const now = servedRequests(after);
  return [...servedRequests(before)].every(([request, answer]) => now.get(request) === answer);
}
