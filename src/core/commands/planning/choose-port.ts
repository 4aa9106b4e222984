import { either } from '../../text/words.ts';
import type { RefRole } from '../../kinds/define-kind.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { portRow, servicePorts } from '../../topology/services.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { CommandCall } from '../command-call.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';

type Choice = Readonly<{ ok: true; port: ServicePort | null }> | Refusal;

/** A way to say which port was meant: the same call with the port's row. */
export type AskAgain = (row: string) => CommandCall;

/**
 * The port of a Service or ServiceImport that an edge goes to: the one of the row, else the only one that speaks
 * `protocol`, else the only one. Null for objects that list no ports because others decide (a ServiceImport).
 * Refused, with one remedy for each port, where several would do.
 */
export function choosePort(
  target: Resource,
  row: string | null,
  protocol: string,
  askAgain: AskAgain,
): Choice {
  const ports = servicePorts(target);
  if (row?.startsWith('port:')) {
    const port = ports.find((candidate) => portRow(candidate) === row);
    return port
      ? { ok: true, port }
      : refuse(`${describe(target)} has no port ${row.slice('port:'.length)} any more.`);
  }
  if (ports.length === 0) {
    return target.kind === 'Service'
      ? refuse(`${describe(target)} offers no port, so nothing can be sent to it. Give it a port first.`)
      : { ok: true, port: null };
  }
  const fitting = ports.filter((port) => port.protocol === protocol);
  const candidates = fitting.length > 0 ? fitting : ports;
  const [only] = candidates;
  if (candidates.length === 1 && only) return { ok: true, port: only };
  return refuse(
    `${describe(target)} offers several ports: ${either(candidates.map(portText))}. Say which one.`,
    candidates.map((port) => ({ title: `Use port ${portText(port)}`, call: askAgain(portRow(port)) })),
  );
}

/** `connect` again, with the row of the target that says which port. */
export const connectAgain =
  (from: ResourceKey, fromRow: string | null, to: ResourceKey, role: RefRole): AskAgain =>
  (row) => ({ id: 'connect', args: { from, fromRow, to, toRow: row, role } });

const portText = ({ port, name }: ServicePort): string => (name === '' ? String(port) : `${port} (${name})`);
