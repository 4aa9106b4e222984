import type { Analysis } from '../../analysis.ts';
import type { CommandCall } from '../../commands/command-call.ts';
import { memo } from '../../incremental/memo.ts';
import { modernised, type Modernised } from '../modernised.ts';
import { migrationCall, type MigrationRequest } from './migration-request.ts';

const kept = memo((_: Analysis): Map<string, Modernised> => new Map());

/**
 * The workspace that a migration starts from: the Ingresses of a request that are of versions before v1 are written in v1 first, all
 * others stay as they are.
 */
export function todays(analysis: Analysis, { keys }: Pick<MigrationRequest, 'keys'>): Modernised {
  const answers = kept(analysis);
  const id = keys.join(' ');
  const known = answers.get(id);
  if (known) return known;
  const made = modernised(analysis, new Set(keys));
  answers.clear();
  answers.set(id, made);
  return made;
}

/** The calls that carry a request out, on the workspace as it is. */
export const migrationCalls = (analysis: Analysis, request: MigrationRequest): readonly CommandCall[] => [
  ...todays(analysis, request).old.map(({ key }) => ({ id: 'modernise-ingress' as const, args: { key } })),
  migrationCall(request),
];
