import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { createWorkspace } from './state/create-workspace.ts';
import { browserStorage, readSettings, SETTINGS_KEY } from './state/settings-storage.ts';
import { hasWorkspaces } from './state/workspaces/registry.ts';
import { chooseLanguage } from './texts/choose-language.ts';
import { noticesTexts } from './texts/en/notices.ts';
import { currentLanguage, LANGUAGES, languages, openLanguage } from './texts/language.ts';
import { readNotesFragment } from './ui/presenter/notes-protocol.ts';
import { App } from './ui/shell/app.tsx';
import { loadFilePanes } from './ui/shell/load-file-panes.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// All pages have this script: what they share is one chunk. A frame belongs to the page around it, and a page of an editor to
// that; they read no settings.
const { page, language: wanted } = document.documentElement.dataset;
const isEmbed = page !== undefined;

// Who was here before most likely has files: what draws them loads while they are read.
if (!isEmbed && hasWorkspaces(browserStorage('localStorage'))) void loadFilePanes();

async function open(element: HTMLElement) {
  if (!isEmbed && new URLSearchParams(location.search).has('embed'))
    return location.replace(`./embed.html${location.hash}`);
  const settings = isEmbed ? null : browserStorage('localStorage')?.getItem(SETTINGS_KEY);
  const { language: setting = wanted } = readSettings(settings ?? null);
  const language = chooseLanguage(setting, navigator.languages, languages);
  const isLoaded = await openLanguage(language);
  document.documentElement.lang = currentLanguage();
  if (page === 'editor') return (await import('./ui/in-editor/open-in-webview.tsx')).openInWebview(element);
  if (isEmbed) return (await import('./ui/embed/open-frame.tsx')).openFrame(element);
  // Hosts that set no headers let pages frame this one; it refuses by itself.
  if (window.top !== window.self) return (await import('./ui/embed/show-framed.tsx')).showFramed(element);
  if (document.documentElement.dataset['doubt'] !== undefined) {
    const { showSafeStart } = await import('./ui/safe-start/show-safe-start.tsx');
    if (await showSafeStart(element)) return;
  }
  const notes = readNotesFragment(location.hash);
  if (notes !== null) return (await import('./ui/presenter/notes-page.tsx')).openNotes(element, notes);
  const workspace = await createWorkspace();
  createRoot(element).render(<App workspace={workspace} />);
  void import('./ui/shell/offline.ts').then(({ keepForOffline }) => keepForOffline(workspace));
  if (!isLoaded)
    workspace.store.getState().toast({
      tone: 'error',
      message: noticesTexts.languageNotLoaded({ language: LANGUAGES[language] }),
      detail: noticesTexts.aboutLanguageNotLoaded(),
    });
}

// Not awaited at the top of the module: chunks that opening loads import this one, and would wait for it in turn.
void open(root);
