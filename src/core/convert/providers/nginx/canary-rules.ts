import type { Canary } from '../../../ingress/nginx/annotations/canary.ts';
import type { BackendRef, HeaderMatch } from '../../http-rule.ts';
import { escapeExpression } from '../shared/literal-path.ts';

/** One way of choosing between the two backends of a path: which requests, and which backends they go to. */
export type CanaryRule = Readonly<{
  purpose: 'path' | 'canary';
  headers: readonly HeaderMatch[];
  backends: readonly BackendRef[];
}>;

const exactly = (name: string, value: string): HeaderMatch => ({ type: 'Exact', name, value });

/** A cookie is a part of one header. The expression means the same whether it has to match all of it or a part. */
const cookie = (name: string, value: string): HeaderMatch => ({
  type: 'RegularExpression',
  name: 'Cookie',
  value: `^(.*;\\s*)?${escapeExpression(name)}=${value}(;.*)?$`,
});

/**
 * The rules for a path with a canary, the first that fits counts: header, then cookie, then weight. A header with another
 * value than those that decide leaves the decision to what follows (docs/model/conversion.md#canaries).
 *
 * @param stable the backend of the path
 * @param canary the backend of the canary; null where it cannot be referred to
 */
export function canaryRules(
  settings: Canary,
  stable: BackendRef | null,
  canary: BackendRef | null,
): readonly CanaryRule[] {
  const toStable = stable ? [stable] : [];
  const toCanary = canary ? [canary] : [];
  return [
    ...headerRules(settings, toStable, toCanary),
    ...(settings.cookie === ''
      ? []
      : [
          { purpose: 'canary' as const, headers: [cookie(settings.cookie, 'always')], backends: toCanary },
          { purpose: 'canary' as const, headers: [cookie(settings.cookie, 'never')], backends: toStable },
        ]),
    { purpose: 'path', headers: [], backends: weighted(settings, stable, canary) },
  ];
}

function headerRules(
  { header, headerValue, headerPattern }: Canary,
  stable: readonly BackendRef[],
  canary: readonly BackendRef[],
): readonly CanaryRule[] {
  if (header === '') return [];
  if (headerValue !== '')
    return [{ purpose: 'canary', headers: [exactly(header, headerValue)], backends: canary }];
  if (headerPattern !== '')
    return [
      {
        purpose: 'canary',
        headers: [{ type: 'RegularExpression', name: header, value: searched(headerPattern) }],
        backends: canary,
      },
    ];
  return [
    { purpose: 'canary', headers: [exactly(header, 'always')], backends: canary },
    { purpose: 'canary', headers: [exactly(header, 'never')], backends: stable },
  ];
}

/** The controller searches; implementations that match the whole value need the rest of it. */
const searched = (pattern: string): string => `.*(?:${pattern}).*`;

/** Shares of the total, which counts only above 100; a canary without weight gets no requests. */
function weighted(
  { weight, weightTotal }: Canary,
  stable: BackendRef | null,
  canary: BackendRef | null,
): readonly BackendRef[] {
  const total = Math.max(100, weightTotal);
  const share = Math.min(Math.max(weight, 0), total);
  if (share === 0 || !canary) return stable ? [stable] : [];
  if (share === total || !stable) return [canary];
  return [
    { ...stable, weight: total - share },
    { ...canary, weight: share },
  ];
}
