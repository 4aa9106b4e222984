import type { JsonObject } from '../yaml/json.ts';
import type { FilteredKind } from './define-filter.ts';

/** A reference in the settings of a filter. The kinds of routes make references of their own from it. */
export type FilterReference = Readonly<{
  role: 'mirror' | 'auth' | 'extension';
  /** Its place in a filter: `requestMirror.backendRef`. */
  at: string;
  kinds: readonly FilteredKind[];
  /** What a filter has beside the reference, where it is written for the reference alone; null where that is not done. */
  beside: JsonObject | null;
}>;

/**
 * Declares a reference of a filter type. It is a constant of its own, beside the definition, because the first load of
 * the page needs the references of kinds and nothing else of their filters.
 */
export const filterReference = (reference: FilterReference): FilterReference => reference;
