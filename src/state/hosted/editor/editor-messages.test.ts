import { expect, test } from 'vitest';
import { readFromCanvas, readToCanvas } from './editor-messages.ts';

const bytes = new Uint8Array([0, 0]);

test.each([
  [{ type: 'ready' }],
  [{ type: 'save' }],
  [{ type: 'settings' }],
  [{ type: 'write', file: 'a.yaml' }],
  [{ type: 'write', file: null }],
  [{ type: 'update', update: bytes }],
  [{ type: 'reveal', file: 'a.yaml', start: 1, end: 2 }],
])('the editor takes %j', (message) => {
  expect(readFromCanvas(message)).toEqual(message);
});

test.each([
  [null],
  ['ready'],
  [{ type: 'update', update: 'AAA=' }],
  [{ type: 'reveal', file: 'a.yaml', start: 3, end: 2 }],
  [{ type: 'reveal', file: 'a.yaml', start: -1, end: 2 }],
  [{ type: 'reveal', file: 1, start: 1, end: 2 }],
  [{ type: 'write' }],
  [{ type: 'run', command: 'workbench.action.quit' }],
])('the editor does not take %j', (message) => {
  expect(readFromCanvas(message)).toBeNull();
});

const beginning = {
  type: 'begin',
  name: 'shop',
  place: 'file:///shop',
  state: bytes,
  options: { partial: true },
  request: null,
  readOnly: null,
  leftOut: ['big.yaml is too large.'],
};

test.each([
  [beginning],
  [{ ...beginning, request: 'GET http://shop.example.com/', readOnly: 'It is a tag.' }],
  [{ type: 'update', update: bytes, undone: true }],
  [{ type: 'refused', reason: 'It is read-only.' }],
  [{ type: 'cursor', file: 'a.yaml', offset: 7 }],
  [{ type: 'request', request: 'GET /' }],
  [{ type: 'options', options: {} }],
])('the canvas takes %j', (message) => {
  expect(readToCanvas(message)).toEqual(message);
});

test.each([
  [undefined],
  [{ ...beginning, state: null }],
  [{ ...beginning, leftOut: 'none' }],
  [{ type: 'refused' }],
  [{ type: 'cursor', file: 'a.yaml', offset: 0.5 }],
  [{ channel: 'another', args: [] }],
])('the canvas does not take %j', (message) => {
  expect(readToCanvas(message)).toBeNull();
});

test('bytes may come as their buffer', () => {
  expect(readFromCanvas({ type: 'update', update: bytes.buffer })).toEqual({ type: 'update', update: bytes });
});
