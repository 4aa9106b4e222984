import { createRoot } from 'react-dom/client';
import { startSucceeded } from '../../state/safe-start/starts.ts';
import { browserStorage } from '../../state/settings-storage.ts';
import { embedTexts } from '../../texts/en/embed.ts';
import styles from './embed-window.module.css';

/** What the application shows inside of another page: that it does not open there, and a way out. */
export function showFramed(element: HTMLElement): void {
  startSucceeded(browserStorage('localStorage'));
  createRoot(element).render(
    <main className={styles.problem}>
      <p>{embedTexts.framed()}</p>
      <a href={location.href} target="_blank" rel="noopener">
        {embedTexts.open()}
      </a>
    </main>,
  );
}
