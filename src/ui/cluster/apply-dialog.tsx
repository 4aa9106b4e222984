import { useState } from 'react';
import type { ApplyItem } from '../../core/cluster/apply-plan.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { describe } from '../../core/topology/describe.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { useApp } from '../use-app.ts';
import { ApplyConfirm } from './apply-confirm.tsx';
import { ApplyResultView } from './apply-result.tsx';
import styles from './cluster.module.css';
import { ConflictChoice } from './conflict-choice.tsx';
import { isDone, useApply } from './use-apply.ts';
import { useSession } from './use-session.ts';

type Apply = ReturnType<typeof useApply>;

/**
 * The way of the workspace to the cluster: what is sent, what the API server would do with it, what is confirmed, and what became
 * of each object.
 */
export function ApplyDialog() {
  const session = useSession();
  const close = useClose();
  const apply = useApply(session);
  const { context } = session.link;
  const isConfirming = apply.stage === 'confirm';
  return (
    <Modal
      title={isConfirming ? clusterTexts.confirmTitle({ context }) : clusterTexts.applyTitle()}
      description={isConfirming ? undefined : clusterTexts.aboutApply({ context })}
      width={900}
      tall
      onClose={close}
      footer={<Footer apply={apply} onClose={close} />}
    >
      {isConfirming ? (
        <ApplyConfirm apply={apply} session={session} />
      ) : apply.stage === 'applying' || apply.stage === 'applied' ? (
        <Results apply={apply} session={session} />
      ) : (
        <Plan apply={apply} />
      )}
    </Modal>
  );
}

type FooterProps = { apply: Apply; onClose: () => void };

function Footer({ apply, onClose }: FooterProps) {
  const { stage, items, ready } = apply;
  switch (stage) {
    case 'choose':
    case 'asking':
    case 'asked':
    case 'settling':
      return (
        <>
          <Button onClick={onClose}>{partsTexts.cancel()}</Button>
          <Button
            disabled={items.length === 0 || stage === 'asking' || stage === 'settling'}
            onClick={() => void apply.ask()}
          >
            {stage !== 'choose' && stage !== 'asking' ? clusterTexts.dryRunAgain() : clusterTexts.dryRun()}
          </Button>
          <Button
            variant="primary"
            disabled={stage !== 'asked' || ready.length === 0}
            onClick={() => void apply.confirm()}
          >
            {clusterTexts.confirm()}
          </Button>
        </>
      );
    // The button that writes stands beside what it writes.
    case 'confirm':
      return <Button onClick={apply.back}>{clusterTexts.back()}</Button>;
    case 'applying':
      return <Button onClick={apply.stop}>{clusterTexts.stopApplying()}</Button>;
    case 'applied':
      return <Button onClick={onClose}>{partsTexts.close()}</Button>;
  }
}

function Plan({ apply }: { apply: Apply }) {
  const { plan, chosen, stage, dryRuns } = apply;
  if (!plan) return <p role="status">{clusterTexts.planning()}</p>;
  if (plan.length === 0) return <p>{clusterTexts.nothingToApply()}</p>;
  const toggle = (key: ResourceKey) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    apply.choose(next);
  };
  const status = {
    choose: clusterTexts.chooseToGoOn(),
    asking: clusterTexts.running(),
    asked: clusterTexts.asked({ count: dryRuns.size }),
    settling: clusterTexts.settling(),
  } as const;
  return (
    <div className={styles.stack}>
      <p role="status">{status[stage as keyof typeof status]}</p>
      <ol className={styles.items} aria-label={clusterTexts.objects()}>
        {plan.map((item) => (
          <li key={item.key}>
            <PlanItem
              item={item}
              apply={apply}
              onToggle={() => toggle(item.key)}
              isAsking={stage === 'asking' || stage === 'settling'}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

const whereWords = ({ isThere }: ApplyItem): string =>
  isThere === null ? clusterTexts.mayBeThere() : isThere ? clusterTexts.isThere() : clusterTexts.isNew();

type ItemProps = { item: ApplyItem; apply: Apply; onToggle: () => void; isAsking: boolean };

function PlanItem({ item, apply, onToggle, isAsking }: ItemProps) {
  const { key, refused, standsOn, caution } = item;
  const isChosen = apply.chosen.has(key);
  const result = apply.stage === 'choose' || !isChosen ? undefined : apply.dryRuns.get(key);
  const findings = useFindings(key);
  return (
    <>
      <Checkbox
        label={describe(item)}
        hint={whereWords(item)}
        checked={isChosen}
        disabled={refused !== null || isAsking}
        onChange={onToggle}
      />
      {refused !== null && <p className={styles.refused}>{refused}</p>}
      {isChosen && standsOn !== null && <p className={styles.muted}>{standsOn}</p>}
      {isChosen && caution !== null && <p className={styles.warning}>{caution}</p>}
      {result && <ApplyResultView item={item} result={result} isDryRun findings={findings} />}
      {result?.outcome === 'conflict' && (
        <ConflictChoice
          result={result}
          chosen={apply.takenOver.get(key) ?? NONE}
          onChoose={(fields) => apply.takeOver(key, fields)}
        />
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** What Gatehouse has against an object by itself: what the API server would refuse it for. */
function useFindings(key: ResourceKey): readonly string[] {
  const findings = useApp((state) => state.findings);
  const [own] = useState(() =>
    [...findings.values()]
      .filter(
        ({ resource, code, severity }) =>
          resource === key && severity === 'error' && code.startsWith('admission/'),
      )
      .map(({ message }) => message),
  );
  return own;
}

function Results({ apply, session }: { apply: Apply; session: ClusterSession }) {
  const { ready, results, stage } = apply;
  const done = [...results.values()].filter(isDone).length;
  return (
    <div className={styles.stack}>
      <p role="status">
        {stage === 'applying'
          ? clusterTexts.applying()
          : clusterTexts.applied({ done, count: ready.length, context: session.link.context })}
      </p>
      <ol className={styles.items} aria-label={clusterTexts.results()}>
        {ready.map((item) => {
          const result = results.get(item.key);
          return (
            <li key={item.key}>
              <strong>{describe(item)}</strong>
              {result ? (
                <ApplyResultView item={item} result={result} isDryRun={false} findings={[]} />
              ) : (
                <p className={styles.muted}>
                  {stage === 'applying' ? clusterTexts.notSentYet() : clusterTexts.wasNotSent()}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
