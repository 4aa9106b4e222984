import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { OpenSocket } from './room-socket.ts';

/** What is typed within so many milliseconds goes out as one message. */
const GATHERED = 40;

/** Between two attempts to reach the server, in milliseconds: the first of them, and the longest. */
const RETRY = { first: 500, longest: 5000 } as const;

/**
 * Ends a provider as its `destroy` does, but for the presence, which that would end, too: the page may come in again with it.
 */
function end(provider: HocuspocusProvider) {
  provider.flushPendingUpdates();
  provider.document.off('update', provider.boundDocumentUpdateHandler);
  provider.awareness?.off('update', provider.boundAwarenessUpdateHandler);
  provider.removeAllListeners();
  provider.detach();
  globalThis.removeEventListener?.('pagehide', provider.boundPageHide);
}

/** The connection to a rooms server, which speaks Hocuspocus over a WebSocket. */
export const openSocket: OpenSocket = ({ url, token, onConnection }) => {
  const socket = new HocuspocusProviderWebsocket({
    url,
    delay: RETRY.first,
    minDelay: RETRY.first,
    maxDelay: RETRY.longest,
    onOpen: () => onConnection(null),
    onClose: ({ event }) => onConnection(event.code),
  });
  const providers = new Set<HocuspocusProvider>();
  const retry = () => void socket.connect();
  // The browser knows that the network is back before the next attempt is due.
  globalThis.addEventListener?.('online', retry);
  return {
    join({ name, doc, awareness, onSynced, onMessage, onRefused, onUnsent }) {
      const provider = new HocuspocusProvider({
        websocketProvider: socket,
        name,
        document: doc,
        awareness,
        token,
        flushDelay: GATHERED,
        onSynced: () => onSynced?.(),
        onStateless: ({ payload }) => onMessage?.(payload),
        onAuthenticationFailed: ({ reason }) => onRefused?.(reason),
        onUnsyncedChanges: ({ number }) => onUnsent?.(number > 0),
      });
      provider.attach();
      providers.add(provider);
      return {
        origin: provider,
        send: (message) => provider.sendStateless(message),
        resend: () => provider.forceSync(),
        leave() {
          providers.delete(provider);
          end(provider);
        },
      };
    },
    retry,
    stop() {
      globalThis.removeEventListener?.('online', retry);
      for (const provider of providers) end(provider);
      socket.destroy();
    },
  };
};
