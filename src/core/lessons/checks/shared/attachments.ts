import type { Analysis } from '../../../analysis.ts';
import type { Resource } from '../../../model/resource.ts';
import { holderStatusOf, statusesOf } from '../../../status/status-of.ts';
import type { ListenerStatus } from '../../../status/statuses.ts';
import { describe } from '../../../topology/describe.ts';
import { isListenerHolder, isRoute } from '../../../topology/kind-names.ts';
import { furthestOf, matrixCell, type MatrixCell } from '../../../views/status/matrix.ts';
import { isRefused } from '../../../views/status/state.ts';
import { isGlob } from '../../selectors/glob.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import type { CheckFields } from '../check-fields.ts';
import { readArrow } from './selector-and-rest.ts';

/** `ROUTE -> GATEWAY[#listener]` */
export type AttachmentEnds = Readonly<{ route: Selector; holder: Selector }>;

/** Reads the ends of an attachment from a key. */
export function readAttachmentEnds(fields: CheckFields, key: string): AttachmentEnds | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  const read = readArrow(text);
  if (!read.ok) return fields.fail(key, read.message);
  const { from, to } = read;
  if (to.kind !== 'Gateway' && !to.kind.endsWith('ListenerSet'))
    return fields.fail(key, `${JSON.stringify(text)} does not lead to a Gateway or ListenerSet.`);
  if (from.inside !== null)
    return fields.fail(
      key,
      `${JSON.stringify(text)} names a part of the route; name the listener behind the Gateway.`,
    );
  return { route: from, holder: to };
}

/** How a route stands at the listeners that were named. */
export type RouteCells = Readonly<{
  route: Resource;
  cells: readonly Readonly<{ listener: ListenerStatus; cell: MatrixCell }>[];
  /** The cell that got furthest. */
  furthest: MatrixCell;
}>;

export type Attachments =
  | Readonly<{ ok: true; routes: readonly RouteCells[] }>
  | Readonly<{ ok: false; why: string; resource: Resource | null }>;

/** How each selected route stands at the selected listeners, or why that cannot be said. */
export function attachmentsOf({ route, holder }: AttachmentEnds, analysis: Analysis): Attachments {
  const { index, statuses } = analysis;
  const no = (why: string, resource: Resource | null = null): Attachments => ({ ok: false, why, resource });
  const routes = selectObjects(route, index).filter(isRoute);
  if (routes.length === 0) return no(nothingSelected(route));
  const refused = routes.find((one) => isRefused(one, statuses));
  if (refused) return no(`The API server refuses ${describe(refused)}.`, refused);
  const holders = selectObjects(holder, index).filter(isListenerHolder);
  const [first] = holders;
  if (!first) return no(nothingSelected(holder));
  const listeners = holders.flatMap((one) => listenersAt(one, analysis));
  if (listeners.length === 0)
    return no(`${describe(first)} has no status: no controller answers for it.`, first);
  const { inside } = holder;
  const wanted = listeners.filter(({ listener }) => inside === null || isGlob(inside, listener.name));
  if (wanted.length === 0) return no(`${describe(first)} has no listener ${inside ?? ''}.`, first);
  return {
    ok: true,
    routes: routes.flatMap((one) => {
      const cells = wanted.map((listener) => ({
        listener,
        cell: matrixCell(listener.listener, one, statuses),
      }));
      const furthest = furthestOf(cells.map(({ cell }) => cell));
      return furthest ? [{ route: one, cells, furthest }] : [];
    }),
  };
}

/** The listeners of a Gateway with those that ListenerSets add, or those of a ListenerSet. */
function listenersAt(holder: Resource, { statuses }: Analysis): readonly ListenerStatus[] {
  const own = holderStatusOf(statuses, holder.key);
  if (own?.kind !== 'gateway') return own?.listeners ?? [];
  const sets = statusesOf(statuses, 'listener-set').filter(({ gateway }) => gateway === holder);
  return [own, ...sets].flatMap(({ listeners }) => listeners);
}

/** `HTTPRoute museum/tours is refused at namespace: …` */
export function refusalSentence({ route, furthest: { step, reason, unknown } }: RouteCells): string {
  const verb = unknown ? 'It is not known whether it is attached; it stands at' : 'It is refused at';
  return `${describe(route)}: ${verb} ${step}${reason === null ? '.' : `. ${reason}`}`;
}
