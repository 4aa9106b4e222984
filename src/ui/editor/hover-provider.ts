import type { Workspace } from '../../state/workspace.ts';
import { findingPlaces, type FindingPlace } from './finding-places.ts';
import { fixLinks, linkedCommands } from './fix-commands.ts';
import { Range, type IMarkdownString, type languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';

const trusted = (value: string): IMarkdownString => ({
  value,
  isTrusted: { enabledCommands: linkedCommands },
  supportHtml: false,
});

/** The words of a finding without markdown's meaning: they may hold names from the manifests. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~]/g, '\\$&');

/** What follows from a finding and how to mend it; what is wrong stands above it, in the marker's own hover. */
const story = ({ finding }: FindingPlace): IMarkdownString =>
  trusted([plain(finding.explanation), ...fixLinks(finding)].filter((line) => line !== '').join('\n\n'));

/** Pointing at text tells the findings there, with their fixes as links, and what the field means. */
export const hoverProvider = ({ analyzer, store }: Workspace, files: OpenFiles): languages.HoverProvider => ({
  provideHover: async (model, position) => {
    const file = files.of(model);
    if (!file) return null;
    const offset = file.binding.toText(model.getOffsetAt(position));
    const { findings, outlines } = store.getState();
    const stories = findingPlaces(findings, outlines.get(file.path))
      .filter(({ start, end }) => start <= offset && offset <= end)
      .slice(0, 5)
      .map(story);
    const meaning = await analyzer.hover(file.path, offset);
    if (model.isDisposed()) return null;
    if (!meaning) return stories.length === 0 ? null : { contents: stories };
    const from = model.getPositionAt(file.binding.toModel(meaning.span.start));
    const to = model.getPositionAt(file.binding.toModel(meaning.span.end));
    return {
      range: new Range(from.lineNumber, from.column, to.lineNumber, to.column),
      contents: [...stories, { value: meaning.markdown }],
    };
  },
});
