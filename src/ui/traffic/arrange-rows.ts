import { trafficTexts } from '../../texts/en/traffic.ts';
import { matchesWords } from '../matches-words.ts';
import type { RoutingRowView } from '../../core/views/traffic/routing-view.ts';

export type Column = 'host' | 'path' | 'method' | 'conditions' | 'listener' | 'route' | 'answer';
export type Order = Readonly<{ column: Column; descending: boolean }>;

/** Whether a row is called out: it never has a request, or what it has fails. */
export const isTrouble = ({ lost, verdict }: RoutingRowView): boolean =>
  lost !== null || verdict === 'fails' || verdict === 'partly';

const words = (row: RoutingRowView): string =>
  [
    row.host || trafficTexts.anyHost(),
    row.path,
    row.method,
    row.conditions,
    row.gateway,
    row.listener,
    row.route,
    row.rule,
    row.answer,
  ].join(' ');

const textOf = (row: RoutingRowView, column: Column): string =>
  column === 'listener' ? `${row.gateway} ${row.listener}` : row[column];

/** The rows that hold every word of `query`; in the order of a column, or else as requests are decided. */
export function arrangeRows(
  rows: readonly RoutingRowView[],
  query: string,
  troubleOnly: boolean,
  order: Order | null,
): readonly RoutingRowView[] {
  const shown = rows.filter(
    (row) => (!troubleOnly || (isTrouble(row) && row.pathType !== 'rest')) && matchesWords(words(row), query),
  );
  if (!order) return shown;
  const sign = order.descending ? -1 : 1;
  return shown.toSorted((a, b) => {
    const [left, right] = [textOf(a, order.column), textOf(b, order.column)];
    return left === right ? 0 : left < right ? -sign : sign;
  });
}
