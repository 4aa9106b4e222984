import { statusList } from '../status-value.ts';

/** Whether a controller says no to anything. Without a conflict some write `Conflicted: False`. */
export const isRefused = (
  analysis: Parameters<typeof statusList>[0] & Readonly<{ statuses: Parameters<typeof statusList>[1] }>,
): boolean =>
  /"type":"(?!Conflicted")\w+","status":"False"/.test(
    JSON.stringify(statusList(analysis, analysis.statuses)),
  );
