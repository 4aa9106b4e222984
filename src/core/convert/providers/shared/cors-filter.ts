import { cors as corsFilterType } from '../../../filters/cors.ts';
import type { Cors } from '../../../ingress/nginx/annotations/cors.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import { isServed } from '../../../model/served.ts';
import type { RuleFilter } from '../../http-rule.ts';
import { methodsOf } from './methods-of.ts';

const listOf = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,]+/).filter((one) => one !== '')),
];

/** Limits of the API. */
const MOST_ORIGINS = 64;

/** Whether the CRDs have the filter. */
export const hasCors = (crds: InstalledCrds): boolean => isServed(corsFilterType.served ?? undefined, crds);

/**
 * The CORS filter with all fields written out, because the defaults of controller and API differ
 * (docs/model/conversion.md#cors); null where no origin is allowed, and where the CRDs have no such filter.
 */
export function corsFilter(cors: Cors | null, crds: InstalledCrds): RuleFilter | null {
  if (!cors || cors.origins.length === 0 || !hasCors(crds)) return null;
  const methods = methodsOf(listOf(cors.methods));
  const expose = listOf(cors.expose);
  return {
    type: 'CORS',
    cors: {
      allowOrigins: [...new Set(cors.origins)].slice(0, MOST_ORIGINS),
      allowCredentials: cors.credentials,
      allowMethods: methods,
      allowHeaders: listOf(cors.headers),
      ...(expose.length > 0 && { exposeHeaders: expose }),
      maxAge: Math.max(1, cors.maxAge),
    },
  };
}
