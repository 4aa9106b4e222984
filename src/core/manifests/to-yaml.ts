import type { Model } from '../model/model.ts';
import { exported, type Choice } from './exported.ts';
import { joinDocuments } from './join-documents.ts';

/**
 * All objects, or the chosen ones, as one YAML text: each document exactly as written, with its comments.
 * `leftOut` says, in sentences, which documents hold no object.
 */
export function toYaml(
  model: Model,
  choice: Choice = null,
): Readonly<{ text: string; leftOut: readonly string[] }> {
  const { pieces, leftOut } = exported(model, choice, false);
  return { text: joinDocuments(pieces.map((piece) => piece.text)), leftOut };
}
