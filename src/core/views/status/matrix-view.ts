import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ListenerStatus, Statuses } from '../../status/statuses.ts';
import { holderStatusOf } from '../../status/status-of.ts';
import { statusMatrix, type MatrixCell } from './matrix.ts';
import { isRefused, stateOf, stateOfConditions } from './state.ts';
import { routeKinds } from '../../topology/kind-names.ts';
import { listenerRow } from '../../topology/listeners.ts';
import { reasonOf, statusSummaryOf } from './status-summary-of.ts';
import { listenerFacts } from './status-blocks.ts';
import type { MatrixStep } from './matrix.ts';
import type { Path } from '../../yaml/json.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { State } from './state.ts';

/** Which part of the matrix to show. */
export type MatrixFilter = Readonly<{
  /** Null for all Gateways. */
  gateway: ResourceKey | null;
  /** Of the routes; null for all. */
  namespace: string | null;
  problemsOnly: boolean;
}>;

export type MatrixListener = Readonly<{
  gateway: ResourceKey;
  /** The Gateway itself, or the ListenerSet. */
  holder: ResourceKey;
  row: string;
  name: string;
  facts: readonly string[];
  state: State;
  /** Why it is not ok; empty where it is. */
  words: string;
  attachedRoutes: number;
  path: Path;
}>;

export type MatrixRoute = Readonly<{ key: ResourceKey; state: State; words: string }>;

export type MatrixEntry = Readonly<{
  step: MatrixStep;
  reason: string | null;
  unknown: boolean;
  hostnames: readonly string[] | null;
  /** The arrow of the parentRef that got furthest. */
  edge: string | null;
  /** Null where nothing is lost: no parentRef selects the listener, or another listener serves it. */
  state: State | null;
}>;

/** Routes by listeners. `cells` has a row for each route, with an entry for each listener. */
export type MatrixView = Readonly<{
  /** All choices of the filter. */
  gateways: readonly ResourceKey[];
  namespaces: readonly string[];
  listeners: readonly MatrixListener[];
  routes: readonly MatrixRoute[];
  cells: readonly (readonly MatrixEntry[])[];
  /** How many routes the API server refuses: they attach to nothing, and are not listed. */
  refused: number;
  /** Whether some Gateway may have a controller, and that is not known. */
  unknownController: boolean;
  /** Listeners beyond those that are shown. */
  leftOut: number;
}>;

/** More columns than this cannot be read; the user chooses a Gateway then. */
const MOST_LISTENERS = 60;

const byName = (a: Resource, b: Resource): number =>
  a.namespace.localeCompare(b.namespace) || a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind);

const column = ({ listener, gateway, conditions, routes }: ListenerStatus): MatrixListener => ({
  gateway: gateway.key,
  holder: listener.holder.key,
  row: listenerRow(listener),
  name: listener.name,
  facts: listenerFacts(listener),
  state: stateOfConditions(conditions),
  words: reasonOf(conditions),
  attachedRoutes: routes.length,
  path: listener.path,
});

const NOT_NAMED: MatrixEntry = {
  step: 'parent',
  reason: null,
  unknown: false,
  hostnames: [],
  edge: null,
  state: null,
};

/** How far a parentRef got at a listener that it does not select, and at one that it selects. */
const asked = ({ step }: MatrixCell): number => (step === 'section-name' ? 0 : step === 'port' ? 1 : 2);

/** Distinguishes refusals that leave a parentRef without a listener from those that another listener makes up for. */
function asEntries(cells: readonly (MatrixCell | undefined)[]): readonly MatrixEntry[] {
  const served = new Set(cells.flatMap((cell) => (cell?.step === 'attached' ? [cell.edge] : [])));
  const furthest = new Map<string | null, number>();
  for (const cell of cells)
    if (cell) furthest.set(cell.edge, Math.max(asked(cell), furthest.get(cell.edge) ?? 0));
  return cells.map((cell) => {
    if (!cell) return NOT_NAMED;
    const { step, edge, unknown } = cell;
    if (step === 'attached') return { ...cell, state: 'ok' };
    if (edge === null || served.has(edge) || asked(cell) < (furthest.get(edge) ?? 0))
      return { ...cell, state: null };
    return { ...cell, state: unknown ? 'unknown' : 'problem' };
  });
}

/**
 * Every route against every listener of the Gateways with a controller: attached, or the first step that
 * refused. With a Gateway chosen, only routes that name it or one of its ListenerSets.
 */
export function matrixView(
  { index, statuses }: Readonly<{ index: ResourceIndex; statuses: Statuses }>,
  filter: MatrixFilter,
): MatrixView {
  const { cluster } = statuses;
  const gateways = cluster.ofKind(GATEWAY_API, 'Gateway').toSorted(byName);
  const routes = routeKinds.flatMap((kind) => cluster.ofKind(GATEWAY_API, kind)).toSorted(byName);
  const wanted = routes.filter(({ namespace }) => (filter.namespace ?? namespace) === namespace);
  const listeners: ListenerStatus[] = [];
  const rows = new Map<Resource, (MatrixCell | undefined)[]>();
  if (filter.gateway === null) for (const route of wanted) rows.set(route, []);
  for (const gateway of gateways) {
    if (filter.gateway !== null && gateway.key !== filter.gateway) continue;
    const matrix = statusMatrix(gateway, wanted, statuses);
    for (const [i, route] of matrix.routes.entries()) {
      const row = rows.get(route) ?? [];
      for (const [listener, cells] of matrix.cells.entries()) row[listeners.length + listener] = cells[i];
      rows.set(route, row);
    }
    listeners.push(...matrix.listeners);
  }
  const shown = listeners.slice(0, MOST_LISTENERS);
  const found = [...rows].flatMap(([route, row]) => {
    const statusSummary = statusSummaryOf(route, statuses);
    const cells = asEntries(shown.map((_, i) => row[i]));
    const well = statusSummary?.state === 'ok' && !cells.some(({ state }) => state === 'problem');
    if (filter.problemsOnly && well) return [];
    const about: MatrixRoute = {
      key: route.key,
      state: statusSummary?.state ?? 'unknown',
      words: statusSummary?.words ?? '',
    };
    return [{ about, cells }];
  });
  return {
    gateways: index
      .ofKind(GATEWAY_API, 'Gateway')
      .toSorted(byName)
      .map(({ key }) => key),
    namespaces: [...new Set(routes.map(({ namespace }) => namespace))].toSorted(),
    listeners: shown.map(column),
    routes: found.map(({ about }) => about),
    cells: found.map(({ cells }) => cells),
    refused: routeKinds
      .flatMap((kind) => index.ofKind(GATEWAY_API, kind))
      .filter((route) => isRefused(route, statuses)).length,
    unknownController: gateways.some(
      (gateway) =>
        holderStatusOf(statuses, gateway.key) === undefined && stateOf(gateway, statuses) === 'unknown',
    ),
    leftOut: listeners.length - shown.length,
  };
}
