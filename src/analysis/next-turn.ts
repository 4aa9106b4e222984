/**
 * A pause that lets the messages that have arrived already be handled first. Microtasks would run before them, and
 * timers may be held back for milliseconds; a message to oneself queues up behind the others.
 */
export function nextTurn(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
