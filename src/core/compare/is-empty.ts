import type { Comparison } from './compare.ts';

/** Whether nothing differs at all. */
export const isEmpty = ({ objects, status, findings, requests }: Comparison): boolean =>
  [
    objects.added,
    objects.removed,
    objects.changed,
    status,
    findings.introduced,
    findings.fixed,
    requests.different,
  ].every((list) => list.length === 0);

/** Whether requests, what controllers write, or the errors differ; other objects and warnings alone do not count. */
export const changesTraffic = ({ status, findings, requests }: Comparison): boolean =>
  requests.different.length > 0 ||
  status.length > 0 ||
  [...findings.introduced, ...findings.fixed].some(({ severity }) => severity === 'error');
