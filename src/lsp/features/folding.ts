import { FoldingRangeKind } from 'vscode-languageserver/node';
import { lineMapOf, lineText } from '../../core/text/line-map.ts';
import { foldingRanges } from '../../core/text/folding-ranges.ts';
import type { Feature } from '../feature.ts';

/** Documents, blocks and runs of comments can be folded, as in the app. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),

  start(server) {
    server.connection.onFoldingRanges(async ({ textDocument }) => {
      const subject = await server.subject(textDocument);
      if (!subject) return null;
      const lines = lineMapOf(subject.document.getText());
      const walk = foldingRanges({ count: lines.starts.length, line: (number) => lineText(lines, number) });
      let step = walk.next();
      while (!step.done) step = walk.next();
      return step.value.map(({ start, end, kind }) => ({
        startLine: start - 1,
        endLine: end - 1,
        ...(kind && { kind: FoldingRangeKind.Comment }),
      }));
    });
  },
};
