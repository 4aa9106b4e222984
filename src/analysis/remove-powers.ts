/** Ways out of the worker, to other origins and to what the browser stores. The analysis gets texts and gives answers. */
const CONNECTIONS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
] as const;

/** Functions that take text for a program. */
const TIMERS = ['setTimeout', 'setInterval'] as const;

type Scope = Record<string, unknown>;

/**
 * Takes from a worker what it never needs: where a server sends no policy with its script, browsers bind a worker by none.
 * Texts from anywhere are analysed here; one that got the better of the analysis can evaluate nothing and has no way out.
 *
 * @param scope the global object of the worker
 */
export function removePowers(scope: object): void {
  for (const name of CONNECTIONS) remove(scope, name);
  set(scope, 'eval', refuse);
  for (const name of TIMERS) {
    const timer = (scope as Scope)[name];
    if (typeof timer === 'function') set(scope, name, withoutTexts(timer.bind(scope) as Timer));
  }
  for (const sample of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    const kind = Object.getPrototypeOf(sample) as object;
    const make = (...args: readonly unknown[]) => refuse(...args);
    // `instanceof Function` has to go on.
    make.prototype = kind;
    set(kind, 'constructor', make);
    if (kind === Function.prototype) set(scope, 'Function', make);
  }
}

function refuse(..._args: readonly unknown[]): never {
  throw new EvalError('Text is not evaluated here.');
}

type Timer = (handler: () => void, ...rest: readonly unknown[]) => unknown;

const withoutTexts =
  (timer: Timer): Timer =>
  (handler, ...rest) =>
    typeof handler === 'function' ? timer(handler, ...rest) : refuse();

/** Browsers have some of these on the global object itself, others on what it inherits from. */
function remove(scope: object, name: string) {
  for (let at: object | null = scope; at !== null; at = Object.getPrototypeOf(at) as object | null)
    if (Object.hasOwn(at, name)) set(at, name, undefined);
}

/** For good: nothing that is loaded later gets it back. */
const set = (object: object, name: string, value: unknown) =>
  Object.defineProperty(object, name, { value, writable: false, configurable: false });
