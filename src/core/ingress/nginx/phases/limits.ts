import { noteAnnotation, type Phase } from './phase.ts';

/** Limits depend on the other requests of a client: one request alone passes. */
export const limits: Phase = (context) => {
  const { perSecond, perMinute, connections } = context.by.annotations.limits;
  const all: readonly (readonly [string, number, string])[] = [
    ['limit-connections', connections, 'connections'],
    ['limit-rps', perSecond, 'requests a second'],
    ['limit-rpm', perMinute, 'requests a minute'],
  ];
  for (const [name, limit, what] of all)
    if (limit > 0)
      noteAnnotation(
        context,
        name,
        'passed',
        `One request alone passes. A client with more than ${limit} ${what} gets ${context.model.settings.limitStatus}.`,
      );
  return null;
};
