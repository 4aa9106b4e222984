import { Send, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';
import { emptyDraft } from '../../state/traffic-slice.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { describeOutcome, toneOf } from '../traffic/describe-outcome.ts';
import { useApp } from '../use-app.ts';
import type { ChosenSide } from './chosen-side.ts';
import styles from './compare.module.css';
import { sideName } from './side-name.ts';
import type { BothTraces } from './use-both-traces.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A request in a line, and what becomes of it on both sides. */
export function BothRequests({ side, traces }: { side: ChosenSide; traces: BothTraces }) {
  const first = useApp((state) => state.draft);
  const { drafts, sent, send } = traces;
  const [typed, setTyped] = useState({ draft: first, over: drafts });
  // A row of the table sends its own request, which then stands in the bar instead of what was typed before.
  const draft = typed.over === drafts || !drafts ? typed.draft : drafts.after;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.url.trim() === '') return;
    const isOwn = drafts && drafts.after.url === draft.url && drafts.after.method === draft.method;
    send(isOwn ? { ...drafts } : { before: draft, after: draft, client: null });
  };
  // What is typed names another request, of which headers and entries of the last are no part.
  const change = (part: Partial<typeof draft>) =>
    setTyped({ draft: { ...emptyDraft, method: draft.method, url: draft.url, ...part }, over: drafts });
  const methods = METHODS.includes(draft.method) ? METHODS : [draft.method, ...METHODS];
  return (
    <div className={styles.requests}>
      <form className={styles.bar} onSubmit={submit}>
        <select
          className={styles.method}
          aria-label={compareTexts.method()}
          value={draft.method}
          onChange={(event) => change({ method: event.target.value })}
        >
          {methods.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <input
          className={styles.url}
          aria-label={compareTexts.address()}
          placeholder="https://shop.example.com/cart"
          spellCheck={false}
          autoComplete="off"
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
        />
        <Button type="submit" size="sm" variant="primary" icon={<Send size={13} aria-hidden />}>
          {compareTexts.send()}
        </Button>
        {drafts && <IconButton icon={X} label={compareTexts.forget()} size="sm" onClick={() => send(null)} />}
      </form>
      {sent && (
        <div className={styles.outcomes} role="status">
          <Outcome label={sideName(side, 'before')} traced={sent.before} />
          <Outcome label={sideName(side, 'after')} traced={sent.after} />
          {sent.differences && (
            <p className={styles.cause} data-same={sent.differences.length === 0}>
              <strong>
                {sent.differences.length === 0 ? compareTexts.same() : compareTexts.different()}
              </strong>{' '}
              {sent.differences.length === 0 ? compareTexts.sameOutcome() : sent.differences.join(' ')}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Outcome({ label, traced }: { label: string; traced: Traced }) {
  return (
    <section className={styles.outcome} aria-label={label}>
      <h2>{label}</h2>
      {traced.ok ? (
        <>
          <p data-tone={toneOf(traced.outcome)}>{describeOutcome(traced.outcome)}</p>
          <details>
            <summary>{compareTexts.steps({ count: traced.steps.length })}</summary>
            <ol>
              {traced.steps.map(({ subject, reason, verdict }) => (
                <li key={`${subject} ${reason}`} data-verdict={verdict}>
                  <b>{subject}</b> {reason}
                </li>
              ))}
            </ol>
          </details>
        </>
      ) : (
        <p>{traced.undecided ? compareTexts.unclear({ reason: traced.message }) : traced.message}</p>
      )}
    </section>
  );
}
