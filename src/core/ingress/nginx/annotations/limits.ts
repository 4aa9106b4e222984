import type { AnnotationReader } from './annotation-reader.ts';
import { parseRanges, type AddressRange } from './address-ranges.ts';

/** Limits on the requests of one client. Zero: none. */
export type Limits = Readonly<{
  perSecond: number;
  perMinute: number;
  connections: number;
  burstMultiplier: number;
  /** Kilobytes a second of one answer, and after how many they begin to count. */
  rate: number;
  rateAfter: number;
  /** Who is not limited. */
  exempt: readonly AddressRange[];
}>;

function readExempt(reader: AnnotationReader): readonly AddressRange[] {
  const name = reader.raw('limit-allowlist') ? 'limit-allowlist' : 'limit-whitelist';
  const written = reader.raw(name);
  const ranges = written === undefined ? [] : parseRanges(written);
  if (!ranges) reader.refuse(name, 'not-read', 'has an entry that is neither an address nor a range');
  return ranges ?? [];
}

/** Reads `limit-*`. */
export const readLimits = (reader: AnnotationReader): Limits => ({
  perSecond: reader.integer('limit-rps', 'not-read') ?? 0,
  perMinute: reader.integer('limit-rpm', 'not-read') ?? 0,
  connections: reader.integer('limit-connections', 'not-read') ?? 0,
  burstMultiplier: reader.integer('limit-burst-multiplier', 'default') ?? 5,
  rate: reader.integer('limit-rate', 'default') ?? 0,
  rateAfter: reader.integer('limit-rate-after', 'default') ?? 0,
  exempt: readExempt(reader),
});
