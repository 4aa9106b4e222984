import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { redirectTo } from '../../decide/ingress-outcome.ts';
import { isCertificateConfigured } from '../is-certificate-configured.ts';
import type { Response } from '../../../filters/shared/response.ts';
import { hostOf, noteAnnotation, type LocationContext } from './phase.ts';

/** Whether a location is among those that a list of beginnings names. */
export const isExempt = (path: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => path.startsWith(beginning));

/** The address with https: one slash at the end is cut, also that of a query. */
function httpsAddress({ sentHost, uri, location, model }: LocationContext): string {
  const rewrite = location.by?.annotations.rewrite;
  const keeps = rewrite?.preserveTrailingSlash ?? model.settings.preserveTrailingSlash;
  const target = !keeps && uri.endsWith('/') ? uri.slice(0, -1) : uri;
  return `https://${hostOf(sentHost)}${rewrite?.usePortInRedirects ? ':443' : ''}${target}`;
}

/**
 * Redirects to HTTPS (docs/model/ingress.md#https): where a certificate is configured for the host and `ssl-redirect` is on,
 * or by `force-ssl-redirect`.
 */
export function httpsRedirect(context: LocationContext, index: ResourceIndex): Response | null {
  const { model, location, passedScheme, request, note } = context;
  const { settings } = model;
  if (passedScheme !== 'http') return null;
  const { by } = location;
  // The `/` of the default server alone has no annotations: neither switch is on.
  const rewrite = by && !location.plain ? by.annotations.rewrite : null;
  const force = rewrite ? (rewrite.forceSslRedirect ?? settings.forceSslRedirect) : false;
  const usual = rewrite ? (rewrite.sslRedirect ?? settings.sslRedirect) : false;
  const wanted = force || (usual && isCertificateConfigured(model, request.host, index));
  if (!by || !wanted) return null;
  const name = force ? 'force-ssl-redirect' : 'ssl-redirect';
  if (isExempt(location.path, settings.noTlsRedirect)) {
    noteAnnotation({ note, by }, name, 'passed', `${location.path} is exempt from the redirect to HTTPS.`);
    return null;
  }
  const address = httpsAddress(context);
  const why = force ? '' : ', because a certificate is configured for the host';
  noteAnnotation(
    { note, by },
    name,
    'applied',
    `The client is redirected to ${address} with ${settings.httpRedirectCode}${why}.`,
  );
  return redirectTo(settings.httpRedirectCode, address);
}
