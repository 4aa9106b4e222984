import { Send, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { BothDrafts } from '../../core/side-by-side/send-to-both.ts';
import type { RequestDraft } from '../../core/views/traffic/draft-of.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';
import { emptyDraft } from '../../state/traffic-slice.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { describeOutcome, toneOf } from '../traffic/describe-outcome.ts';
import { numberedSteps } from '../traffic/numbered-steps.ts';
import { useApp } from '../use-app.ts';
import type { ChosenSide } from './chosen-side.ts';
import styles from './compare.module.css';
import { sideName } from './side-name.ts';
import { GroupedStep } from './grouped-step.tsx';
import { HeadersField } from './headers-field.tsx';
import type { BothTraces } from './use-both-traces.ts';

const sameRequest = (a: RequestDraft, b: RequestDraft): boolean =>
  a.url === b.url && a.method === b.method && a.headers.join('\n') === b.headers.join('\n');

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
    const isOwn = drafts && sameRequest(drafts.after, draft);
    send(isOwn ? { ...drafts } : { before: draft, after: draft, client: null });
  };
  // What is typed names another request, of which the entries of the last are no part.
  const change = (part: Partial<typeof draft>) =>
    setTyped({
      draft: { ...emptyDraft, method: draft.method, url: draft.url, headers: draft.headers, ...part },
      over: drafts,
    });
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
        <HeadersField key={draft.url} headers={draft.headers} onChange={(headers) => change({ headers })} />
        <Button type="submit" size="sm" variant="primary" icon={<Send size={13} aria-hidden />}>
          {compareTexts.send()}
        </Button>
        {drafts && <IconButton icon={X} label={compareTexts.forget()} size="sm" onClick={() => send(null)} />}
      </form>
      {sent && (
        <div className={styles.outcomes} role="status">
          {(['before', 'after'] as const).map((which) => (
            <Outcome
              key={which}
              label={sideName(side, which)}
              traced={sent[which]}
              which={which}
              drafts={drafts}
            />
          ))}
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

type OutcomeProps = Readonly<{
  label: string;
  traced: Traced;
  which: 'before' | 'after';
  drafts: BothDrafts | null;
}>;

function Outcome({ label, traced, which, drafts }: OutcomeProps) {
  return (
    <section className={styles.outcome} aria-label={label}>
      <h2>{label}</h2>
      {traced.ok ? (
        <>
          <p data-tone={toneOf(traced.outcome)}>{describeOutcome(traced.outcome)}</p>
          <details>
            <summary>{compareTexts.steps({ count: traced.steps.length })}</summary>
            <ol>
              {numberedSteps(traced.steps).map(([key, step]) =>
                step.group && drafts ? (
                  <GroupedStep key={key} step={step} group={step.group} side={which} drafts={drafts} />
                ) : (
                  <li key={key} data-verdict={step.verdict}>
                    <b>{step.subject}</b> {step.reason}
                  </li>
                ),
              )}
            </ol>
          </details>
        </>
      ) : (
        <p>{traced.undecided ? compareTexts.unclear({ reason: traced.message }) : traced.message}</p>
      )}
    </section>
  );
}
