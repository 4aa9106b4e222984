import { Files, GraduationCap, LayoutGrid } from 'lucide-react';
import type { ReactNode } from 'react';
import { panesTexts } from '../../texts/en/panes.ts';
import { Palette } from '../canvas/palette.tsx';
import { FileList } from '../files/file-list.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { later } from '../parts/later.tsx';
import type { Tab } from '../parts/tabs.tsx';
import type { LeftTab } from '../../state/view-slice.ts';
import { useApp, useAppState } from '../use-app.ts';
import { useLessonPlace } from './use-lesson-place.ts';

const LessonPane = later(async () => (await import('../lessons/lesson-pane.tsx')).LessonPane);

/** The palette of kinds, and the files. `trailing` stands at the end of the names of its tabs. */
export function LeftPane({ trailing }: { trailing?: ReactNode }) {
  const { leftTab, showLeft } = useAppState('leftTab', 'showLeft');
  const hasLesson = useLessonPlace() === 'pane';
  const lesson: readonly Tab<LeftTab>[] = hasLesson
    ? [
        {
          id: 'lesson',
          label: panesTexts.lesson(),
          icon: <GraduationCap size={14} />,
          content: <LessonPane />,
        },
      ]
    : [];
  const presenting = useApp((state) => state.presentation !== null);
  if (presenting && hasLesson)
    return (
      <ErrorBoundary name={panesTexts.theLeftPane()}>
        <LessonPane />
      </ErrorBoundary>
    );
  const tab = leftTab === 'lesson' && !hasLesson ? 'palette' : leftTab;
  return (
    <ErrorBoundary name={panesTexts.theLeftPane()}>
      <Tabs
        label={panesTexts.paletteAndFiles()}
        value={tab}
        onChange={showLeft}
        trailing={trailing}
        tabs={[
          ...lesson,
          {
            id: 'palette',
            label: panesTexts.palette(),
            icon: <LayoutGrid size={14} />,
            content: <Palette />,
          },
          { id: 'files', label: panesTexts.files(), icon: <Files size={14} />, content: <FileList /> },
        ]}
      />
    </ErrorBoundary>
  );
}
