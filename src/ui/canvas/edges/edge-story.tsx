import { Unlink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { rowName } from '../../../core/kinds/row.ts';
import { parseKey, type ResourceKey } from '../../../core/model/resource.ts';
import { isBundle } from '../../../core/topology/bundle/bundle.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { edgeOf } from '../../edge-of.ts';
import { useApp, useAppState, useWorkspace } from '../../use-app.ts';
import { useCanvas } from '../canvas-store.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import { fixesOf } from './edge-fixes.ts';
import { useStoryPlace, type Drawn } from './use-story-place.ts';
import styles from './edge-story.module.css';

const marks = { ok: 'ok', refused: 'error', missing: 'error', unknown: 'unknown' } as const;

function useEnd(key: ResourceKey, row: string | null): string {
  const found = useApp((state) => state.nodes.get(key)?.rows.find(({ id }) => id === row));
  const bundle = useApp(({ cards }) => {
    const card = cards.get(key);
    return card && isBundle(card) ? card.summary : null;
  });
  const { kind, name } = parseKey(key);
  if (bundle !== null) return bundle;
  return found ? `${kind} ${name} › ${rowName(found)}` : `${kind} ${name}`;
}

/** A box beside the cards: what the selected edge means, and why the hovered one does not work. */
export function EdgeStory(drawn: Drawn) {
  const selected = useApp((state) => state.selectedEdge);
  const hovered = useCanvas((state) => state.hoveredEdge);
  const edge = useApp((state) => edgeOf(state, hovered ?? selected ?? ''));
  if (!edge || (edge.id !== selected && edge.reason === null && edge.made === undefined)) return null;
  return <Story key={edge.id} edge={edge} selected={edge.id === selected} drawn={drawn} />;
}

type Props = { edge: Edge; selected: boolean; drawn: Drawn };

function Story({ edge, selected, drawn }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { at: place, narrow } = useStoryPlace(drawn, edge.id, box);
  const { actions } = useWorkspace();
  const from = useEnd(edge.source, edge.sourceRow);
  const to = useEnd(edge.target, edge.targetRow);
  const announce = useApp((state) => state.announce);
  const reason = edge.reason ?? (edge.made === undefined ? null : canvasTexts.worksBy({ how: edge.made }));
  useEffect(() => {
    if (selected) announce(canvasTexts.edge({ from, to, state: reason ?? canvasTexts.works() }));
  }, [announce, selected, from, to, reason]);
  const { edges, findings } = useAppState('edges', 'findings');
  const fixes = selected && edge.state !== 'ok' ? fixesOf(findings, edges, edge).slice(0, 2) : [];
  return (
    <div
      ref={box}
      className={styles.story}
      data-narrow={narrow}
      style={place ? { translate: `${place.x}px ${place.y}px` } : undefined}
    >
      <SeverityIcon severity={marks[edge.state]} />
      <div className={styles.words}>
        <p className={styles.ends}>
          {from} → {to}
        </p>
        {reason !== null && <p className={styles.reason}>{reason}</p>}
        {fixes.length > 0 && (
          <div className={styles.fixes}>
            {fixes.map(({ title, call }) => (
              <Button key={title} size="sm" variant="primary" onClick={() => void actions.run([call])}>
                {title}
              </Button>
            ))}
          </div>
        )}
      </div>
      {selected && edge.role !== 'exposes' && edges.has(edge.id) && (
        <IconButton
          icon={Unlink}
          size="sm"
          label={canvasTexts.disconnect()}
          shortcut="Delete"
          onClick={() => void actions.run([{ id: 'disconnect', args: { edge: edge.id } }])}
        />
      )}
    </div>
  );
}
