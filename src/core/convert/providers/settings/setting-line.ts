import type { WrittenFlag } from '../../../ingress/controllers/programs-of.ts';
import { objectAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { Json } from '../../../yaml/json.ts';
import type { ReportedLeaves } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';

/** What becomes of a setting that nothing here reads. */
export const NOT_READ: DraftVerdict = {
  outcome: 'manual',
  loss: 2,
  difference: 'The setting is not read: what it does to requests is not known.',
  action: 'See what it does, and say it with the Gateway, its routes or the settings of the implementation.',
};

/** What becomes of a setting that is about the program alone. */
export const OF_THE_PROGRAM: DraftVerdict = {
  outcome: 'dropped',
  loss: 0,
  difference: 'It is about the program of the controller.',
};

export const invalidSetting = (difference: string): DraftVerdict => ({
  outcome: 'invalid',
  loss: 0,
  difference,
  action: 'Correct the setting, and convert again.',
});

/** A line of the report for each key of a ConfigMap. */
export const linesOfData = (
  configMap: Resource,
  verdictOf: (key: string, value: Json) => DraftVerdict,
): ReportedLeaves => ({
  resource: configMap,
  lines: Object.entries(objectAt(configMap.value, 'data')).map(([key, value]) => ({
    leaf: {
      path: ['data', key],
      feature: key,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    },
    verdict: verdictOf(key, value),
  })),
});

/** A line of the report for each flag of a program. */
export const linesOfFlags = (
  workload: Resource,
  written: readonly WrittenFlag[],
  verdictOf: (flag: WrittenFlag) => DraftVerdict,
): ReportedLeaves => ({
  resource: workload,
  lines: written.map((flag) => ({
    leaf: { path: flag.path, feature: `--${flag.name}`, value: flag.value },
    verdict: verdictOf(flag),
  })),
});
