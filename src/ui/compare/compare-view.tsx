import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { modelsTexts } from '../../texts/en/models.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import type { OtherTexts } from '../../analysis/other-side.ts';
import { areModels, type ChosenSide } from './chosen-side.ts';
import styles from './compare.module.css';
import { modelsIn } from './models-in.ts';
import { ComparisonBody } from './comparison-body.tsx';
import { takeDrop, SourceChoice, type Choose } from './source-choice.tsx';

/** What the side behind the workspace's own, or behind its Ingresses, is called. */
function afterName(texts: OtherTexts, own: string): string {
  if (texts === null) return compareTexts.gateways();
  return texts === 'converted' ? compareTexts.converted() : own;
}

/** The workspace beside something that it is compared with, in the place of the canvas. */
export function CompareView() {
  const { actions, store } = useWorkspace();
  const { setComparing, goTo, announce, workspace, workspaces } = useAppState(
    'setComparing',
    'goTo',
    'announce',
    'workspace',
    'workspaces',
  );
  const [side, setSide] = useState<ChosenSide | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);
  const view = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const own = workspaces.find(({ id }) => id === workspace)?.name ?? compareTexts.thisWorkspace();

  // What had the focus is gone with what it was for; a palette gives it back first. A frame takes it from no one around it.
  const framed = useApp((state) => state.framed);
  const focusTitle = useCallback(() => {
    const isElsewhere = framed && !view.current?.contains(document.activeElement);
    if (!isElsewhere) setTimeout(() => title.current?.focus());
  }, [framed]);
  useEffect(focusTitle, [focusTitle]);

  const choose: Choose = useCallback(
    (source, name) => {
      const number = ++latest.current;
      const failed = (reason: string) => {
        if (number === latest.current) setProblem(compareTexts.notRead({ reason }));
      };
      actions.otherTexts(source).then(
        (other) => {
          if (number !== latest.current) return;
          if (!other.ok) return failed(other.reason);
          const { texts, leftOut } = other;
          setSide({ number, texts, before: name, after: afterName(texts, own) });
          focusTitle();
          setProblem(
            leftOut.length === 0
              ? null
              : compareTexts.leftOut({ count: leftOut.length, reasons: leftOut.slice(0, 3).join(' ') }),
          );
        },
        (error: unknown) => failed(error instanceof Error ? error.message : String(error)),
      );
    },
    [actions, own, focusTitle],
  );

  // What it was opened for is compared at once.
  useEffect(() => {
    const { compared } = store.getState();
    if (compared) choose(compared.source, compared.name);
  }, [store, choose]);
  const models = useApp((state) => state.models);
  useEffect(() => {
    if (!models) return;
    // What has no Gateways yet is shown beside what it would become.
    const { hasIngress, hasGateway } = modelsIn(store.getState().nodes);
    choose({ type: hasIngress && !hasGateway ? 'converted' : 'halves' }, compareTexts.ingresses());
    // As long as it is what was asked for: another choice is not taken back.
  }, [models, choose, store]);

  const end = () => {
    setComparing(false);
    goTo('canvas');
  };
  const chooseAgain = () => {
    setSide(null);
    setProblem(null);
    focusTitle();
    announce(compareTexts.choose());
  };

  return (
    <div
      ref={view}
      className={styles.view}
      data-pane="canvas"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => takeDrop(event, choose)}
    >
      <header className={styles.header}>
        <h1 ref={title} className={styles.title} tabIndex={-1}>
          {side && areModels(side) ? modelsTexts.title() : compareTexts.compare()}
        </h1>
        {side && (
          <Button size="sm" onClick={chooseAgain}>
            {compareTexts.withOther()}
          </Button>
        )}
        <IconButton icon={X} label={compareTexts.end()} size="sm" className={styles.end} onClick={end} />
      </header>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {side ? (
        <ComparisonBody key={side.number} side={side} onStop={chooseAgain} />
      ) : (
        <SourceChoice onChoose={choose} />
      )}
    </div>
  );
}
