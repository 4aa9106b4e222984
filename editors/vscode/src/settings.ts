import * as vscode from 'vscode';
import type { WorkspaceOptions } from '../../../src/core/model/options.ts';

/** The settings of a folder as options of a workspace; what is not set is left out. */
export function workspaceSettings(folder: vscode.Uri): Partial<Record<keyof WorkspaceOptions, unknown>> {
  const settings = vscode.workspace.getConfiguration('gatehouse', folder);
  return {
    release: settings.get('gatewayApi'),
    channel: settings.get('channel'),
    kubernetes: settings.get('kubernetes'),
    partial: settings.get('partial'),
    complete: settings.get('complete'),
    assumeClasses: settings.get('assumeClass'),
    implementation: settings.get('implementation'),
  };
}

/** The settings of a folder as arguments of the command line. */
export function commandLineOptions(folder: vscode.Uri): readonly string[] {
  const settings = vscode.workspace.getConfiguration('gatehouse', folder);
  const text = (option: string, name: string) => {
    const value = settings.get<string>(name, '');
    return value === '' ? [] : [option, value];
  };
  return [
    ...text('--gateway-api', 'gatewayApi'),
    ...text('--channel', 'channel'),
    ...text('--kubernetes', 'kubernetes'),
    ...text('--implementation', 'implementation'),
    ...settings.get<readonly string[]>('assumeClass', []).flatMap((name) => ['--assume-class', name]),
    ...settings.get<readonly string[]>('roots', []).flatMap((root) => ['--root', root]),
    ...(settings.get('partial', false)
      ? ['--partial']
      : settings.get('complete', false)
        ? ['--complete']
        : []),
  ];
}
