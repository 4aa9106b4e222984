import { CircleCheck, CircleSlash2, CircleX, CornerUpLeft, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { RoutingRowView } from '../../core/views/traffic/routing-view.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './routing.module.css';
import { isOnScreen } from './is-on-screen.ts';

const PATH_WORDS: Readonly<Record<RoutingRowView['pathType'], () => string>> = {
  exact: trafficTexts.exact,
  prefix: trafficTexts.prefix,
  regex: trafficTexts.expression,
  rest: trafficTexts.otherPaths,
  call: trafficTexts.call,
  connection: trafficTexts.connection,
};

const looks = {
  served: { Icon: CircleCheck, word: trafficTexts.served },
  redirected: { Icon: CornerUpLeft, word: trafficTexts.redirected },
  partly: { Icon: TriangleAlert, word: trafficTexts.partly },
  fails: { Icon: CircleX, word: trafficTexts.fails },
  lost: { Icon: CircleSlash2, word: trafficTexts.neverReached },
} as const;

/** One class of requests. A click sends its example request; the route leads to its match. */
export const RoutingRow = memo(function RoutingRow({ row }: { row: RoutingRowView }) {
  const { actions } = useWorkspace();
  const current = useApp(({ traced }) => isOnScreen(traced, row.draft));
  const unclaimed = row.pathType === 'rest';
  const state = row.lost ? 'lost' : row.verdict;
  const { Icon, word } = looks[state];
  const { draft, routeKey } = row;
  return (
    <tr data-state={unclaimed ? 'rest' : state} data-current={current}>
      <td>
        <button
          type="button"
          className={styles.send}
          title={trafficTexts.sendThis()}
          disabled={!draft}
          onClick={() => draft && void actions.send(draft)}
        >
          {row.host || <i>{trafficTexts.anyHost()}</i>}
        </button>
      </td>
      <td>
        <code>{row.path}</code> <small>{PATH_WORDS[row.pathType]()}</small>
      </td>
      <td>{row.method}</td>
      <td className={styles.conditions}>{row.conditions && <code>{row.conditions}</code>}</td>
      <td>
        {row.gateway} <small>{row.listener}</small>
      </td>
      <td>
        {routeKey && (
          <button
            type="button"
            className={styles.link}
            onClick={() => void actions.goToResource(routeKey, row.at)}
          >
            {row.route}
          </button>
        )}{' '}
        <small>{row.rule}</small>
      </td>
      <td>
        <div className={styles.answer}>
          <Icon size={13} role="img" aria-label={word()} />
          <span>
            {row.answer}
            {row.lost && <em>{row.lost.words}</em>}
          </span>
        </div>
      </td>
    </tr>
  );
});
