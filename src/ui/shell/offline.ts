import type { AppStore } from '../../state/app-store.ts';

/**
 * Installs the service worker of the built app, so that it opens without the network from the second visit on.
 * A new version is offered, never forced upon somebody in the middle of an edit.
 */
export function keepForOffline(store: AppStore): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('./sw.js')
    .then((registration) => {
      registration.addEventListener('updatefound', () => {
        const incoming = registration.installing;
        incoming?.addEventListener('statechange', () => {
          if (incoming.state !== 'installed' || !navigator.serviceWorker.controller) return;
          store.getState().toast({
            tone: 'info',
            message: 'A new version of Gatehouse is ready.',
            action: {
              label: 'Reload',
              run: () => {
                incoming.postMessage({ type: 'SKIP_WAITING' });
                navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
                  once: true,
                });
              },
            },
          });
        });
      });
    })
    .catch((error: unknown) => {
      // Private windows and some policies forbid it; the app works, only not without the network.
      console.warn('Gatehouse will not be available offline:', error);
    });
}
