import { Popover } from 'radix-ui';
import { useMemo } from 'react';
import type { ClusterView, Scope } from '../../cluster/cluster-types.ts';
import { groupBy, type Group } from '../../core/incremental/group-by.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { listOf } from '../../texts/list-of.ts';
import { Button } from '../parts/button.tsx';
import styles from './cluster.module.css';
import { timeWords } from './time-words.ts';

const scopeName = ({ kind: { kind }, namespace }: Scope): string =>
  namespace === null
    ? clusterTexts.everywhere({ kind: kind.kind })
    : clusterTexts.inNamespace({ kind: kind.kind, namespace });

type Denied = Extract<Scope['state'], { state: 'not-allowed' }>;

/** Permissions that are missing for the same verb in the same place: one in its own words, several in one sentence. */
function deniedWords(group: Group<Denied>): string {
  const words = [...new Set(group.map((one) => one.words))];
  if (words.length === 1) return words.join('');
  const { verb, namespace } = group[0].permission;
  const names = [...new Set(group.map(({ permission }) => permission.resource))];
  const resources = listOf(names.toSorted((a, b) => (a < b ? -1 : 1)));
  return namespace === null
    ? clusterTexts.deniedEverywhere({ verb, resources })
    : clusterTexts.deniedIn({ verb, namespace, resources });
}

const staleWords = (what: string, since: number | null, reason: string): string =>
  since === null
    ? clusterTexts.neverRead({ what, reason })
    : clusterTexts.nothingSince({ what, since: timeWords(since), reason });

/** What is not known of a cluster, each once: what may not be read, what is not read, and what is of an earlier time. */
export function notKnownOf({ scopes, gatewayApi, warnings }: ClusterView): readonly string[] {
  const forbidden = groupBy(
    scopes.flatMap(({ state }) => (state.state === 'not-allowed' ? state : [])),
    ({ permission: { verb, namespace } }) => `${verb} ${namespace ?? ''}`,
  );
  const denials = Array.from(forbidden.values(), deniedWords);
  const sentences = scopes.flatMap((scope): readonly string[] => {
    const { state, kind } = scope;
    switch (state.state) {
      case 'left-out':
        return [clusterTexts.leftOutKind({ kind: kind.kind.kind, reason: state.reason })];
      case 'stale':
        return [staleWords(scopeName(scope), state.since, state.reason)];
      case 'not-allowed':
      case 'loading':
      case 'live':
        return [];
    }
  });
  const versions = gatewayApi?.state === 'not-known' ? [gatewayApi.reason] : [];
  return [...new Set([...denials, ...sentences, ...versions, ...warnings])];
}

/** The same behind a button with their number; nothing where all is known. */
export function NotKnown({ view, onRetry }: { view: ClusterView; onRetry: () => void }) {
  const sentences = useMemo(() => notKnownOf(view), [view]);
  if (sentences.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button size="sm" variant="quiet">
          {clusterTexts.notKnown({ count: sentences.length })}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          align="start"
          sideOffset={4}
          aria-label={clusterTexts.whatIsNotKnown()}
          tabIndex={0}
        >
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Button size="sm" onClick={onRetry}>
            {clusterTexts.tryAgain()}
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
