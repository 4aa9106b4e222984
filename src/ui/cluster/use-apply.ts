import { useEffect, useRef, useState } from 'react';
import type { ApplyResult } from '../../cluster/cluster-types.ts';
import type { ApplyItem } from '../../core/cluster/apply-plan.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { applyTarget } from '../../state/cluster/apply-target.ts';
import {
  applyAll,
  dryRunAll,
  settleConflict,
  type ApplyResults,
  type TakenOver,
  type ToApply,
} from '../../state/cluster/run-apply.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { listOf } from '../../texts/list-of.ts';
import { useWorkspace } from '../use-app.ts';

/** Where the user is on the way to the cluster. */
export type ApplyStage = 'choose' | 'asking' | 'asked' | 'settling' | 'confirm' | 'applying' | 'applied';

const put = (results: ApplyResults, key: ResourceKey, result: ApplyResult): ApplyResults =>
  new Map([...results, [key, result]]);

/** Whether an object was written as it was sent, or was so already. */
export const isDone = ({ outcome }: ApplyResult): boolean =>
  outcome === 'created' || outcome === 'changed' || outcome === 'unchanged';

/** Whether an object goes to the cluster: what the dry run would write, and what none could be asked of. */
function isReady(item: ApplyItem, result: ApplyResult | undefined): boolean {
  if (item.standsOn !== null) return true;
  return (
    result !== undefined &&
    (result.outcome === 'conflict' || (isDone(result) && result.outcome !== 'unchanged'))
  );
}

const WORDS = {
  cannotLeave: (fields: readonly string[]) => clusterTexts.cannotBeLeft({ fields: listOf(fields) }),
  newConflict: (fields: readonly string[]) => clusterTexts.newConflict({ fields: listOf(fields) }),
};

/** The objects of the workspace on their way to the cluster: chosen, asked about, confirmed, applied. */
export function useApply(session: ClusterSession) {
  const { analyzer, store } = useWorkspace();
  const [plan, setPlan] = useState<readonly ApplyItem[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<ResourceKey>>(new Set());
  const [stage, setStage] = useState<ApplyStage>('choose');
  const [dryRuns, setDryRuns] = useState<ApplyResults>(new Map());
  const [settled, setSettled] = useState<ApplyResults>(new Map());
  const [results, setResults] = useState<ApplyResults>(new Map());
  const [takenOver, setTakenOver] = useState<TakenOver>(new Map());
  const running = useRef(new AbortController());

  useEffect(() => {
    let current = true;
    analyzer.applyPlan(null, applyTarget(session.connection.view())).then(
      (items) => {
        if (!current) return;
        setPlan(items);
        setChosen(new Set(items.filter(isSendable).map(({ key }) => key)));
      },
      (error: unknown) => store.getState().toast({ tone: 'error', message: String(error) }),
    );
    return () => {
      current = false;
    };
  }, [analyzer, session, store]);
  // Who closes the dialog sends nothing more.
  useEffect(() => () => running.current.abort(), []);

  const items = (plan ?? []).filter(({ key }) => chosen.has(key));
  const ready = items.filter((item) => isReady(item, settled.get(item.key) ?? dryRuns.get(item.key)));
  const toApply = (item: ApplyItem): ToApply => ({
    item,
    dryRun: dryRuns.get(item.key) ?? null,
    settled: settled.get(item.key) ?? null,
  });

  return {
    plan,
    chosen,
    stage,
    dryRuns,
    settled,
    results,
    takenOver,
    items,
    ready,
    /** Another choice has to be asked about again. */
    choose(next: ReadonlySet<ResourceKey>) {
      setChosen(next);
      setStage('choose');
    },
    takeOver(key: ResourceKey, fields: ReadonlySet<string>) {
      setTakenOver(new Map([...takenOver, [key, fields]]));
      setSettled(new Map());
    },
    async ask() {
      running.current = new AbortController();
      const { signal } = running.current;
      setDryRuns(new Map());
      setTakenOver(new Map());
      setSettled(new Map());
      setStage('asking');
      await dryRunAll(
        items.filter(({ standsOn }) => standsOn === null),
        {
          connection: session.connection,
          onResult: (key, result) => setDryRuns((before) => put(before, key, result)),
          signal,
        },
      );
      if (signal.aborted) return;
      setStage('asked');
      store.getState().announce(clusterTexts.asked({ count: items.length }));
    },
    /** What is confirmed is what the server would make of it, conflicts as they were settled. */
    async confirm() {
      running.current = new AbortController();
      const { signal } = running.current;
      setStage('settling');
      const now = new Map<ResourceKey, ApplyResult>();
      for (const item of items) {
        if (signal.aborted) return;
        if (dryRuns.get(item.key)?.outcome === 'conflict')
          now.set(item.key, await settleConflict(toApply(item), takenOver, WORDS, session.connection));
      }
      if (signal.aborted) return;
      setSettled(now);
      setStage('confirm');
    },
    back: () => setStage('asked'),
    async apply() {
      running.current = new AbortController();
      const { signal } = running.current;
      const { connection, link } = session;
      let done = 0;
      setResults(new Map());
      setStage('applying');
      await applyAll(ready.map(toApply), takenOver, WORDS, {
        connection,
        onResult(key, result) {
          if (isDone(result)) done++;
          setResults((before) => put(before, key, result));
        },
        signal,
      });
      setStage('applied');
      store.getState().announce(clusterTexts.applied({ done, count: ready.length, context: link.context }));
    },
    stop: () => running.current.abort(),
  };
}

/** What is chosen at first: all that can be sent and is of use there. */
const isSendable = ({ refused, isOptional }: ApplyItem): boolean => refused === null && !isOptional;
