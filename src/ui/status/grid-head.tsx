import type { CSSProperties } from 'react';
import type { MatrixListener } from '../../core/views/status/matrix-view.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf } from '../parts/state-words.ts';
import { attachmentsTexts } from '../../texts/en/attachments.ts';
import { RichText } from '../parts/rich-text.tsx';
import styles from './attachments.module.css';
import { placeWords } from './cell-words.ts';
import type { Cell } from './cell-after.ts';

/** Listeners side by side that belong to one Gateway or ListenerSet. */
function groupsOf(
  listeners: readonly MatrixListener[],
): readonly Readonly<{ holder: ResourceKey; gateway: ResourceKey; count: number }>[] {
  const groups: { holder: ResourceKey; gateway: ResourceKey; count: number }[] = [];
  for (const { holder, gateway } of listeners) {
    const last = groups.at(-1);
    if (last?.holder === holder) last.count += 1;
    else groups.push({ holder, gateway, count: 1 });
  }
  return groups;
}

const holderWords = (holder: ResourceKey, gateway: ResourceKey): string =>
  holder === gateway
    ? attachmentsTexts.gatewayOf({ place: placeWords(holder) })
    : attachmentsTexts.holderIn({
        kind: parseKey(holder).kind,
        place: placeWords(holder),
        gateway: placeWords(gateway),
      });

/** For screen readers alone. */
const readOut = (inside: readonly string[]) => <span className="visually-hidden">{inside}</span>;

/** The listeners over their columns, under the names of their holders. */
export const GridHead = ({ listeners, stop }: { listeners: readonly MatrixListener[]; stop: Cell }) => (
  <div role="rowgroup" className={styles.head}>
    <div role="row" className={styles.groups} aria-rowindex={1}>
      <div role="gridcell" className={styles.corner} />
      {groupsOf(listeners).map(({ holder, gateway, count }) => (
        <div
          key={holder}
          role="columnheader"
          aria-colspan={count}
          style={{ '--columns': count } as CSSProperties}
          title={holderWords(holder, gateway)}
        >
          <span>{holderWords(holder, gateway)}</span>
        </div>
      ))}
    </div>
    <div role="row" className={styles.listeners} aria-rowindex={2}>
      <div
        role="columnheader"
        className={styles.corner}
        data-row={0}
        data-column={0}
        tabIndex={stop.row === 0 && stop.column === 0 ? 0 : -1}
      >
        {attachmentsTexts.route()}
      </div>
      {listeners.map(({ holder, row, name, facts, state, words, attachedRoutes }, index) => (
        <div
          key={`${holder} ${row}`}
          role="columnheader"
          data-row={0}
          data-column={index + 1}
          tabIndex={stop.row === 0 && stop.column === index + 1 ? 0 : -1}
          title={[name, ...facts, words].filter((part) => part !== '').join(', ')}
        >
          <span className={styles.listener}>
            <span>
              {state !== 'ok' && <SeverityIcon severity={healthOf[state]} size={13} />} {name}
            </span>
            <small>{state === 'ok' ? facts.join(' ') : words}</small>
            <span className={styles.count} title="attachedRoutes">
              <RichText
                parts={attachmentsTexts.attachedCount({
                  count: attachedRoutes,
                  hidden: readOut,
                })}
              />
            </span>
          </span>
        </div>
      ))}
    </div>
  </div>
);
