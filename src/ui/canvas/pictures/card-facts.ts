import type { CardFacts } from '../../../core/export/picture/picture.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { AppState } from '../../../state/app-store.ts';
import { isMissing } from '../edges/is-missing.ts';
import { alarmOf } from '../nodes/alarm-of.ts';
import { cardStateWords } from '../nodes/card-state-words.ts';
import { ownerOfCard } from '../../roles/owner-of-card.ts';
import { portWords } from '../nodes/port-words.ts';
import { problemsOf } from '../problems-of.ts';

type Known = Pick<
  AppState,
  'cards' | 'nodes' | 'edges' | 'findings' | 'statusSummaries' | 'byRole' | 'locks'
>;

/** What a picture shows of a card besides its node, as the canvas shows it. */
export function cardFacts(known: Known, key: ResourceKey, icon: CardFacts['icon']): CardFacts {
  const { cards, nodes, edges, findings, statusSummaries } = known;
  const node = cards.get(key);
  const missing = node?.origin === 'ghost' && isMissing(edges, key);
  const statusSummary = statusSummaries.get(key);
  const alarm = alarmOf(known, key);
  const [state] = node ? cardStateWords({ node, missing, statusSummary }) : [];
  return {
    alarm,
    alarms: alarm === null ? 0 : problemsOf(findings, key)[alarm],
    state: state ? { words: state[0], tone: state[1] } : null,
    missing,
    silent: statusSummary?.silent === true,
    listeners: statusSummary?.rows ?? {},
    portWords: (row) => portWords(row, node?.folds ?? [], nodes),
    owner: ownerOfCard(known, node),
    icon,
  };
}
