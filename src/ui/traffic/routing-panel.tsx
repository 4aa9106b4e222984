import { ArrowDown, ArrowUp, Table2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { listOf } from '../../texts/list-of.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterInput } from '../parts/filter-input.tsx';
import { PaneTools } from '../shell/pane-tools.tsx';
import { useAnswer } from '../use-answer.ts';
import { arrangeRows, isTrouble, type Column, type Order } from './arrange-rows.ts';
import { RoutingRow } from './routing-row.tsx';
import styles from './routing.module.css';

/** Pause after an edit, in milliseconds: the table of a large workspace is not computed between two keystrokes. */
const PAUSE = 250;

const askRouting = (analyzer: Analyzer) => analyzer.routing();

/** Rows drawn at once. */
const PAGE = 200;

const columns: readonly (readonly [Column, () => string])[] = [
  ['host', trafficTexts.hostColumn],
  ['path', trafficTexts.pathColumn],
  ['method', trafficTexts.methodColumn],
  ['conditions', trafficTexts.conditionsColumn],
  ['listener', trafficTexts.entryColumn],
  ['route', trafficTexts.routeColumn],
  ['answer', trafficTexts.answerColumn],
];

/** Where each class of requests that the routes distinguish goes, and the matches that no request reaches. */
export function RoutingPanel() {
  const view = useAnswer(askRouting, PAUSE);
  const [query, setQuery] = useState('');
  const [troubleOnly, setTroubleOnly] = useState(false);
  const [order, setOrder] = useState<Order | null>(null);
  const [most, setMost] = useState(PAGE);
  const rows = view?.rows;
  const wanted = useDeferredValue(query);
  const shown = useMemo(
    () => arrangeRows(rows ?? [], wanted, troubleOnly, order),
    [rows, wanted, troubleOnly, order],
  );
  const troubles = useMemo(
    () => (rows ?? []).filter((row) => isTrouble(row) && row.pathType !== 'rest').length,
    [rows],
  );
  const sort = (column: Column) => {
    if (order?.column !== column) return setOrder({ column, descending: false });
    return setOrder(order.descending ? null : { column, descending: true });
  };
  return (
    <section className={styles.panel} aria-label={trafficTexts.routingTable()}>
      <PaneTools>
        <FilterInput
          placeholder={trafficTexts.filter()}
          label={trafficTexts.filterTable()}
          value={query}
          onChange={setQuery}
        />
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={troubleOnly}
          onClick={() => setTroubleOnly(!troubleOnly)}
        >
          {trafficTexts.toLookAt({ count: troubles })}
        </button>
        <span className={styles.count}>{trafficTexts.classes({ count: shown.length })}</span>
      </PaneTools>
      {shown.length === 0 ? (
        <Nothing waiting={view === undefined} filtered={(rows ?? []).length > 0} />
      ) : (
        <div className={styles.scroll} tabIndex={-1}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map(([column, title]) => (
                  <th key={column} scope="col" aria-sort={sortOf(order, column)}>
                    <button type="button" onClick={() => sort(column)}>
                      {title()}
                      {order?.column === column &&
                        (order.descending ? (
                          <ArrowDown size={11} aria-hidden />
                        ) : (
                          <ArrowUp size={11} aria-hidden />
                        ))}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((row) => (
                <RoutingRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
          {shown.length > most && (
            <button type="button" className={styles.next} onClick={() => setMost(most + PAGE)}>
              {trafficTexts.nextRows({
                count: Math.min(PAGE, shown.length - most),
                all: shown.length - most,
              })}
            </button>
          )}
          {view && view.leftOut > 0 && (
            <p className={styles.out}>{trafficTexts.leftOut({ count: view.leftOut })}</p>
          )}
        </div>
      )}
      {view && view.services.length > 0 && (
        <p className={styles.out}>{trafficTexts.ofServices({ services: listOf(view.services, 3) })}</p>
      )}
    </section>
  );
}

const sortOf = (order: Order | null, column: Column) =>
  order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none';

function Nothing({ waiting, filtered }: { waiting: boolean; filtered: boolean }) {
  if (waiting)
    return (
      <p className={styles.out} aria-busy="true">
        {trafficTexts.computing()}
      </p>
    );
  return (
    <EmptyState
      icon={<Table2 size={22} />}
      title={filtered ? trafficTexts.nothingFits() : trafficTexts.nothingRouted()}
    >
      {!filtered && <p>{trafficTexts.aboutNothingRouted()}</p>}
    </EmptyState>
  );
}
