import { useCallback, type ReactNode } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { StatusDifferenceRow, StatusDifferences } from '../../core/cluster/status-differences.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { seesAttached } from '../../state/cluster/sees-attached.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';
import { useAnswer } from '../use-answer.ts';
import { WorkspaceContext } from '../use-app.ts';
import styles from './cluster.module.css';
import { useClusterObjects, useSession } from './use-session.ts';

/** More rows than people read are counted. */
const MOST = 250;

/** How long a cluster has to be quiet, in milliseconds: each choice is computed anew. */
const PAUSE = 1500;

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
  const ask = useCallback(
    (analyzer: Analyzer) => analyzer.statusDifferences({ countsAll: seesAttached(connection.view()) }),
    [connection],
  );
  const answer = useAnswer(ask, PAUSE);
  if (!answer) return <p role="status">{clusterTexts.comparingStatuses()}</p>;
  if (answer === 'stopped') return <p role="status">{clusterTexts.differencesStopped()}</p>;
  return <DifferenceList differences={answer} onGo={onGo} />;
}

const summaryOf = ({ rows, compared }: StatusDifferences): string => {
  if (compared === 0) return clusterTexts.noStatuses();
  if (rows.length === 0) return clusterTexts.noDifferences({ count: compared });
  return clusterTexts.differences({ count: rows.length, objects: new Set(rows.map(({ key }) => key)).size });
};

function DifferenceList({ differences, onGo }: { differences: StatusDifferences; onGo: Go }) {
  const { rows, silent } = differences;
  return (
    <div className={styles.stack}>
      <p role="status">{summaryOf(differences)}</p>
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
              {rows.slice(0, MOST).map((row) => (
                <DifferenceRow key={row.id} row={row} onGo={onGo} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {silent.length > 0 && (
        <section>
          <p>{clusterTexts.unanswered({ count: silent.length })}</p>
          <ul className={styles.list}>
            {silent.slice(0, MOST).map(({ key, object }) => (
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

function DifferenceRow({ row, onGo }: { row: StatusDifferenceRow; onGo: Go }) {
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
      <td data-explained={explanation !== null}>{explanation?.words ?? clusterTexts.notExplained()}</td>
    </tr>
  );
}
