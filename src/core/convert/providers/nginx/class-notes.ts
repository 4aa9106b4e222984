import type { NginxModel } from '../../../ingress/nginx/nginx-model.ts';
import { stringAt } from '../../../model/access.ts';
import { sizeText } from '../../../text/size-text.ts';
import { listed } from '../../../text/words.ts';
import type { ConvertOptions } from '../../options.ts';
import type { ServerPlan } from './server-plan.ts';

/** What ends for the class as a whole, because no Ingress says it: said once. */
export function classNotes(
  { settings, ingresses }: NginxModel,
  plans: readonly ServerPlan[],
  { hsts, slashes }: Pick<ConvertOptions, 'hsts' | 'slashes'>,
): readonly string[] {
  if (ingresses.length === 0) return [];
  const withoutTls = plans.flatMap(({ host }) =>
    host.host !== null && host.certificates.length === 0 && !host.needsCertificate && !host.passthrough
      ? [host.host]
      : [],
  );
  const undated = ingresses.filter(
    ({ ingress }) => stringAt(ingress.value, 'metadata.creationTimestamp') === undefined,
  );
  const cuts = new Set(
    ingresses.flatMap(({ ingress, annotations: { rewrite } }) =>
      (rewrite.preserveTrailingSlash ?? settings.preserveTrailingSlash) ? [] : [ingress.key],
    ),
  );
  return [
    `ingress-nginx ${settings.bodySize === 0 ? 'has no limit for bodies of requests' : `limits bodies of requests to ${sizeText(settings.bodySize)}`} and waits ${settings.readTimeout} s for a silent backend; the Gateway has limits of its own, or none.`,
    ...(withoutTls.length > 0
      ? [
          `${listed(withoutTls, 3)}: HTTPS was answered with a placeholder certificate; a host without TLS has no HTTPS listener.`,
        ]
      : []),
    ...(plans.some(({ rows }) => rows.some((row) => row.purpose === 'https' && cuts.has(row.ingress)))
      ? ['Redirects to HTTPS keep a slash at the end of the URL, where ingress-nginx cuts one.']
      : []),
    ...(hsts === 'left-out' && settings.hsts !== null
      ? [
          'Strict-Transport-Security, which the controller sends on HTTPS, is left out by choice: browsers keep to HTTPS only as long as they remember it.',
        ]
      : []),
    ...(slashes === 'left-out'
      ? [
          'The redirect of the controller from a path without the slash at its end to the one with it is left out by choice.',
        ]
      : []),
    ...(undated.length > 1
      ? [
          'Of Ingresses without creationTimestamp that claim the same path, the last by namespace and name counts, as for ingress-nginx when they are of one age.',
        ]
      : []),
    ...(settings.defaultBackend
      ? [
          `Requests that no rule takes went to Service ${settings.defaultBackend.namespace}/${settings.defaultBackend.name}; the Gateway answers them 404.`,
        ]
      : []),
  ];
}
