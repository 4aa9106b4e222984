import { registerSW } from 'virtual:pwa-register';
import type { Workspace } from '../../state/workspace.ts';
import { shellTexts } from '../../texts/en/shell.ts';

/**
 * Installs the service worker of the built app, so that it opens without the network from the second visit on.
 * A new version is offered, never forced in the middle of an edit. It stays offered, also after the page is loaded again:
 * until it is taken, it waits behind the old one.
 */
export function keepForOffline({ store, cluster }: Pick<Workspace, 'store' | 'cluster'>): void {
  // A server of one folder ends, as does the proxy to a cluster, and something else runs on its port.
  if (cluster !== null || document.documentElement.dataset['host'] !== undefined) return;
  let waiting: ServiceWorker | null = null;
  const reload = () => {
    // A page that is not controlled, after a reload past the cache, gets no event when another version has taken over.
    waiting?.addEventListener('statechange', () => waiting?.state === 'activated' && location.reload());
    void update();
  };
  const offer = () =>
    store.getState().setBanner('update', {
      tone: 'info',
      message: shellTexts.newVersion(),
      actions: [{ label: shellTexts.reload(), run: reload }],
    });
  const update = registerSW({
    onNeedRefresh: offer,
    onRegisteredSW: (_url, registration) => {
      waiting = registration?.waiting ?? null;
      if (waiting) offer();
    },
    // Private windows and some policies forbid it; the app then only works with the network.
    onRegisterError: (error) => console.warn('Gatehouse will not be available offline:', error),
  });
}
