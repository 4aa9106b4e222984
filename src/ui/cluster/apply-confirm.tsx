import { useState } from 'react';
import type { ApplyItem } from '../../core/cluster/apply-plan.ts';
import { describe } from '../../core/topology/describe.ts';
import { writeYaml } from '../../core/yaml/write.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { listOf } from '../../texts/list-of.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { changeOf } from './apply-result.tsx';
import styles from './cluster.module.css';
import { outcomeWords } from './outcome-words.ts';
import type { useApply } from './use-apply.ts';

/** What is written stands at the beginning, and is read first. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

type Apply = ReturnType<typeof useApply>;

/** The namespaces that are written to, in words. */
function whereWords(items: readonly ApplyItem[]): string {
  const names = [...new Set(items.map(({ namespace }) => namespace))].filter((name) => name !== '');
  return names.length === 0
    ? clusterTexts.noNamespace()
    : clusterTexts.namespaces({ count: names.length, names: listOf(names) });
}

/** What is written, and where, before it is: with the name of the context to be typed where it looks like production. */
export function ApplyConfirm({ apply, session }: { apply: Apply; session: ClusterSession }) {
  const [typed, setTyped] = useState('');
  const { ready, items } = apply;
  const others = items.filter((item) => !ready.includes(item));
  const { context } = session.link;
  const count = ready.length;
  const isMeant = !session.isProduction || typed === context;
  return (
    <div className={styles.stack}>
      <p ref={takeFocus} tabIndex={-1} className={styles.confirm}>
        {count === 0
          ? clusterTexts.nothingToWrite({ context })
          : clusterTexts.aboutConfirm({ context, count, where: whereWords(ready) })}
      </p>
      <ol className={styles.items} aria-label={clusterTexts.objects()}>
        {ready.map((item) => (
          <li key={item.key}>
            <ConfirmedItem item={item} apply={apply} />
          </li>
        ))}
      </ol>
      {count > 0 && session.isProduction && (
        <TextField
          label={clusterTexts.typeContext({ context })}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {count > 0 && (
        <Button
          variant="danger"
          className={styles.write}
          disabled={!isMeant}
          onClick={() => void apply.apply()}
        >
          {clusterTexts.applyNow({ count, context })}
        </Button>
      )}
      {others.length > 0 && (
        <details open={count === 0}>
          <summary>{clusterTexts.notSent({ count: others.length })}</summary>
          <ul>
            {others.map((item) => {
              const result = apply.settled.get(item.key) ?? apply.dryRuns.get(item.key);
              return (
                <li key={item.key}>
                  {describe(item)}
                  {result && `: ${outcomeWords(result, true, null)}`}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </div>
  );
}

function ConfirmedItem({ item, apply }: { item: ApplyItem; apply: Apply }) {
  const dryRun = apply.dryRuns.get(item.key);
  const result = apply.settled.get(item.key) ?? dryRun;
  const change = changeOf(result);
  const chosen = apply.takenOver.get(item.key) ?? new Set<string>();
  const fields = dryRun?.outcome === 'conflict' ? dryRun.conflicts.flatMap((one) => one.fields) : [];
  const [taken, left] = [fields.filter((one) => chosen.has(one)), fields.filter((one) => !chosen.has(one))];
  return (
    <>
      <strong>{describe(item)}</strong>{' '}
      <span>{result ? outcomeWords(result, true, change) : clusterTexts.noDryRun()}</span>
      {taken.length > 0 && (
        <p className={styles.warning}>{clusterTexts.takesOver({ fields: listOf(taken) })}</p>
      )}
      {left.length > 0 && <p>{clusterTexts.leavesOut({ fields: listOf(left) })}</p>}
      <details open={result?.outcome === 'changed'}>
        <summary>{item.name}</summary>
        {change ? (
          <DiffPreview before={change.before} after={change.after} />
        ) : (
          <DiffPreview before="" after={writeYaml(item.object)} />
        )}
      </details>
    </>
  );
}
