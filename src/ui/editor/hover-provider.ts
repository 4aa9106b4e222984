import type { Finding } from '../../core/rules/finding.ts';
import type { Workspace } from '../../state/workspace.ts';
import { fixLinks, linkedCommands } from './fix-commands.ts';
import { Range, type IMarkdownString, type languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';
import { learnMore, rulesOf } from './rule-pages.ts';

/** Words without markdown's meaning: they may hold names from the manifests. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~]/g, '\\$&');

/** What follows from a finding and how to fix it; the message is above it, in the marker's own hover. */
const story = (finding: Finding): IMarkdownString => ({
  value: [plain(finding.explanation), ...fixLinks(finding), learnMore(finding.code)]
    .filter((line) => line !== '')
    .join('\n\n'),
  isTrusted: { enabledCommands: linkedCommands },
});

/** The hover of the text: consequences of the findings there, their fixes as links, and the meaning of the field. */
export const hoverProvider = ({ analyzer }: Workspace, files: OpenFiles): languages.HoverProvider => ({
  provideHover: async (model, position) => {
    const file = files.of(model);
    if (!file) return null;
    const hover = await analyzer.hover(file.path, file.binding.toText(model.getOffsetAt(position)));
    if (!hover || model.isDisposed()) return null;
    const from = model.getPositionAt(file.binding.toModel(hover.span.start));
    const to = model.getPositionAt(file.binding.toModel(hover.span.end));
    const meaning = hover.markdown === '' ? [] : [{ value: hover.markdown }];
    const rules = hover.field ? rulesOf(hover.field) : '';
    return {
      range: new Range(from.lineNumber, from.column, to.lineNumber, to.column),
      contents: [
        ...hover.findings.slice(0, 5).map(story),
        ...meaning,
        ...(rules === '' ? [] : [{ value: rules, isTrusted: { enabledCommands: linkedCommands } }]),
      ],
    };
  },
});
