import type { FieldMeaning } from '../../core/assist/field-meaning.ts';
import type { Workspace } from '../../state/workspace.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import { commandLink } from './command-link.ts';
import { editor, Uri, type IDisposable } from './monaco.ts';

const SCHEME = 'gatehouse-rule';

/** Shows the page of a rule. */
export const EXPLAIN = 'gatehouse.explain';

/** The page of a rule as a place that Monaco can lead to, from the code of a finding. */
export const rulePageUri = (code: string): Uri => Uri.from({ scheme: SCHEME, path: '/', query: code });

/** A link to what a rule is about. */
export const learnMore = (code: string): string => commandLink(editorTexts.learnMore(), EXPLAIN, code);

/** More rules than this would make a hover a page. */
const MAX_LISTED_RULES = 6;

/** The rules on a field, as links to their pages; empty for none. */
export function rulesOf({ rules }: FieldMeaning): string {
  if (rules.length === 0) return '';
  const shown = rules
    .slice(0, MAX_LISTED_RULES)
    .map(({ title, code }) => `- ${commandLink(title.replaceAll('`', ''), EXPLAIN, code)}`);
  const more =
    rules.length > MAX_LISTED_RULES
      ? [`- ${editorTexts.moreRules({ count: rules.length - MAX_LISTED_RULES })}`]
      : [];
  return [editorTexts.refused(), '', ...shown, ...more].join('\n');
}

/** Makes the links work for as long as the editor exists. */
export function openRulePages({ store }: Workspace): IDisposable[] {
  const show = (code: string) => store.getState().openDialog({ type: 'rules', code });
  return [
    editor.registerCommand(EXPLAIN, (_accessor, code: string) => show(code)),
    editor.registerLinkOpener({
      open: (resource) => {
        if (resource.scheme !== SCHEME) return false;
        show(resource.query);
        return true;
      },
    }),
  ];
}
