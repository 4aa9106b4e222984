import { useCallback, useEffect, useRef, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { Answer, ClusterEvent } from '../../cluster/cluster-types.ts';
import { logsCommand } from '../../core/cluster/logs-place.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { seesAttached } from '../../state/cluster/sees-attached.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { useAnswer } from '../use-answer.ts';
import styles from './cluster.module.css';
import { dayWords } from './time-words.ts';

/** The type of events that a user should look at. */
const WARNING = 'Warning';

/** How long a cluster has to be quiet, in milliseconds: each choice is computed anew. */
const PAUSE = 1500;

type Props = { session: ClusterSession; resource: ResourceKey };

/** What the cluster says of one of its objects beside its status: events, and where the logs of its controllers are. */
export function InCluster({ session, resource }: Props) {
  return (
    <section className={styles.inspector} aria-label={clusterTexts.inTheCluster()}>
      <h3>{clusterTexts.inTheCluster()}</h3>
      <Explanations session={session} resource={resource} />
      <Events key={resource} session={session} resource={resource} />
      <Logs resource={resource} />
    </section>
  );
}

/** What explains the lines of its live status that are not as computed. */
function Explanations({ session: { connection }, resource }: Props) {
  const ask = useCallback(
    (analyzer: Analyzer) =>
      analyzer.statusDifferences({ only: resource, countsAll: seesAttached(connection.view()) }),
    [connection, resource],
  );
  const answer = useAnswer(ask, PAUSE);
  if (!answer || answer === 'stopped' || answer.rows.length === 0) return null;
  return (
    <>
      <h4>{clusterTexts.statusDifferences()}</h4>
      <ul className={styles.events}>
        {answer.rows.map(({ id, what, where, live, computed, explanation }) => (
          <li key={id}>
            <p>
              <strong>{what}</strong> {where}
            </p>
            <p>
              {clusterTexts.liveAndComputed({
                live: live ?? clusterTexts.nothing(),
                computed: computed ?? clusterTexts.nothing(),
              })}
            </p>
            <p data-explained={explanation !== null}>{explanation?.words ?? clusterTexts.notExplained()}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Events({ session: { connection }, resource }: Props) {
  const [answer, setAnswer] = useState<Answer<readonly ClusterEvent[]> | null>(null);
  const latest = useRef(0);
  const read = useCallback(() => {
    const object = connection.view().objects.get(resource);
    const own = ++latest.current;
    if (object) void connection.events(object).then((now) => own === latest.current && setAnswer(now));
  }, [connection, resource]);
  useEffect(() => {
    read();
    return () => {
      latest.current = -1;
    };
  }, [read]);
  return (
    <>
      <h4>
        {clusterTexts.events()}
        <Button size="sm" variant="quiet" onClick={read}>
          {clusterTexts.readEvents()}
        </Button>
      </h4>
      {answer && <EventList answer={answer} />}
    </>
  );
}

function EventList({ answer }: { answer: Answer<readonly ClusterEvent[]> }) {
  if (answer.state !== 'known') return <p>{clusterTexts.eventsNotRead({ reason: answer.words })}</p>;
  if (answer.value.length === 0) return <p>{clusterTexts.noEvents()}</p>;
  return (
    <ul className={styles.events}>
      {answer.value.toReversed().map(({ type, reason, message, from, count, first, last }) => (
        <li key={`${reason} ${from} ${first} ${last} ${message}`}>
          <p>
            {type === WARNING && <Badge tone="warning">{clusterTexts.warningEvent()}</Badge>}{' '}
            <strong>{reason}</strong> {clusterTexts.eventTimes({ count })}{' '}
            {from !== '' && clusterTexts.eventFrom({ from })} {dayWords(last ?? first)}
          </p>
          <p>{message}</p>
        </li>
      ))}
    </ul>
  );
}

function Logs({ resource }: { resource: ResourceKey }) {
  const ask = useCallback((analyzer: Analyzer) => analyzer.controllersOf(resource), [resource]);
  const controllers = useAnswer(ask);
  return (
    <>
      <h4>{clusterTexts.logs()}</h4>
      {controllers?.length === 0 && <p>{clusterTexts.noController()}</p>}
      {controllers?.map(({ name, logs }) =>
        logs ? (
          <p key={name}>
            {clusterTexts.logsOf({ name: logs.name })} <code>{logsCommand(logs)}</code>
          </p>
        ) : (
          <p key={name}>{clusterTexts.logsNotKnown({ controller: name })}</p>
        ),
      )}
    </>
  );
}
