import type { ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import type { RuleFilter } from '../../http-rule.ts';
import type { Need } from '../../need.ts';
import type { Row } from '../../row.ts';
import type { Destination, DraftVerdict } from '../../verdict.ts';
import type { AnnotationEffects } from '../shared/annotation-effects.ts';
import { hasCors } from '../shared/cors-filter.ts';
import type { HostFacts } from './location-rows.ts';
import type { NginxContext } from './nginx-context.ts';
import type { RecognisedRewrite } from '../shared/recognise-rewrite.ts';

const filterOf = (rows: readonly Row[], filter: RuleFilter['type']): readonly Destination[] =>
  rows.map((row): Destination => ({ at: 'row', row, field: { filter } }));

const CUT_SLASH = 'A slash at the end of the URL stays; the controller cuts one.';

const BY_HEADER =
  'There is no certificate for the host: only requests that a proxy in front marks with X-Forwarded-Proto: http are redirected, so that none goes round in a circle.';

/** What became of the redirect to HTTPS, which is on unless an annotation says otherwise. */
export function noteSecureRedirect(
  { ingress, annotations: { rewrite } }: ReadIngress,
  made: Readonly<{ row: Row; redirect: 'always' | 'by-header' }> | null,
  { certified }: HostFacts,
  { effects, model: { settings } }: Pick<NginxContext, 'effects' | 'model'>,
): void {
  const keepsSlash = rewrite.preserveTrailingSlash ?? settings.preserveTrailingSlash;
  const row = made?.row ?? null;
  const verdict: DraftVerdict = made
    ? {
        ...(made.redirect === 'by-header'
          ? { outcome: 'approximated', loss: 2, difference: BY_HEADER }
          : keepsSlash
            ? { outcome: 'converted', loss: 0 }
            : { outcome: 'approximated', loss: 1, difference: CUT_SLASH }),
        to: filterOf([made.row], 'RequestRedirect'),
        features: ['HTTPRouteSchemeRedirect', 'HTTPRoute308RedirectStatusCode'],
      }
    : { outcome: 'converted', loss: 0, difference: 'Plain HTTP is served without a redirect.' };
  if (rewrite.sslRedirect !== undefined) {
    const kept = rewrite.sslRedirect === false && certified && !row;
    effects.add(ingress, 'ssl-redirect', {
      ...verdict,
      ...(kept && {
        outcome: 'approximated',
        loss: 1,
        difference:
          'Plain HTTP is served without a redirect. Answers over HTTPS no longer have Strict-Transport-Security, because one rule serves both.',
      }),
    });
  }
  if (rewrite.forceSslRedirect !== undefined) effects.add(ingress, 'force-ssl-redirect', verdict);
}

const CORS_ANNOTATIONS = [
  'enable-cors',
  'cors-allow-origin',
  'cors-allow-methods',
  'cors-allow-headers',
  'cors-allow-credentials',
  'cors-expose-headers',
  'cors-max-age',
];

const CORS_DIFFERENCE =
  'Only preflights of browsers are answered; the controller answered every OPTIONS request, and had its headers on answers to requests without Origin, too.';

const ORIGIN_LABELS =
  'A wildcard of origins stands for one label or more, and for one with the controller: origins with further labels in front are allowed, too.';

/** What became of CORS. */
export function noteCors(
  effects: AnnotationEffects,
  { ingress, annotations: { cors } }: ReadIngress,
  filter: RuleFilter | null,
  rows: readonly Row[],
  crds: InstalledCrds,
): void {
  if (!cors) return;
  const verdict: DraftVerdict = filter
    ? {
        outcome: 'approximated',
        loss: 1,
        to: filterOf(rows, 'CORS'),
        difference: CORS_DIFFERENCE,
        features: ['HTTPRouteCORS'],
      }
    : hasCors(crds)
      ? {
          outcome: 'invalid',
          loss: 0,
          difference: 'No origin of the list is valid, so no headers were sent.',
        }
      : {
          outcome: 'needs-extension',
          loss: 3,
          difference: 'Browsers refuse calls from other origins.',
          action: 'Install CRDs of release 1.5 or newer, which have the filter CORS.',
        };
  for (const name of CORS_ANNOTATIONS) effects.add(ingress, name, verdict);
  if (filter && cors.origins.some((origin) => origin.includes('*.')))
    effects.add(ingress, 'cors-allow-origin', { ...verdict, difference: ORIGIN_LABELS });
}

/** What became of a rewrite, and of the headers that go with it. */
export function noteRewrite(
  effects: AnnotationEffects,
  { ingress, annotations: { headers } }: ReadIngress,
  rewrite: RecognisedRewrite,
  rows: readonly Row[],
  needs: readonly Need[],
): void {
  effects.add(ingress, 'rewrite-target', rewriteVerdict(rewrite, rows, needs));
  if (headers.forwardedPrefix !== null)
    effects.add(ingress, 'x-forwarded-prefix', {
      outcome: 'converted',
      loss: 0,
      to: filterOf(rows, 'RequestHeaderModifier'),
    });
}

function rewriteVerdict(
  rewrite: RecognisedRewrite,
  rows: readonly Row[],
  needs: readonly Need[],
): DraftVerdict {
  switch (rewrite.kind) {
    case 'prefix':
    case 'full': {
      const differences = rewrite.kind === 'prefix' ? rewrite.differences : [];
      return {
        outcome: differences.length > 0 ? 'approximated' : 'converted',
        loss: differences.length > 0 ? 2 : 0,
        to: filterOf(rows, 'URLRewrite'),
        ...(differences.length > 0 && { difference: differences.join(' ') }),
        features: ['HTTPRoutePathRewrite'],
      };
    }
    case 'expression':
      return {
        outcome: 'needs-extension',
        loss: 3,
        difference:
          'The backend gets the path as it came, because the API replaces prefixes and whole paths only.',
        to: needs.flatMap((need): readonly Destination[] =>
          need.kind === 'regexRewrite' ? [{ at: 'need', need }] : [],
        ),
      };
    case 'variables':
    case 'redirect':
      return {
        outcome: 'lost',
        loss: 3,
        difference: 'The target has variables of nginx; the backend gets the path as it came.',
        action: 'Have the backend take the path as it comes, or name the paths one by one.',
      };
  }
}
