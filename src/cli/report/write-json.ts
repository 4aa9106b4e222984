import type { Model } from '../../core/model/model.ts';
import { findingJson } from '../../core/rules/finding-json.ts';
import type { PlacedFinding } from '../../core/rules/placed-finding.ts';

/** Findings as a JSON array, one object each, with the keys that `docs/command-line.md` promises. */
export const writeJson = (placed: readonly PlacedFinding[], model: Model): string =>
  `${JSON.stringify(
    placed.map((one) => findingJson(one, model)),
    null,
    2,
  )}\n`;
