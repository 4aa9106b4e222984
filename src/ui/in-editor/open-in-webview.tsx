import { createRoot } from 'react-dom/client';
import { readToCanvas, type FromCanvas } from '../../state/hosted/editor/editor-messages.ts';
import { openInEditor, type InEditor } from '../../state/hosted/editor/open-in-editor.ts';
import { browserPage, type Page } from '../../state/page.ts';
import { inEditorTexts } from '../../texts/en/in-editor.ts';
import { EditorWindow } from './editor-window.tsx';
import styles from './editor-window.module.css';

/** Pixels of a page. */
const ROOM_FOR_INSPECTOR = 1_000;

/** What VS Code gives each of its webviews, once. */
type Api = Readonly<{
  postMessage: (message: FromCanvas) => void;
  /** What the extension is given when the window is opened again. */
  setState: (state: Readonly<{ place: string }>) => void;
}>;

declare global {
  interface Window {
    acquireVsCodeApi?: () => Api;
  }
}

/** The page of a webview: its address says nothing and is left alone, and the editor keeps what it shows. */
const webviewPage = (): Page => ({
  ...browserPage(),
  base: () => '',
  fragment: () => '',
  setFragment: () => {},
  reload: () => {},
  onFragment: () => () => {},
  guard: () => () => {},
});

/** Shows in an element the files of the editor whose webview this page is in. It says what that is when it is asked. */
export function openInWebview(element: HTMLElement): void {
  const api = window.acquireVsCodeApi?.();
  if (!api) throw new Error('This page is part of an extension, and opens in its editor.');
  const say = (message: FromCanvas) => api.postMessage(message);
  const root = createRoot(element);
  root.render(
    <p className={styles.opening} role="status">
      {inEditorTexts.opening()}
    </p>,
  );
  let opened: InEditor | null = null;
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readToCanvas(data);
    if (!message) return;
    if (message.type !== 'begin') return opened?.take(message);
    api.setState({ place: message.place });
    opened?.workspace.dispose();
    opened = openInEditor(message, { say, page: webviewPage() });
    // Beside a text there is room for the canvas, and the inspector when it is asked for.
    if (innerWidth < ROOM_FOR_INSPECTOR) opened.workspace.store.getState().togglePanel('right', false);
    root.render(<EditorWindow key={Date.now()} inEditor={opened} />);
  });
  say({ type: 'ready' });
}
