import { useMemo, useState, type ReactNode } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { StatusDifferenceRow, StatusDifferences } from '../../core/cluster/status-differences.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { seesAttached } from '../../state/cluster/sees-attached.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';
import { useAnswer } from '../use-answer.ts';
import { WorkspaceContext } from '../use-app.ts';
import styles from './cluster.module.css';
import { useClusterObjects, useSession } from './use-session.ts';

/** How many rows are shown at first, and come with each press: a large cluster has thousands. */
const PAGE = 60;

/** How long a cluster has to be quiet, in milliseconds, before it is compared, and before each choice is computed anew. */
const PAUSE = 400;
const LONG_PAUSE = 1500;

/** How live statuses differ from what is computed, line by line, with what explains each. */
export function DifferencesDialog() {
  const session = useSession();
  const close = useClose();
  const objects = useClusterObjects(session);
  const go = (key: ResourceKey) => {
    close();
    void session.goTo(key);
  };
  return (
    <Modal
      title={clusterTexts.statusDifferences()}
      description={clusterTexts.aboutDifferences({ context: session.link.context })}
      width={960}
      tall
      onClose={close}
      footer={<Button onClick={close}>{partsTexts.close()}</Button>}
    >
      {objects ? (
        <WorkspaceContext value={objects}>
          <Differences session={session} onGo={go} />
        </WorkspaceContext>
      ) : (
        <p role="status">{clusterTexts.loadingObjects()}</p>
      )}
    </Modal>
  );
}

type Go = (key: ResourceKey) => void;

function Differences({ session: { connection }, onGo }: { session: ClusterSession; onGo: Go }) {
  // What differs is known at once; that choices explain it takes an analysis of the whole cluster for each of them.
  const [ask, askAll] = useMemo(() => {
    const question = (withChoices: boolean) => (analyzer: Analyzer) =>
      analyzer.statusDifferences({ countsAll: seesAttached(connection.view()), withChoices });
    return [question(false), question(true)] as const;
  }, [connection]);
  const first = useAnswer(ask, PAUSE);
  const whole = useAnswer(askAll, LONG_PAUSE);
  const answer = whole && whole !== 'stopped' ? whole : first;
  if (!answer) return <p role="status">{clusterTexts.comparingStatuses()}</p>;
  if (answer === 'stopped') return <p role="status">{clusterTexts.differencesStopped()}</p>;
  return <DifferenceList differences={answer} isWhole={answer === whole} onGo={onGo} />;
}

const summaryOf = ({ rows, compared, open }: StatusDifferences): string => {
  if (rows.length === 0 && compared === 0)
    return open === 0 ? clusterTexts.noStatuses() : clusterTexts.noneCompared();
  if (rows.length === 0) return clusterTexts.noDifferences({ count: compared });
  return clusterTexts.differences({ count: rows.length, objects: new Set(rows.map(({ key }) => key)).size });
};

type ListProps = Readonly<{
  differences: StatusDifferences;
  /** Whether all that may explain them was tried. */
  isWhole: boolean;
  onGo: Go;
}>;

function DifferenceList({ differences, isWhole, onGo }: ListProps) {
  const { rows, silent, open } = differences;
  const [most, setMost] = useState(PAGE);
  const left = rows.length - most;
  return (
    <div className={styles.stack}>
      <p role="status">{summaryOf(differences)}</p>
      {open > 0 && <p className={styles.muted}>{clusterTexts.leftOpen({ count: open })}</p>}
      {rows.length > 0 && (
        <div
          className={styles.table}
          role="region"
          aria-label={clusterTexts.statusDifferences()}
          {...scrolledByKeys}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{clusterTexts.object()}</th>
                <th scope="col">{clusterTexts.what()}</th>
                <th scope="col">{clusterTexts.inCluster()}</th>
                <th scope="col">{clusterTexts.computed()}</th>
                <th scope="col">{clusterTexts.explanation()}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map((row) => (
                <DifferenceRow key={row.id} row={row} isWhole={isWhole} onGo={onGo} />
              ))}
            </tbody>
          </table>
          {left > 0 && (
            <button type="button" className={styles.link} onClick={() => setMost(most + PAGE)}>
              {trafficTexts.nextRows({ count: Math.min(PAGE, left), all: left })}
            </button>
          )}
        </div>
      )}
      {silent.length > 0 && (
        <section>
          <p>{clusterTexts.unanswered({ count: silent.length })}</p>
          <ul className={styles.list}>
            {silent.slice(0, PAGE).map(({ key, object }) => (
              <li key={key}>
                <ObjectLink onGo={() => onGo(key)}>{object}</ObjectLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const ObjectLink = ({ onGo, children }: { onGo: () => void; children: ReactNode }) => (
  <button type="button" className={styles.link} onClick={onGo}>
    {children}
  </button>
);

type RowProps = Readonly<{ row: StatusDifferenceRow; isWhole: boolean; onGo: Go }>;

function DifferenceRow({ row, isWhole, onGo }: RowProps) {
  const { key, object, where, what, live, computed, stale, explanation } = row;
  return (
    <tr>
      <th scope="row">
        <ObjectLink onGo={() => onGo(key)}>{object}</ObjectLink>
      </th>
      <td>
        {what}
        {where !== '' && <small>{where}</small>}
        {stale !== null && <em className={styles.stale}>{clusterTexts.stale()}</em>}
      </td>
      <td>{live ?? clusterTexts.nothing()}</td>
      <td>{computed ?? clusterTexts.nothing()}</td>
      <td data-explained={explanation !== null || !isWhole}>
        {explanation?.words ?? (isWhole ? clusterTexts.notExplained() : clusterTexts.explaining())}
      </td>
    </tr>
  );
}
