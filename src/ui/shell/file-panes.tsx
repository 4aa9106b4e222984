import { Fragment, useEffect } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { panesTexts } from '../../texts/en/panes.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { BottomPane, bottomPanels } from './bottom-pane.tsx';
import { Centre } from './centre.tsx';
import { DialogContent } from './dialogs.tsx';
import { loadAhead } from './load-ahead.ts';
import { LeftPane, OnePane } from './one-pane.tsx';
import { INITIAL } from './pane-sizes.ts';
import { Inspector, RightPane } from './right-pane.tsx';
import { Shown } from './shown.tsx';
import { Toasts } from './toasts.tsx';
import { useLessonPlace } from './use-lesson-place.ts';
import { useNarrow } from './use-narrow.ts';
import { usePaneSize } from './use-pane-size.ts';
import styles from './panes.module.css';

const LeftSide = later(
  () => import('./left-side.tsx').then((module) => module.LeftSide),
  <div className={styles.rail} />,
);

const LessonSheet = later(async () => (await import('../lessons/lesson-sheet.tsx')).LessonSheet);

/** How wide the left pane may be: by the window, where it shows a lesson. */
const LEFT = { minSize: 168, maxSize: 420 } as const;
const LESSON = { minSize: '28%', maxSize: '36%' } as const;

function Middle() {
  const bottom = useApp((state) => state.panels.bottom);
  const { panel, keep } = usePaneSize('bottom', INITIAL.bottom);
  return (
    <Group
      id="gatehouse-rows"
      orientation="vertical"
      onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && keep()}
    >
      <Panel id="centre" minSize={160}>
        <div className={styles.centre}>
          <Centre />
          <Toasts />
        </div>
      </Panel>
      {bottom && (
        <>
          <Separator className={styles.separator} aria-label={panesTexts.heightOfBottom()} />
          <Panel id="bottom" {...panel} minSize={96}>
            <section className={styles.side} aria-label={panesTexts.problemsAndTraffic()}>
              <ErrorBoundary name={panesTexts.theBottomPane()}>
                <BottomPane />
              </ErrorBoundary>
            </section>
          </Panel>
        </>
      )}
    </Group>
  );
}

function ManyPanes() {
  const { left, right } = useApp((state) => state.panels);
  const presenting = useApp((state) => state.presentation !== null);
  const isLesson = useLessonPlace() === 'pane';
  // A workspace of one's own has nothing but itself to show.
  const isOfLesson = useApp((state) => state.lesson !== null);
  const { cluster } = useWorkspace();
  const hasOther = cluster !== null || isOfLesson;
  // A lesson stays beside what is looked at; palette and files are those of the objects that are shown.
  const Left = cluster === null ? Fragment : Shown;
  const ownSize = usePaneSize('left', INITIAL.left);
  const lessonSize = usePaneSize('lesson', INITIAL.lesson(window.innerWidth));
  const leftSize = isLesson ? lessonSize : ownSize;
  const rightSize = usePaneSize('right', INITIAL.right(window.innerWidth));
  const keep = () => {
    leftSize.keep();
    rightSize.keep();
  };
  return (
    <div className={styles.row}>
      {!left && !presenting && (
        <Left>
          <LeftSide />
        </Left>
      )}
      <Group
        id="gatehouse-columns"
        role="main"
        className={styles.panes}
        onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && keep()}
      >
        {left && (
          <>
            <Panel id="left" {...leftSize.panel} {...(isLesson ? LESSON : LEFT)}>
              <section
                className={styles.side}
                aria-label={isLesson ? panesTexts.lessonPaletteAndFiles() : panesTexts.paletteAndFiles()}
              >
                <Left>
                  <LeftPane />
                </Left>
              </section>
            </Panel>
            <Separator className={styles.separator} aria-label={panesTexts.widthOfLeft()} />
          </>
        )}
        <Panel id="middle" minSize={280}>
          {hasOther ? (
            <Shown main>
              <Middle />
            </Shown>
          ) : (
            <Middle />
          )}
        </Panel>
        {right && (
          <>
            <Separator className={styles.separator} aria-label={panesTexts.widthOfRight()} />
            <Panel id="right" {...rightSize.panel} minSize={260}>
              <section className={styles.side} aria-label={panesTexts.yamlAndInspector()}>
                {hasOther ? (
                  <Shown>
                    <RightPane />
                  </Shown>
                ) : (
                  <RightPane />
                )}
              </section>
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}

/** What keys open; the editor is left to those who have it open, for it is much larger. */
const AHEAD = [DialogContent, LeftPane, Inspector, ...Object.values(bottomPanels)];

/** Left: palette and files. Centre: the canvas over the problems. Right: YAML and inspector. Or one at a time. */
export function FilePanes() {
  useEffect(() => loadAhead(AHEAD), []);
  const isSheet = useLessonPlace() === 'sheet';
  // Above a lesson there is no room for canvas, text and trace at once.
  const panes = useNarrow() || isSheet ? <OnePane /> : <ManyPanes />;
  return (
    <>
      {panes}
      {isSheet && <LessonSheet />}
    </>
  );
}
