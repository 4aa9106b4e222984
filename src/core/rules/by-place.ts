import type { Memory } from '../incremental/memory.ts';
import { documentOrder } from '../model/document-order.ts';
import { slotIndex } from '../model/locate.ts';
import type { Model } from '../model/model.ts';
import { byText } from '../text/by-text.ts';
import type { Finding } from './finding.ts';

/** Compares findings by file, document, place, and at last by code: never by the order in which rules ran. */
export const byPlace =
  ({ files }: Pick<Model, 'files'>): ((a: Finding, b: Finding) => number) =>
  (a, b) => {
    const slotOf = ({ at }: Finding): number => {
      const file = files.get(at.file);
      return file ? slotIndex(file, at.docId) : -1;
    };
    return (
      byText(a.at.file, b.at.file) ||
      (a.at.docId === b.at.docId ? 0 : slotOf(a) - slotOf(b)) ||
      a.at.span.start - b.at.span.start ||
      byText(a.code, b.code)
    );
  };

/** A model with the number of the order of its documents, for what is sorted by place and kept. */
export type Placed = Readonly<{ model: Model; order: number }>;

export const placed = (model: Model, memory: Memory): Placed => ({
  model,
  order: documentOrder(model, memory),
});
