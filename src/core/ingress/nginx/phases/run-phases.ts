import type { Response } from '../../../filters/shared/response.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { authentication } from './authentication.ts';
import { bodySize } from './body-size.ts';
import { preflight } from './cors.ts';
import { denial } from './denial.ts';
import { errorPages } from './error-pages.ts';
import { httpsRedirect } from './https-redirect.ts';
import { limits } from './limits.ts';
import { openQuestions } from './open-questions.ts';
import type { AnnotatedContext, LocationContext, Phase } from './phase.ts';
import { redirect } from './redirect.ts';
import { rewrite } from './rewrite.ts';
import { sources } from './sources.ts';

/** What the phases of a location make of a request: an answer, or the path and query that the backend gets. */
export type PhasesResult = Readonly<{ response: Response } | { response: null; uri: string }>;

const EARLY: readonly Phase[] = [openQuestions, bodySize, denial, redirect, preflight];

/** With `satisfy: any` the lists of addresses are one of several ways in, and refuse no client by themselves. */
function late(context: AnnotatedContext): Response | null {
  const { satisfyAny, basic, external } = context.by.annotations.authentication;
  const open = satisfyAny && (basic !== null || external !== null);
  return (
    limits(context) ?? (open ? null : sources(context)) ?? authentication(context) ?? errorPages(context)
  );
}

/**
 * Runs the phases of a location up to the one that answers, in the order of NGINX: what rewrites goes before the redirect to
 * HTTPS, that before who may come in (docs/model/ingress.md#order-of-phases).
 */
export function runPhases(context: LocationContext, index: ResourceIndex): PhasesResult {
  const { by } = context.location;
  if (!by) {
    const response = httpsRedirect(context, index);
    return response ? { response } : { response: null, uri: context.uri };
  }
  const annotated: AnnotatedContext = { ...context, by };
  for (const phase of EARLY) {
    const response = phase(annotated);
    if (response) return { response };
  }
  const rewritten = rewrite(annotated);
  const response = rewritten.response ?? httpsRedirect(context, index) ?? late(annotated);
  return response ? { response } : { response: null, uri: rewritten.uri };
}
