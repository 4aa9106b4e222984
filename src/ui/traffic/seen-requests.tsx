import { useState } from 'react';
import type { ChangedHeader, SeenRequest, ShareView } from '../../core/views/traffic/outcome-view.ts';
import { sameValue } from '../../core/incremental/same-value.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { diffRequest, type SeenLine } from './diff-request.ts';
import { percent, describeOutcome, toneOf, type SentTrace } from './describe-outcome.ts';
import { SharesBar } from './shares-bar.tsx';
import styles from './trace.module.css';

/** What each side sees: the client sends, the backends get, the client gets. */
export function SeenRequests({ traced }: { traced: SentTrace }) {
  const { outcome, sent, protocol, sni } = traced;
  const http = protocol === 'HTTP' || protocol === 'HTTPS' || protocol === 'GRPC';
  const live = outcome.shares.filter(({ share, request }) => share > 0 && request !== null);
  return (
    <div className={styles.seen}>
      <section aria-label={trafficTexts.clientGets()} className={styles.box}>
        <h3>{trafficTexts.clientGets()}</h3>
        <p className={styles.answer} data-tone={toneOf(outcome)}>
          {describeOutcome(outcome)}
        </p>
        {traced.bySpecification !== null && (
          <p className={styles.note}>{trafficTexts.bySpecification({ outcome: traced.bySpecification })}</p>
        )}
        {outcome.shares.length > 0 && <SharesBar shares={outcome.shares} />}
        <ResponseLines traced={traced} />
      </section>
      <section aria-label={trafficTexts.backendGets()} className={styles.box}>
        {http && live.length > 0 ? (
          <BackendSees sent={sent} shares={live} />
        ) : (
          <>
            <h3>{trafficTexts.clientSends()}</h3>
            <Lines
              lines={
                http
                  ? diffRequest(sent, sent)
                  : [{ name: trafficTexts.hostLine(), before: sent.host, after: sent.host }]
              }
            />
          </>
        )}
        {sni !== null && <Lines lines={[{ name: 'sni', before: sni, after: sni }]} />}
      </section>
    </div>
  );
}

/** One comparison where all backends get the same; else one for the backend that is chosen. */
function BackendSees({ sent, shares }: { sent: SeenRequest; shares: readonly ShareView[] }) {
  const [chosen, setChosen] = useState(0);
  const [first] = shares;
  const alike = shares.every(({ request }) => sameValue(request, first?.request));
  const share = (alike ? first : shares[chosen]) ?? first;
  if (!share?.request) return null;
  const lines = diffRequest(sent, share.request);
  const changed = lines.filter(({ before, after }) => before !== after).length;
  return (
    <>
      <h3>
        {alike && shares.length > 1 ? trafficTexts.backendsGet() : trafficTexts.backendGets()}
        <span className={styles.note}>
          {changed === 0 ? trafficTexts.unchanged() : trafficTexts.changed({ count: changed })}
        </span>
      </h3>
      {!alike && (
        <select
          className={styles.pick}
          aria-label={trafficTexts.backend()}
          value={shares.indexOf(share)}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {shares.map(({ name, share: part }, index) => (
            <option key={name} value={index}>
              {name} · {percent(part)}
            </option>
          ))}
        </select>
      )}
      <Lines lines={lines} />
    </>
  );
}

function Lines({ lines }: { lines: readonly SeenLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, before, after }) => (
        <div key={name} data-changed={before !== after}>
          <dt>{name}</dt>
          <dd>
            {before !== null && before !== after && <del>{before}</del>}
            {before !== null && after !== null && before !== after && <span aria-hidden> → </span>}
            {after !== null && (before === after ? after : <ins>{after}</ins>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a filter does to a header of the answer. */
function headerWords({ action, value }: Pick<ChangedHeader, 'action' | 'value'>): string {
  if (action === 'remove') return trafficTexts.headerRemoved();
  return action === 'set' ? trafficTexts.headerSet({ value }) : trafficTexts.headerAdded({ value });
}

/** Headers of the answer, what filters do to them, time limits, copies. */
function ResponseLines({ traced: { outcome } }: { traced: SentTrace }) {
  const { response, responseHeaders, timeouts, mirrors } = outcome;
  const lines: (readonly [string, string])[] = [
    ...Object.entries(response?.headers ?? {}),
    ...responseHeaders.map(({ name, ...change }) => [name, headerWords(change)] as const),
    ...(timeouts.request === undefined ? [] : [[trafficTexts.timeout(), timeouts.request] as const]),
    ...(timeouts.backendRequest === undefined
      ? []
      : [[trafficTexts.backendTimeout(), timeouts.backendRequest] as const]),
    ...mirrors.map(
      ({ target, percent: part }) => [trafficTexts.copiedTo(), `${target}, ${percent(part / 100)}`] as const,
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <dl className={styles.lines}>
      {lines.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
