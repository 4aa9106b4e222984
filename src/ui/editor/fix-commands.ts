import type { Finding, Fix } from '../../core/rules/finding.ts';
import type { CommandCall } from '../../core/commands/command-call.ts';
import type { Workspace } from '../../state/workspace.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { commandLink } from './command-link.ts';
import { editor, type IDisposable } from './monaco.ts';
import { EXPLAIN } from './rule-pages.ts';
import { EXPLAIN_TERM } from './term-pages.ts';

const RUN = 'gatehouse.run';
const PREVIEW = 'gatehouse.preview';

/** The commands that links in hovers may run. */
export const linkedCommands: readonly string[] = [RUN, PREVIEW, EXPLAIN, EXPLAIN_TERM];

/** What a light bulb's entry carries out. */
export const runFix = (fix: Fix): { id: string; title: string; arguments: unknown[] } => ({
  id: RUN,
  title: fix.title,
  arguments: [fix.call],
});

/** The fixes of a finding as links: the words carry it out, *Preview* shows what it would change. */
export const fixLinks = ({ fixes }: Finding): readonly string[] =>
  fixes.map(
    (fix) =>
      `${commandLink(fix.title, RUN, fix.call)} · ${commandLink(partsTexts.preview(), PREVIEW, fix.call)}`,
  );

/** Makes the commands known to Monaco for as long as the editor exists. */
export function registerFixCommands({ actions, store }: Workspace): IDisposable[] {
  return [
    editor.registerCommand(RUN, (_accessor, call: CommandCall) => void actions.run([call])),
    editor.registerCommand(PREVIEW, (_accessor, call: CommandCall) => {
      void actions
        .preview([call])
        .then((plan) => store.getState().openDialog({ type: 'plan', calls: [call], plan }));
    }),
  ];
}
