import * as vscode from 'vscode';
import type { CanvasPanel } from '../canvas/canvas-panel.ts';
import { requestFault } from './request-fault.ts';

let last = '';

/** Asks for a request, and shows on the canvas where it goes. */
export async function trace(open: () => Promise<CanvasPanel | null>): Promise<void> {
  const request = await vscode.window.showInputBox({
    title: 'Trace a request',
    prompt: 'Where does this request go, and why? The method may stand in front of the address.',
    placeHolder: 'POST https://shop.example.com/cart?item=1',
    value: last,
    validateInput: requestFault,
    ignoreFocusOut: true,
  });
  if (request === undefined) return;
  last = request;
  const canvas = await open();
  canvas?.request(request);
}
