import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { planCommand } from '../../../core/commands/registry.ts';
import { absoluteSpan } from '../../../core/model/locate.ts';
import type { MergedFinding } from '../../../core/planning/merge-findings.ts';
import { safeFixOf } from '../../../core/planning/safe-fixes.ts';
import type { Severity } from '../../../core/rules/finding.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import { contextIn, rangeIn } from '../../client/question.ts';
import type { Feature } from '../../feature.ts';
import type { Server, Subject } from '../../server.ts';
import { findingsOf } from '../diagnostics/findings-of.ts';
import { editOfFix, type FixId } from './edit-of-fix.ts';
import { fixAllSafe } from './fix-all-safe.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.gatehouse`;

/** None of `source.fixAll`: what is done to a file as it is saved is done to no other. */
const FIX_FOLDER = `${CodeActionKind.Source}.gatehouse.fixFolder`;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What an action is made of, until its edit is asked for. */
type Pending = Readonly<{ uri: string; fix: FixId }> | Readonly<{ uri: string; fixAll: 'file' | 'folder' }>;

/** The fixes of findings, and all that are safe in a file at once. */
export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: client.actions.literals
      ? { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, FIX_FOLDER], resolveProvider: true }
      : false,
  }),

  start(server) {
    const { connection, client } = server;

    connection.onCodeAction(async (params) => {
      const subject = await server.subject(params.textDocument);
      if (!subject) return [];
      const { uri } = params.textDocument;
      const all = findingsOf(subject.workspace);
      const found = all.filter(({ finding }) => finding.at.file === subject.path);
      const isSafe = ({ finding }: MergedFinding) => safeFixOf(finding) !== undefined;
      const actions = [
        ...(isWanted(params, CodeActionKind.QuickFix) ? quickFixes(found, params, subject, server) : []),
        ...(isWanted(params, FIX_ALL) && found.some(isSafe)
          ? [{ title: 'Fix all that is safe to fix', kind: FIX_ALL, data: { uri, fixAll: 'file' } }]
          : []),
        ...(isWanted(params, FIX_FOLDER) && all.some(isSafe)
          ? [
              {
                title: 'Fix all that is safe to fix in the folder',
                kind: FIX_FOLDER,
                data: { uri, fixAll: 'folder' },
              },
            ]
          : []),
      ];
      if (client.actions.resolvesEdits) return actions;
      const resolved = await Promise.all(actions.map((action) => resolve(action, server)));
      // Of all that is safe nothing may be left that holds what it promises.
      return resolved.filter(({ edit, disabled }) => edit !== undefined || disabled !== undefined);
    });

    connection.onCodeActionResolve((action) => resolve(action, server));
  },
};

/** Whether an editor wants actions of a kind. All of a source are only for those that ask for them. */
function isWanted({ context }: CodeActionParams, kind: string): boolean {
  const { only } = contextIn(context);
  if (only) return only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  return !kind.startsWith(CodeActionKind.Source);
}

function quickFixes(
  all: readonly MergedFinding[],
  { range, context, textDocument: { uri } }: CodeActionParams,
  { document }: Subject,
  { positions, client }: Server,
): readonly CodeAction[] {
  const asked = positions.spanOf(document, rangeIn(range));
  const here = all.filter(({ finding, analysis }) => {
    const span = absoluteSpan(analysis.model, finding.at);
    return span !== null && span.start <= asked.end && asked.start <= span.end;
  });
  const sorted = here.toSorted((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  return sorted.flatMap(({ finding, analysis }) =>
    finding.fixes.flatMap((fix, index): CodeAction[] => {
      const plan = planCommand(analysis, fix.call);
      if (!plan.ok && !client.actions.disabled) return [];
      const data: Pending = { uri, fix: { finding: finding.id, index } };
      return [
        {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: context.diagnostics.filter((one) => isAbout(one, finding)),
          ...(safeFixOf(finding) === fix && { isPreferred: true }),
          ...(plan.ok ? { data } : { disabled: { reason: plan.reason } }),
        },
      ];
    }),
  );
}

/** Whether a diagnostic of an editor is a finding: editors that keep data say so, others repeat its words. */
const isAbout = ({ data, code, message }: Diagnostic, finding: MergedFinding['finding']): boolean =>
  isObject(data)
    ? data['finding'] === finding.id
    : code === finding.code && typeof message === 'string' && message.startsWith(finding.message);

/** Adds the edit to an action, or why there is none. */
async function resolve(action: CodeAction, server: Server): Promise<CodeAction> {
  if (!isPending(action.data) || action.edit !== undefined) return action;
  const subject = await server.subject({ uri: action.data.uri });
  if (!subject) return action;
  const made =
    'fix' in action.data
      ? editOfFix(action.data.fix, subject, server)
      : fixAllSafe(
          subject.workspace,
          action.data.fixAll === 'file' ? new Set([subject.path]) : undefined,
          server,
        );
  if (made === null) return action;
  if (made.ok) return { ...action, edit: made.edit };
  return server.client.actions.disabled ? { ...action, disabled: { reason: made.reason } } : action;
}

/** Data comes back as it was sent, by way of the editor. */
const isPending = (data: unknown): data is Pending =>
  isObject(data) &&
  typeof data['uri'] === 'string' &&
  (data['fixAll'] === 'file' ||
    data['fixAll'] === 'folder' ||
    (isObject(data['fix']) &&
      typeof data['fix']['finding'] === 'string' &&
      typeof data['fix']['index'] === 'number'));
