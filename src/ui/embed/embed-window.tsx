import { useId, useRef, useState } from 'react';
import type { Embedded } from '../../state/embed/open-embed.ts';
import { embedTexts } from '../../texts/en/embed.ts';
import { Canvas } from '../canvas/canvas.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { TooltipProvider } from '../parts/tooltip.tsx';
import { Announcer } from '../shell/announcer.tsx';
import { Banners } from '../shell/banners.tsx';
import { Dialogs } from '../shell/dialogs.tsx';
import { Toasts } from '../shell/toasts.tsx';
import { useTheme } from '../shell/use-theme.ts';
import { useApp, WorkspaceContext } from '../use-app.ts';
import { ChainList } from './chain-list.tsx';
import { EmbedBar } from './embed-bar.tsx';
import { ScrollGuard } from './scroll-guard.tsx';
import { useGoalMessages } from './use-goal-messages.ts';
import { useSizeMessages } from './use-size-messages.ts';
import styles from './embed-window.module.css';

// Most frames show the canvas alone.
const EditorPane = later(async () => (await import('../editor/editor-pane.tsx')).EditorPane);
const CompareView = later(async () => (await import('../compare/compare-view.tsx')).CompareView);
const EmbeddedStep = later(async () => (await import('./embedded-step.tsx')).EmbeddedStep);

/** A workspace in a frame of another page. */
export function EmbedWindow({ embedded }: { embedded: Embedded }) {
  return (
    <WorkspaceContext value={embedded.workspace}>
      <TooltipProvider delayDuration={400} skipDelayDuration={200}>
        <Frame embedded={embedded} />
      </TooltipProvider>
    </WorkspaceContext>
  );
}

function Frame({ embedded }: { embedded: Embedded }) {
  const { link, workspace } = embedded;
  const [isListed, setListed] = useState(false);
  const id = useId();
  const step = useRef<HTMLDivElement>(null);
  useTheme();
  useSizeMessages(link.view, step);
  useGoalMessages(workspace.lesson);
  const hasCanvas = link.view !== 'yaml';
  return (
    <div className={styles.window} data-view={link.view} data-read-only={!link.edit || undefined}>
      <Banners />
      <main className={styles.panes}>
        <h1 className="visually-hidden">{embedTexts.frameTitle()}</h1>
        {link.view === 'lesson' && (
          <div ref={step} className={styles.pane}>
            <ErrorBoundary name={embedTexts.step()}>
              <EmbeddedStep />
            </ErrorBoundary>
          </div>
        )}
        {hasCanvas && <Drawing canSwitch={link.view === 'lesson' && link.edit} />}
        {(link.view === 'yaml' || link.view === 'both') && <Text />}
        <Toasts />
      </main>
      {isListed && <ChainList id={id} />}
      <EmbedBar embedded={embedded} list={isListed ? id : null} onList={() => setListed(!isListed)} />
      <Dialogs />
      <Announcer />
    </div>
  );
}

function Text() {
  return (
    <div className={styles.pane}>
      <ErrorBoundary name={embedTexts.yaml()}>
        <ScrollGuard label={embedTexts.clickYaml()} target=".monaco-editor textarea, .native-edit-context">
          <EditorPane />
        </ScrollGuard>
      </ErrorBoundary>
    </div>
  );
}

const SIDES = ['canvas', 'yaml'] as const;

/** The canvas; beside the step of a lesson that is to be solved, the YAML can take its place. */
function Drawing({ canSwitch }: { canSwitch: boolean }) {
  const [side, setSide] = useState<(typeof SIDES)[number]>('canvas');
  const comparing = useApp((state) => state.comparing);
  if (comparing)
    return (
      <div className={styles.pane}>
        <ErrorBoundary name={embedTexts.comparison()}>
          <ScrollGuard label={embedTexts.clickCanvas()} target="h1">
            <div className={styles.comparison}>
              <CompareView />
            </div>
          </ScrollGuard>
        </ErrorBoundary>
      </div>
    );
  return (
    <div className={styles.side}>
      {canSwitch && (
        <div className={styles.switch} role="group" aria-label={embedTexts.shown()}>
          {SIDES.map((one) => (
            <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
              {embedTexts[one]()}
            </button>
          ))}
        </div>
      )}
      {side === 'yaml' ? (
        <Text />
      ) : (
        <section id="canvas" className={styles.pane} aria-label={embedTexts.canvas()}>
          <ErrorBoundary name={embedTexts.canvas()}>
            <ScrollGuard label={embedTexts.clickCanvas()} target='[role="application"]'>
              <Canvas />
            </ScrollGuard>
          </ErrorBoundary>
        </section>
      )}
    </div>
  );
}
