import type { Analysis } from '../../../analysis.ts';
import type { Finding } from '../../../rules/finding.ts';
import { linesOfLocations } from '../../../rules/placed-finding.ts';
import { sentence } from './sentence.ts';

/** A finding with its place: `shop.yaml:12: … (reference/missing)` */
export function findingWords({ message, code, at }: Finding, { model }: Analysis): string {
  const [line] = linesOfLocations(model, [at]);
  return `${at.file}${line === null || line === undefined ? '' : `:${line}`}: ${sentence(message)} (${code})`;
}

/** What *Show* does with a finding. */
export const showFinding = ({ id, resource }: Finding) => ({ what: 'finding', id, key: resource }) as const;
