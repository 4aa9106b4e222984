import { createRoot } from 'react-dom/client';
import { browserPage } from '../../state/page.ts';
import { createSafeStart } from '../../state/safe-start/create-safe-start.ts';
import { ENOUGH, failedStarts } from '../../state/safe-start/starts.ts';
import { browserStorage } from '../../state/settings-storage.ts';
import { SafeStartPage } from './safe-start-page.tsx';

/** Shows what can be done where two starts have failed; whether they have. */
export async function showSafeStart(element: HTMLElement): Promise<boolean> {
  const local = browserStorage('localStorage');
  if (!local || !('locks' in navigator) || (await failedStarts(local)) < ENOUGH) return false;
  const safeStart = createSafeStart(browserPage(), local, browserStorage('sessionStorage'));
  createRoot(element).render(<SafeStartPage safeStart={safeStart} />);
  return true;
}
