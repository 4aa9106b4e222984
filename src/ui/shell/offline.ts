import { registerSW } from 'virtual:pwa-register';
import type { AppStore } from '../../state/app-store.ts';
import { shellTexts } from '../../texts/en/shell.ts';

/**
 * Installs the service worker of the built app, so that it opens without the network from the second visit on.
 * A new version is offered, never forced in the middle of an edit.
 */
export function keepForOffline(store: AppStore): void {
  const reload = registerSW({
    onNeedRefresh: () =>
      store.getState().toast({
        tone: 'info',
        message: shellTexts.newVersion(),
        action: { label: shellTexts.reload(), run: () => void reload() },
      }),
    // Private windows and some policies forbid it; the app then only works with the network.
    onRegisterError: (error) => console.warn('Gatehouse will not be available offline:', error),
  });
}
