import type { TargetSupport } from '../extension.ts';

/** The Gateway API alone: what it lacks stays open. */
export const standard: TargetSupport = {
  target: 'standard',
  implementation: null,
  writtenFor: null,
  gatewayClass: null,
  matchesWholePath: true,
  extend: (rules) => ({
    objects: [],
    filters: new Map(),
    backends: new Map(),
    answers: new Map(
      rules.flatMap(({ needs }) =>
        needs.map((need) => [
          need,
          {
            covered: false,
            action:
              'Choose an implementation as the target to have its own objects say it, or add them by hand.',
          },
        ]),
      ),
    ),
  }),
};
