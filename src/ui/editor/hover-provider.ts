import { inMarkdown } from '../../core/assist/meaning-words.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Workspace } from '../../state/workspace.ts';
import { fixLinks, linkedCommands } from './fix-commands.ts';
import type { IMarkdownString, languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';
import { learnMore, rulesOf } from './rule-pages.ts';
import { termOfField } from './term-pages.ts';

/** What follows from a finding and how to fix it; the message is above it, in the marker's own hover. */
const story = (finding: Finding): IMarkdownString => ({
  value: [inMarkdown(finding.explanation), ...fixLinks(finding), learnMore(finding.code)]
    .filter((line) => line !== '')
    .join('\n\n'),
  isTrusted: { enabledCommands: linkedCommands },
});

/** The hover of the text: consequences of the findings there, their fixes as links, and the meaning of the field. */
export const hoverProvider = ({ analyzer }: Workspace, files: OpenFiles): languages.HoverProvider => ({
  provideHover: async (model, position) => {
    const file = files.of(model);
    if (!file) return null;
    const hover = await analyzer.hover(file.path, file.offsetAt(position));
    if (!hover || model.isDisposed()) return null;
    const meaning = hover.markdown === '' ? [] : [{ value: hover.markdown }];
    const rules = hover.field ? rulesOf(hover.field) : '';
    const term = hover.field ? await termOfField(hover.field.title, analyzer) : '';
    if (model.isDisposed()) return null;
    return {
      range: file.rangeOf(hover.span.start, hover.span.end),
      contents: [
        ...hover.findings.slice(0, 5).map(story),
        ...meaning,
        ...[rules, term]
          .filter((links) => links !== '')
          .map((value) => ({ value, isTrusted: { enabledCommands: linkedCommands } })),
      ],
    };
  },
});
