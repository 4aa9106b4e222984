import * as vscode from 'vscode';

const ACTIONS: readonly (vscode.QuickPickItem & Readonly<{ command: string }>)[] = [
  { label: '$(type-hierarchy) Open canvas', command: 'gatehouse.openCanvas' },
  { label: '$(checklist) Validate the folder', command: 'gatehouse.validate' },
  { label: '$(arrow-right) Trace a request', command: 'gatehouse.trace' },
  { label: '$(sparkle) Fix all safe problems', command: 'gatehouse.fixAll' },
  { label: '$(arrow-swap) Convert Ingresses', command: 'gatehouse.convert' },
  { label: '$(export) Export', command: 'gatehouse.export' },
  { label: '$(refresh) Restart the language server', command: 'gatehouse.restart' },
  { label: '$(output) Show output', command: 'gatehouse.showOutput' },
];

/** What can be done, from the status bar. */
export async function showActions(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(ACTIONS, { title: 'Gatehouse' });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
