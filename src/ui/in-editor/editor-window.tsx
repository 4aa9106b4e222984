import { FileText, PencilLine } from 'lucide-react';
import type { InEditor } from '../../state/hosted/editor/open-in-editor.ts';
import { inEditorTexts } from '../../texts/en/in-editor.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { TooltipProvider, Tooltip } from '../parts/tooltip.tsx';
import { Announcer } from '../shell/announcer.tsx';
import window from '../shell/app.module.css';
import { Banners } from '../shell/banners.tsx';
import { Dialogs } from '../shell/dialogs.tsx';
import { loadFilePanes } from '../shell/load-file-panes.ts';
import { StatusBar } from '../shell/status-bar.tsx';
import bar from '../shell/status-bar.module.css';
import { Toasts } from '../shell/toasts.tsx';
import { useOneSide } from '../shell/use-one-side.ts';
import { useRunAction } from '../shell/use-run-action.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { useTheme } from '../shell/use-theme.ts';
import { useApp, WorkspaceContext } from '../use-app.ts';
import { EditorBar } from './editor-bar.tsx';
import styles from './editor-window.module.css';
import { useEditorTheme } from './use-editor-theme.ts';

const FilePanes = later(async () => (await loadFilePanes()).FilePanes);

const FocusCare = later(async () => (await import('../shell/focus-care.tsx')).FocusCare);

/** The window over the files of an editor, beside their text. */
export function EditorWindow({ inEditor }: { inEditor: InEditor }) {
  return (
    <WorkspaceContext value={inEditor.workspace}>
      <TooltipProvider delayDuration={400} skipDelayDuration={200}>
        <Content name={inEditor.name} />
      </TooltipProvider>
    </WorkspaceContext>
  );
}

function Content({ name }: { name: string }) {
  const isEmpty = useApp((state) => state.files.length === 0);
  useTheme();
  useEditorTheme();
  // VS Code takes keys of its webviews, too.
  useShortcuts(true);
  useOneSide();
  return (
    <div className={window.window}>
      <a className={window.skip} href="#canvas">
        {shellTexts.skipToCanvas()}
      </a>
      <EditorBar name={name} />
      <Banners />
      <ErrorBoundary name={shellTexts.theCanvas()}>{isEmpty ? <Empty /> : <FilePanes />}</ErrorBoundary>
      <StatusBar kept={<Live />} />
      <Dialogs />
      <Announcer />
      <FocusCare />
    </div>
  );
}

function Empty() {
  const run = useRunAction();
  return (
    <main className={styles.empty} id="canvas" tabIndex={-1}>
      <EmptyState icon={<FileText size={24} aria-hidden />} title={inEditorTexts.empty()}>
        <p>{inEditorTexts.aboutEmpty()}</p>
        <Button onClick={run('create')}>{shellTexts.add()}</Button>
      </EmptyState>
      <Toasts />
    </main>
  );
}

/** Where the files are. */
const Live = () => (
  <Tooltip content={inEditorTexts.aboutLive()} side="top">
    <button type="button" className={bar.item} aria-label={inEditorTexts.aboutLive()}>
      <PencilLine size={14} aria-hidden />
      <span className={bar.stored}>{inEditorTexts.live()}</span>
    </button>
  </Tooltip>
);
