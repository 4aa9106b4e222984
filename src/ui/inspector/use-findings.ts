import { useMemo } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { useApp } from '../use-app.ts';

const rank = { error: 0, warning: 1, info: 2 } as const;

/** The findings about one object, the gravest first. */
export function useFindingsOf(key: ResourceKey): readonly Finding[] {
  const findings = useApp((state) => state.findings);
  return useMemo(
    () =>
      [...findings.values()]
        .filter(({ resource }) => resource === key)
        .toSorted((a, b) => rank[a.severity] - rank[b.severity]),
    [findings, key],
  );
}

/** The findings about one edge. */
export function useFindingsOfEdge(id: string): readonly Finding[] {
  const findings = useApp((state) => state.findings);
  return useMemo(() => [...findings.values()].filter(({ edges }) => edges.includes(id)), [findings, id]);
}
