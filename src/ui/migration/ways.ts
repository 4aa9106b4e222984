import type { FieldPlace } from '../../core/views/migration/field-places.ts';

/** The ways from what the assistant says to what it is about. */
export type Ways = Readonly<{
  /** To a value of an Ingress: in the text and on the canvas. */
  toSource: (place: FieldPlace) => void;
  /** To a value of an object that would be made: in the documents and the picture of the preview. */
  toConverted: (place: FieldPlace) => void;
}>;
