import { ResponseError, ErrorCodes } from 'vscode-languageserver/node';
import type { CommandCall } from '../../core/commands/command-call.ts';
import { symbolAt } from '../../core/assist/symbols/symbol-at.ts';
import type { ManifestSymbol } from '../../core/assist/symbols/manifest-symbol.ts';
import { planCalls } from '../../core/planning/plan-calls.ts';
import { workspaceEdit } from '../client/workspace-edit.ts';
import type { Feature } from '../feature.ts';

/** An object, a namespace or a listener gets another name, in all files that call it. */
export const rename: Feature = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),

  start(server) {
    const { connection, positions } = server;

    connection.onPrepareRename(async (params) => {
      const subject = await server.at(params);
      const found = subject && symbolAt(subject.analysis.model, subject.path, subject.offset);
      return found
        ? { range: positions.rangeOf(subject.document, found.span), placeholder: found.name }
        : null;
    });

    connection.onRenameRequest(async (params) => {
      const subject = await server.at(params);
      const found = subject && symbolAt(subject.analysis.model, subject.path, subject.offset);
      if (!found) return refuse('There is no name here that objects are called by.');
      if (params.newName === '') return refuse('The new name is empty.');
      const plan = planCalls(subject.analysis, [callFor(found.symbol, params.newName)]);
      if (!plan.ok) return refuse(plan.reason);
      const said = plan.caveats.map(({ message }) => message).join('\n');
      const edit = workspaceEdit(
        plan,
        subject.workspace,
        server,
        said === '' ? undefined : { label: plan.title, description: said },
      );
      return edit.ok ? edit.edit : refuse(edit.reason);
    });
  },
};

const callFor = (symbol: ManifestSymbol, name: string): CommandCall =>
  symbol.type === 'object'
    ? { id: 'rename', args: { key: symbol.key, name, follow: true } }
    : { id: 'rename-listener', args: { key: symbol.holder, listener: symbol.name, name } };

const refuse = (reason: string) => new ResponseError<void>(ErrorCodes.InvalidRequest, reason);
