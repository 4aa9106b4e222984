import { Files, LayoutGrid } from 'lucide-react';
import type { ReactNode } from 'react';
import { panesTexts } from '../../texts/en/panes.ts';
import { Palette } from '../canvas/palette.tsx';
import { FileList } from '../files/file-list.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useAppState } from '../use-app.ts';

/** The palette of kinds, and the files. `trailing` stands at the end of the names of its tabs. */
export function LeftPane({ trailing }: { trailing?: ReactNode }) {
  const { leftTab: tab, showLeft } = useAppState('leftTab', 'showLeft');
  return (
    <ErrorBoundary name={panesTexts.theLeftPane()}>
      <Tabs
        label={panesTexts.paletteAndFiles()}
        value={tab}
        onChange={showLeft}
        trailing={trailing}
        tabs={[
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
