import { Send } from 'lucide-react';
import { useId, type FormEvent } from 'react';
import type { EntryCandidate } from '../../core/views/traffic/entry-candidates.ts';
import { requestTexts } from '../../texts/en/request.ts';
import { Button } from '../parts/button.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { ClientField } from './client-field.tsx';
import styles from './request-bar.module.css';
import { RequestOptions } from './request-options.tsx';
import { UrlField } from './url-field.tsx';
import { hasMethod, urlParts } from './url-parts.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE'];

/** Shown in place of the method where the protocol has none. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  grpc: 'gRPC',
  grpcs: 'gRPC',
  tls: 'TLS',
  tcp: 'TCP',
  udp: 'UDP',
};

/** More are chosen from in the options. */
const MOST_CANDIDATES = 8;

/** A request in one line: method, address, options, and *Send*. */
export function RequestBar() {
  const { actions } = useWorkspace();
  const { draft, setDraft } = useAppState('draft', 'setDraft');
  const answer = useApp(({ traced, draft: now }) =>
    traced && !traced.ok && traced.draft === now ? traced : null,
  );
  const about = useId();
  const parts = urlParts(draft.url);
  const methods = METHODS.includes(draft.method) ? METHODS : [draft.method, ...METHODS];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void actions.send();
  };
  return (
    <form className={styles.form} aria-label={requestTexts.request()} data-pane="request" onSubmit={submit}>
      <div className={styles.bar}>
        {hasMethod(parts) ? (
          <select
            className={styles.method}
            aria-label={requestTexts.method()}
            value={draft.method}
            onChange={(event) => setDraft({ method: event.target.value })}
          >
            {methods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        ) : (
          <span className={styles.protocol}>{PROTOCOLS[parts.scheme] ?? parts.scheme}</span>
        )}
        <UrlField aboutId={answer ? about : undefined} invalid={answer !== null && !answer.undecided} />
        <ClientField />
        <RequestOptions />
        <Button
          type="submit"
          size="sm"
          variant="primary"
          className={styles.send}
          icon={<Send size={13} aria-hidden />}
        >
          <span>{requestTexts.send()}</span>
        </Button>
      </div>
      {answer && answer.candidates.length > 0 && (
        <Candidates
          candidates={answer.candidates}
          onChoose={(entry) => {
            setDraft(entry);
            void actions.send();
          }}
        />
      )}
      {answer && (
        <p
          id={about}
          className={styles.message}
          data-undecided={answer.undecided}
          role={answer.undecided ? 'status' : 'alert'}
        >
          {answer.undecided ? requestTexts.notDecided({ reason: answer.message }) : answer.message}
        </p>
      )}
    </form>
  );
}

type CandidatesProps = {
  candidates: readonly EntryCandidate[];
  onChoose: (entry: EntryCandidate) => void;
};

/** Of several that could answer, a button for each. */
const Candidates = ({ candidates, onChoose }: CandidatesProps) => (
  <div className={styles.candidates} role="group" aria-label={requestTexts.severalCould()}>
    {candidates.slice(0, MOST_CANDIDATES).map((entry) => (
      <Button key={entry.gateway ?? `class ${entry.ingressClass}`} size="sm" onClick={() => onChoose(entry)}>
        {entry.gateway === null
          ? requestTexts.sendToClass({ name: entry.ingressClass })
          : requestTexts.sendToGateway({ name: entry.gateway })}
      </Button>
    ))}
  </div>
);
