import { memo } from '../../core/incremental/memo.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';

type Counts = Readonly<Record<Severity, number>>;

const none: Counts = { error: 0, warning: 0, info: 0 };

const countAll = memo((findings: ReadonlyMap<string, Finding>): ReadonlyMap<ResourceKey, Counts> => {
  const counts = new Map<ResourceKey, Counts>();
  for (const { resource, severity } of findings.values()) {
    if (resource === null) continue;
    const before = counts.get(resource) ?? none;
    counts.set(resource, { ...before, [severity]: before[severity] + 1 });
  }
  return counts;
});

/** How many findings of each severity an object has. Counted once for all objects, per analysis. */
export const problemsOf = (findings: ReadonlyMap<string, Finding>, key: ResourceKey): Counts =>
  countAll(findings).get(key) ?? none;

/** All of them together. */
export const problemCount = ({ error, warning, info }: Counts): number => error + warning + info;

/** The worst of them, or null for none. */
export const worstOf = ({ error, warning, info }: Counts): Severity | null =>
  error > 0 ? 'error' : warning > 0 ? 'warning' : info > 0 ? 'info' : null;
