import type { Json } from '../../yaml/json.ts';
import type { OfferKind } from '../completion.ts';
import type { Template } from '../../yaml/value-template.ts';

/** A value that a field may have, before it is written. */
export type ValueOffer = Readonly<{
  value: Json;
  /** The label, where that is not the value. */
  label?: string;
  detail: string;
  documentation: string;
  kind: OfferKind;
  /** Keys that have to be written beside it, with their values. */
  beside?: readonly (readonly [string, Template])[];
}>;
