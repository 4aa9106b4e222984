import { parseKey } from '../../core/model/resource.ts';
import type { StatusBlock } from '../../core/views/status/status-blocks.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf } from '../parts/state-words.ts';
import { useWorkspace } from '../use-app.ts';
import { statusTexts } from '../../texts/en/status.ts';
import { RichText } from '../parts/rich-text.tsx';
import { ConditionChip } from './condition-chip.tsx';
import { ListenerVerdicts } from './listener-verdicts.tsx';
import styles from './status-view.module.css';
import { hostnameWords } from './step-words.ts';

/** Attached routes listed at most; more are counted, and the matrix has them. */
const MOST_ROUTES = 12;

const strong = (inside: readonly string[]) => <strong>{inside}</strong>;

type Props = { block: StatusBlock; onGo: (block: StatusBlock) => void };

/** A listener, a parent or an ancestor: its conditions, and what they follow from. */
export function StatusPart({ block, onGo }: Props) {
  const { title, facts, state, conditions, silence, supportedKinds, attached, listeners } = block;
  const messages = new Set(conditions.filter((one) => one.state !== 'ok').map(({ message }) => message));
  return (
    <section className={styles.part} aria-label={title} data-state={state}>
      <h3 className={styles.partName}>
        <SeverityIcon severity={healthOf[state]} />
        <button
          type="button"
          className={styles.go}
          title={statusTexts.showInYaml()}
          onClick={() => onGo(block)}
        >
          {title}
        </button>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </h3>
      {silence === null ? (
        <p className={styles.chips}>
          {conditions.map((condition) => (
            <ConditionChip key={condition.type} condition={condition} />
          ))}
        </p>
      ) : (
        <p className={styles.silence} data-state={state}>
          <RichText
            parts={
              state === 'problem'
                ? statusTexts.noController({ reason: silence, strong })
                : statusTexts.notKnown({ reason: silence, strong })
            }
          />
        </p>
      )}
      {[...messages].map((message) => (
        <p key={message} className={styles.message}>
          {message}
        </p>
      ))}
      {supportedKinds && (
        <p className={styles.line}>
          <span>{statusTexts.supportedKinds()}</span> {supportedKinds.join(', ') || statusTexts.noKinds()}
        </p>
      )}
      {attached && <AttachedRoutes attached={attached} />}
      <ListenerVerdicts listeners={listeners} messages={messages} />
    </section>
  );
}

function AttachedRoutes({ attached }: { attached: NonNullable<StatusBlock['attached']> }) {
  const { actions } = useWorkspace();
  return (
    <div className={styles.line}>
      <span>{statusTexts.attachedRoutes()}</span> {attached.length}
      <ul className={styles.routes}>
        {attached.slice(0, MOST_ROUTES).map(({ route, hostnames }) => {
          const { kind, namespace, name } = parseKey(route);
          return (
            <li key={route}>
              <button type="button" className={styles.link} onClick={() => void actions.goToResource(route)}>
                {namespace}/{name}
              </button>{' '}
              <small>
                {kind}, {hostnameWords(hostnames)}
              </small>
            </li>
          );
        })}
        {attached.length > MOST_ROUTES && (
          <li>{statusTexts.moreRoutes({ count: attached.length - MOST_ROUTES })}</li>
        )}
      </ul>
    </div>
  );
}
