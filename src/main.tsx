import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { createWorkspace } from './state/create-workspace.ts';
import { browserStorage } from './state/settings-storage.ts';
import { hasWorkspaces } from './state/workspaces/registry.ts';
import { keepForOffline } from './ui/shell/offline.ts';
import { App } from './ui/shell/app.tsx';
import { loadFilePanes } from './ui/shell/load-file-panes.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// Who was here before most likely has files: what draws them loads while they are read.
if (hasWorkspaces(browserStorage('localStorage'))) void loadFilePanes();

// Not awaited at the top of the module: chunks that opening loads import this one, and would wait for it in turn.
void createWorkspace().then((workspace) => {
  createRoot(root).render(<App workspace={workspace} />);
  keepForOffline(workspace.store);
});
