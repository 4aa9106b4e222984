import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { createWorkspace } from './state/create-workspace.ts';
import { keepForOffline } from './ui/shell/offline.ts';
import { App } from './ui/shell/app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const workspace = await createWorkspace();
createRoot(root).render(<App workspace={workspace} />);
keepForOffline(workspace.store);
