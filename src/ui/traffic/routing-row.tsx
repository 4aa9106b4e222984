import { CircleCheck, CircleSlash2, CircleX, CornerUpLeft, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { RoutingRowView } from '../../core/views/traffic/routing-view.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './routing.module.css';
import { isOnScreen } from './is-on-screen.ts';

const PATH_WORDS: Readonly<Record<RoutingRowView['pathType'], string>> = {
  exact: 'exact',
  prefix: 'prefix',
  regex: 'expression',
  rest: 'all other paths',
  call: 'call',
  connection: 'connection',
};

const looks = {
  served: { Icon: CircleCheck, word: 'Served' },
  redirected: { Icon: CornerUpLeft, word: 'Redirected' },
  partly: { Icon: TriangleAlert, word: 'Some fail' },
  fails: { Icon: CircleX, word: 'Fails' },
  lost: { Icon: CircleSlash2, word: 'Never reached' },
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
          title="Send this request"
          disabled={!draft}
          onClick={() => draft && void actions.send(draft)}
        >
          {row.host || <i>any host</i>}
        </button>
      </td>
      <td>
        <code>{row.path}</code> <small>{PATH_WORDS[row.pathType]}</small>
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
          <Icon size={13} role="img" aria-label={word} />
          <span>
            {row.answer}
            {row.lost && <em>{row.lost.words}</em>}
          </span>
        </div>
      </td>
    </tr>
  );
});
