import { useMemo } from 'react';
import type { Severity } from '../../core/rules/finding.ts';
import { useApp } from '../use-app.ts';

export type FileHealth = Readonly<{ worst: Severity; count: number }>;

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** The worst finding of each file and how many of that severity there are. */
export function useFileHealth(): ReadonlyMap<string, FileHealth> {
  const findings = useApp((state) => state.findings);
  return useMemo(() => {
    const health = new Map<string, FileHealth>();
    for (const { at, severity } of findings.values()) {
      const known = health.get(at.file);
      if (!known || rank[severity] > rank[known.worst]) health.set(at.file, { worst: severity, count: 1 });
      else if (severity === known.worst) health.set(at.file, { worst: severity, count: known.count + 1 });
    }
    return health;
  }, [findings]);
}
