import { createRoot } from 'react-dom/client';
import { readEmbedLink } from '../../state/embed/embed-link.ts';
import { embedPage } from '../../state/embed/embed-page.ts';
import { openEmbed } from '../../state/embed/open-embed.ts';
import { EmbedWindow } from './embed-window.tsx';
import styles from './embed-window.module.css';

/** Shows in an element what the address of the frame says, or why it cannot be shown. */
export async function openFrame(element: HTMLElement): Promise<void> {
  addEventListener('hashchange', () => location.reload());
  const link = readEmbedLink(location.hash);
  const opened = await openEmbed(link, { page: embedPage(link) });
  if (!opened.ok) {
    const { matches } = matchMedia('(prefers-color-scheme: dark)');
    const isDark = link.theme === 'dark' || (link.theme === 'auto' && matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    createRoot(element).render(
      <main className={styles.problem}>
        <p role="alert">{opened.reason}</p>
      </main>,
    );
    return;
  }
  createRoot(element).render(<EmbedWindow embedded={opened} />);
}
