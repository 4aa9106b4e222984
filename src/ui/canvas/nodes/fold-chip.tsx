import { CircleHelp, CircleX, Lock } from 'lucide-react';
import { memo } from 'react';
import { describe } from '../../../core/topology/describe.ts';
import type { EdgeState, Fold } from '../../../core/topology/graph.ts';
import { useApp, useWorkspace } from '../../use-app.ts';
import { inspect } from '../object-actions.ts';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { MiddleEllipsis } from './middle-ellipsis.tsx';
import styles from './fold-chip.module.css';

type Props = {
  fold: Fold;
  /** What it shows, where the words of the fold are too long for its place. */
  text?: string;
  /** More about it, for its tooltip. */
  facts?: readonly string[];
  tabIndex: 0 | -1;
};

const icons: Partial<Readonly<Record<Fold['as'], typeof Lock>>> = { certificate: Lock };

const marks: Partial<Readonly<Record<EdgeState, typeof Lock>>> = {
  refused: CircleX,
  missing: CircleX,
  unknown: CircleHelp,
};

/** An object that is shown on the card of another one: a click selects it, two open its form. */
export const FoldChip = memo(function FoldChip({ fold, text = fold.words, facts, tabIndex }: Props) {
  const workspace = useWorkspace();
  const selected = useApp((state) => state.selected.has(fold.key));
  const traced = useApp((state) => tracePathMarks(state)?.cards.get(fold.key));
  const title = describe(fold);
  const about = [title, ...(fold.reason === null ? [] : [fold.reason]), ...(facts ?? [])];
  const Icon = marks[fold.state] ?? icons[fold.as];
  return (
    <button
      type="button"
      className={`${styles.chip} nodrag`}
      data-fold={fold.key}
      data-as={fold.as}
      data-state={fold.state}
      data-selected={selected}
      data-trace={traced}
      aria-label={title.includes(text) ? about.join(', ') : `${about.join(', ')}: ${text}`}
      aria-pressed={selected}
      title={about.join('\n')}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        const { select, selected: before } = workspace.store.getState();
        const adding = event.shiftKey || event.ctrlKey || event.metaKey;
        select(adding ? [...before, fold.key] : [fold.key], 'canvas');
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        inspect(workspace, fold.key);
      }}
    >
      {Icon && <Icon className={styles.icon} aria-hidden />}
      {text !== '' && <MiddleEllipsis text={text} />}
    </button>
  );
});
