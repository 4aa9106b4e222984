import { useMemo } from 'react';
import { chainList } from '../../core/views/workspace/chain-list.ts';
import { embedTexts } from '../../texts/en/embed.ts';
import { useApp } from '../use-app.ts';
import styles from './embed-window.module.css';

const tabStop = { tabIndex: 0 } as const;

/** What the canvas draws, in words. */
export function ChainList({ id }: { id: string }) {
  const nodes = useApp((state) => state.cards);
  const edges = useApp((state) => state.cardEdges);
  const items = useMemo(() => chainList({ nodes, edges }), [nodes, edges]);
  return (
    // It scrolls, and keys have to reach it for that.
    <section id={id} className={styles.list} aria-label={embedTexts.list()} {...tabStop}>
      {items.length === 0 && <p>{embedTexts.emptyList()}</p>}
      <ul>
        {items.map(({ key, text, leads }) => (
          <li key={key}>
            {text}
            {leads.length > 0 && (
              <ul>
                {leads.map((lead) => (
                  <li key={lead.id}>→ {lead.text}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
