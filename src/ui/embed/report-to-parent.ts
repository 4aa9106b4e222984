/** What a frame reports to the page around it. There is nothing in it that another page must not know. */
export type EmbedMessage =
  | Readonly<{ type: 'gatehouse:size'; height: number }>
  | Readonly<{ type: 'gatehouse:goal'; id: string; met: boolean }>;

/** Sends a message to the page around the frame, whichever it is; outside of a frame to no one. */
export function reportToParent(message: EmbedMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}
