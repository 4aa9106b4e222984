import { Code, SlidersHorizontal } from 'lucide-react';
import { panesTexts } from '../../texts/en/panes.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useApp, useAppState } from '../use-app.ts';
import styles from './panes.module.css';

const Loading = ({ words }: { words: () => string }) => (
  <p className={styles.loading} aria-busy="true">
    {words()}
  </p>
);

// Monaco and the forms' schemas are large, and the canvas does not wait for them.
const EditorPane = later(
  () => import('../editor/editor-pane.tsx').then((module) => module.EditorPane),
  <Loading words={panesTexts.loadingEditor} />,
);
export const Inspector = later(
  () => import('../inspector/inspector.tsx').then((module) => module.Inspector),
  <Loading words={panesTexts.loadingInspector} />,
);

/** The text of the files, and the form of what is selected. */
export function RightPane() {
  const { rightTab: tab, showRight } = useAppState('rightTab', 'showRight');
  // In an editor the text is beside the window.
  const hasText = useApp(({ unavailable }) => !unavailable.has('show-yaml'));
  const editor = (
    <ErrorBoundary name={panesTexts.theYamlPane()}>
      <EditorPane />
    </ErrorBoundary>
  );
  const inspector = (
    <ErrorBoundary name={panesTexts.theInspector()}>
      <Inspector />
    </ErrorBoundary>
  );
  return (
    <Tabs
      label={panesTexts.yamlAndInspector()}
      value={tab}
      onChange={showRight}
      tabs={[
        ...(hasText
          ? [
              {
                id: 'yaml' as const,
                label: panesTexts.yaml(),
                icon: <Code size={14} />,
                content: editor,
                keepMounted: true,
              },
            ]
          : []),
        {
          id: 'inspector',
          label: panesTexts.inspector(),
          icon: <SlidersHorizontal size={14} />,
          content: inspector,
        },
      ]}
    />
  );
}
