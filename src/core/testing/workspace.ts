import { analyze, type Analysis } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import type { Model } from '../model/model.ts';
import { defaultOptions, type WorkspaceOptions } from '../model/options.ts';
import { loadModel } from '../model/update-model.ts';
import type { Span } from '../text/span.ts';

/** The file with the text of a test. */
export const FILE = 'test.yaml';

/** The model of one text. */
export const modelOf = (yaml: string, options: Partial<WorkspaceOptions> = {}, path = FILE): Model =>
  loadModel([{ path, text: yaml }], {
    scopeOf,
    defaultNamespace: options.defaultNamespace ?? defaultOptions.defaultNamespace,
  });

/** The analysis of one text, on a fixed day. */
export const analysisOf = (yaml: string, options: Partial<WorkspaceOptions> = {}, path = FILE): Analysis =>
  analyze(modelOf(yaml, options, path), { ...defaultOptions, today: '2026-01-01', ...options });

/** A text without its ⟦marks⟧, and their spans. Marks may be empty, and do not nest. */
export function unmark(marked: string): Readonly<{ text: string; spans: readonly Span[] }> {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: inside = '', index } of marked.matchAll(/⟦([^⟧]*)⟧/g)) {
    text += marked.slice(from, index);
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), spans };
}
