import type { Memory } from '../incremental/memory.ts';
import { byDocument, documentOrder } from '../model/document-order.ts';
import type { Model } from '../model/model.ts';
import { byText } from '../text/by-text.ts';
import type { Finding } from './finding.ts';

/** Compares findings by file, document, place, and at last by code: never by the order in which rules ran. */
export function byPlace(model: Pick<Model, 'files'>): (a: Finding, b: Finding) => number {
  const documents = byDocument(model);
  return (a, b) => documents(a.at, b.at) || a.at.span.start - b.at.span.start || byText(a.code, b.code);
}

/** A model with the number of the order of its documents, for what is sorted by place and kept. */
export type Placed = Readonly<{ model: Model; order: number }>;

export const placed = (model: Model, memory: Memory): Placed => ({
  model,
  order: documentOrder(model, memory),
});
