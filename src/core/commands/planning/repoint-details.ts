import { numberAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Reference } from '../../topology/references.ts';
import { servicePorts } from '../../topology/services.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { choosePort, type AskAgain } from './choose-port.ts';
import { sectionAt } from './section-at.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Refusal } from '../command-plan.ts';

/** What a reference says beside the name of its target: a port, or a section of it. */
export type Details =
  | Readonly<{
      ok: true;
      edits: readonly YamlEdit[];
      port: number | undefined;
      section: string | undefined;
    }>
  | Refusal;

/** The edits that fit a reference's port or section to another target, or another row of the same one. */
export function repointDetails(reference: Reference, target: Resource, row: string | null): Details {
  const { spec, value } = reference;
  if (isObject(value) && (spec.part === 'port' || spec.part === 'port-object'))
    return withPort(reference, target, row);
  if (!isObject(value) || spec.part !== 'section')
    return { ok: true, edits: [], port: undefined, section: undefined };
  const part = sectionAt(target, row);
  return part.ok ? withSection(reference, part.section ?? null) : part;
}

/** A port that the new target offers too is kept, unless a row says which one is meant. */
function withPort(reference: Reference, target: Resource, row: string | null): Details {
  const { path, value } = reference;
  const again: AskAgain = (toRow) => ({
    id: 'reconnect',
    args: { edge: reference.id, to: target.key, toRow },
  });
  const isObjectPort = reference.spec.part === 'port-object';
  const named = stringAt(value, ['port', 'name']);
  const number = isObjectPort ? numberAt(value, ['port', 'number']) : numberAt(value, ['port']);
  const kept = servicePorts(target).find((port) =>
    named === undefined ? port.port === number : port.name === named,
  );
  const chosen =
    kept && row === null
      ? { ok: true as const, port: kept }
      : choosePort(target, row, reference.spec.protocol ?? 'TCP', again);
  if (!chosen.ok) return chosen;
  const port = chosen.port;
  const right = port === null || (named === undefined ? port.port === number : port.name === named);
  if (right) return { ok: true, edits: [], port: number, section: undefined };
  const edit: YamlEdit = {
    op: 'set',
    path: [...path, 'port'],
    value: isObjectPort ? { number: port.port } : port.port,
  };
  return { ok: true, edits: [edit], port: port.port, section: undefined };
}

/** A listener or port by name; a port number beside it would have to fit, so it goes when the section changes. */
function withSection({ path, value }: Reference, section: string | null): Details {
  const fields = objectAt(value, []);
  const before = stringAt(fields, ['sectionName']);
  const edits: YamlEdit[] = [];
  if (section !== null && section !== before)
    edits.push({ op: 'set', path: [...path, 'sectionName'], value: section });
  if (section === null && before !== undefined) edits.push({ op: 'remove', path: [...path, 'sectionName'] });
  if (valueAt(fields, ['port']) !== undefined) edits.push({ op: 'remove', path: [...path, 'port'] });
  return { ok: true, edits, port: undefined, section: section ?? undefined };
}
