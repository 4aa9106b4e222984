import { useId, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { requestTexts } from '../../texts/en/request.ts';
import { useAnswer } from '../use-answer.ts';
import { useAppState } from '../use-app.ts';
import styles from './request-bar.module.css';

/** Where the client is: outside of the cluster, or in it: a namespace, a Pod or a workload. */
export function ClientField() {
  const { draft, setDraft } = useAppState('draft', 'setDraft');
  const [asked, setAsked] = useState(false);
  const list = useId();
  return (
    <label className={styles.client} title={requestTexts.fromHint()}>
      <span className={styles.from} aria-hidden>
        {requestTexts.from()}
      </span>
      <input
        className={styles.url}
        aria-label={requestTexts.fromHint()}
        placeholder={requestTexts.outside()}
        list={list}
        spellCheck={false}
        autoComplete="off"
        value={draft.from ?? ''}
        onFocus={() => setAsked(true)}
        onChange={(event) => setDraft({ from: event.target.value.trim() || null, serviceEntry: null })}
      />
      <datalist id={list}>{asked && <Clients />}</datalist>
    </label>
  );
}

const askClients = (analyzer: Analyzer) => analyzer.clients();

const Clients = () => useAnswer(askClients)?.map((name) => <option key={name} value={name} />);
