import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

/** Runs a program in a thread whose powers were removed, after what is done before; resolves to what it posts. */
function inThread(program: string, before = ''): Promise<unknown> {
  const source = readFileSync(new URL('./remove-powers.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads');
    const module_ = { exports: {} };
    ((module, exports) => { ${code} })(module_, module_.exports);
    ${before};
    module_.exports.removePowers(globalThis);
    const tried = (act) => { try { return act(); } catch (error) { return error.name + ': ' + error.message; } };
    Promise.resolve((() => { ${program} })()).then((value) => parentPort.postMessage(value));`,
    { eval: true },
  );
  return new Promise((resolve, reject) => {
    thread.once('message', (value) => {
      resolve(value);
      void thread.terminate();
    });
    thread.once('error', reject);
  });
}

const refused = 'EvalError: Text is not evaluated here.';

test.each([
  ["eval('1 + 1')"],
  ["(0, eval)('1 + 1')"],
  ["new Function('return 1')()"],
  ["Function('return 1')()"],
  ["(() => {}).constructor('return 1')()"],
  ["(async () => {}).constructor('return 1')()"],
  ["(function* () {}).constructor('yield 1')()"],
  ["(async function* () {}).constructor('yield 1')()"],
  ["Reflect.construct(Object.getPrototypeOf(Object).constructor, ['return 1'])()"],
  ["setTimeout('1 + 1', 0)"],
  ["setInterval('1 + 1', 0)"],
])('%s is refused', async (program) => {
  // Arrow functions are no constructors: to call one with `new` is a TypeError.
  expect(await inThread(`return tried(() => ${program});`)).toMatch(/^(?:EvalError|TypeError): /);
});

test('the refusal says so', async () => {
  expect(await inThread("return tried(() => Function('return 1'));")).toBe(refused);
});

test.each(['fetch', 'WebSocket', 'BroadcastChannel', 'XMLHttpRequest', 'indexedDB', 'importScripts'])(
  '%s is not there, and does not come back',
  async (name) => {
    const again = `tried(() => { 'use strict'; globalThis.${name} = () => 1; }); delete globalThis.${name};`;
    expect(await inThread(`${again} return typeof globalThis.${name};`)).toBe('undefined');
  },
);

test('what is inherited from is emptied, too', async () => {
  const before = 'Object.getPrototypeOf(globalThis).WebTransport = class {}';
  expect(await inThread('return typeof globalThis.WebTransport;', before)).toBe('undefined');
});

test('functions, classes, timers and promises go on', async () => {
  const program = `
    class A { x = 1 }
    return new Promise((resolve) => setTimeout((value) => resolve([
      value, new A().x, (() => {}) instanceof Function, A instanceof Function, typeof (() => {}).constructor,
    ]), 1, 'late'));`;
  expect(await inThread(program)).toEqual(['late', 1, true, true, 'function']);
});
