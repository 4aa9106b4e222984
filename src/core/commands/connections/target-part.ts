import type { RefSpec } from '../../kinds/define-kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { Refusal } from '../command-plan.ts';
import { choosePort, type AskAgain } from '../planning/choose-port.ts';
import { sectionAt } from '../planning/section-at.ts';

/** What a reference names of its target. */
export type TargetPart =
  | Readonly<{ ok: true; port: number | undefined; section: string | undefined }>
  | Refusal;

const whole = { ok: true, port: undefined, section: undefined } as const;

/** The part of a target that an edge to a row means; with a question where several ports would do. */
export function targetPart(
  spec: RefSpec,
  target: Resource,
  row: string | null,
  askAgain: AskAgain,
): TargetPart {
  if (spec.part === 'section') {
    const found = sectionAt(target, row);
    return found.ok ? { ...whole, section: found.section } : found;
  }
  if (spec.part === undefined) return whole;
  const chosen = choosePort(target, row, spec.protocol ?? 'TCP', askAgain);
  return chosen.ok ? { ...whole, port: chosen.port?.port } : chosen;
}
