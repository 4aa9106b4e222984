import { foldingRanges } from '../../core/text/folding-ranges.ts';
import { languages } from './monaco.ts';

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const SLICE = 8;

/** Folding per document and per block, worked out in slices of a few milliseconds. */
export const foldingProvider: languages.FoldingRangeProvider = {
  provideFoldingRanges: async (model, _context, token) => {
    const walk = foldingRanges({
      count: model.getLineCount(),
      line: (number) => model.getLineContent(number),
    });
    const version = model.getVersionId();
    let began = performance.now();
    for (let step = walk.next(); ; step = walk.next()) {
      if (step.done) {
        return step.value.map(({ start, end, kind }) => ({
          start,
          end,
          ...(kind && { kind: languages.FoldingRangeKind.Comment }),
        }));
      }
      if (performance.now() - began < SLICE) continue;
      await pause();
      if (token.isCancellationRequested || model.isDisposed() || model.getVersionId() !== version)
        return null;
      began = performance.now();
    }
  },
};
