import type { BackendReplacement } from '../extension.ts';
import type { BackendRef } from '../http-rule.ts';

/** The backends of a rule, with those of an implementation in place of Services; shares stay as they are. */
export const replaceBackends = (
  backends: readonly BackendRef[],
  replacements: readonly BackendReplacement[],
): readonly BackendRef[] =>
  backends.map((backend) => {
    const found = replacements.find(
      ({ service }) =>
        service.name === backend.name &&
        service.port === backend.port &&
        (backend.kind ?? 'Service') === 'Service',
    );
    return found ? { ...found.by, ...(backend.weight !== undefined && { weight: backend.weight }) } : backend;
  });
