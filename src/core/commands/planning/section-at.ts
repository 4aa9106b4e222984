import { rowKind } from '../../kinds/row.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { rowsOf } from '../../topology/rows-of.ts';
import { servicePorts } from '../../topology/services.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { listenerOf } from './row.ts';

type Section = Readonly<{ ok: true; section: string | undefined }> | Refusal;

/** The name by which a row of a card is referred to: that of a listener, a port or a rule. */
export function sectionAt(target: Resource, row: string | null): Section {
  const kind = rowKind(row);
  if (kind === 'listener') return { ok: true, section: listenerOf(row) ?? undefined };
  if (kind !== 'port' && kind !== 'rule') return { ok: true, section: undefined };
  const path = rowsOf(target).find(({ id }) => id === row)?.path;
  if (!path) return refuse(`${describe(target)} has no such ${kind} any more.`);
  const name = stringAt(target.value, [...path, 'name']) || undefined;
  // The only port is meant by the whole, too.
  if (name !== undefined || (kind === 'port' && servicePorts(target).length === 1))
    return { ok: true, section: name };
  const label = kind === 'port' ? `port ${row?.slice('port:'.length)}` : 'this rule';
  return refuse(
    `The reference names a ${kind} by its name, and ${label} of ${describe(target)} has none. Name it first.`,
  );
}
