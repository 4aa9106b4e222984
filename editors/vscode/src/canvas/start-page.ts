/**
 * Starts the app in a webview. A webview runs workers from its own memory alone, so their scripts are read first, and whatever
 * starts one by its address gets it from there.
 */
async function start(script: HTMLScriptElement): Promise<void> {
  const { entry = '', workers = '' } = script.dataset;
  const sources = new Map<string, string>();
  const load = async (address: string) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
    const text = new Blob([await answer.text()], { type: 'text/javascript' });
    sources.set(new URL(address).href, URL.createObjectURL(text));
  };
  await Promise.all(workers.split(' ').map(load));
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(sources.get(String(address)) ?? address, options);
    }
  };
  await import(entry);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement)
  start(script).catch((error: unknown) => {
    console.error('The canvas could not be started:', error);
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = `The canvas could not be started: ${error instanceof Error ? error.message : String(error)}`;
    document.body.append(words);
  });
