import type { Json } from '../yaml/json.ts';
import type { Conversion } from './convert.ts';
import type { Verdict } from './verdict.ts';

/** What `gatehouse convert -o json` writes. */
export type ConversionJson = Readonly<{
  objects: readonly Json[];
  report: readonly Verdict[];
}>;

/** A conversion with the keys that `docs/schemas/convert.schema.json` has: the objects of the target come last. */
export const conversionJson = ({ objects, extensions, report }: Conversion): ConversionJson => ({
  objects: [...objects, ...extensions].map(({ value }) => value),
  report,
});
