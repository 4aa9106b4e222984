import type { Response } from '../../../filters/shared/response.ts';
import { describe } from '../../../topology/describe.ts';
import { redirectTo } from '../../decide/ingress-outcome.ts';
import { annotationPlace, status, type ServerContext } from './phase.ts';
import type { Resource } from '../../../model/resource.ts';

/** What a server answers before any location is looked at, and the Ingress that has it do so. */
export type ServerAnswer = Readonly<{ response: Response; by: Resource }>;

/** The secret of client certificates is missing: the whole host is closed. */
function denied({ server, note }: ServerContext): ServerAnswer | null {
  if (!server.denied) return null;
  const { by, annotation, reason } = server.denied;
  note?.(
    'filter',
    `${annotation} of ${describe(by)}`,
    'rejected',
    `${reason} All requests of the host get 403.`,
    annotationPlace({ ingress: by }, annotation),
  );
  return { response: status(403), by };
}

/** Who has a certificate is not known of a request: it is taken to be right. */
function clientCertificates({ server, scheme, note }: ServerContext): null {
  if (!server.clientCertificates || scheme !== 'https') return null;
  const { by, settings } = server.clientCertificates;
  const reason = `Not known: clients show a certificate (auth-tls-verify-client ${settings.verify})${settings.matchName === null ? '' : ` whose subject fits ${settings.matchName}`}. It is taken to be right.`;
  note?.(
    'filter',
    `auth-tls-secret of ${describe(by)}`,
    'passed',
    reason,
    annotationPlace({ ingress: by }, 'auth-tls-secret'),
  );
  return null;
}

/** `app-root`: the path `/` of the host is redirected, whichever Ingress says so. */
function appRoot({ server, path, scheme, request, note }: ServerContext): ServerAnswer | null {
  if (!server.appRoot || path !== '/') return null;
  const { by, path: target } = server.appRoot;
  const location = `${scheme}://${request.authority}${target}`;
  note?.(
    'filter',
    `app-root of ${describe(by)}`,
    'applied',
    `/ of the host is redirected to ${location}.`,
    annotationPlace({ ingress: by }, 'app-root'),
  );
  return { response: redirectTo(302, location), by };
}

/** Runs the phases of a server, up to one that answers (docs/model/ingress.md#order-of-phases). */
export const runServerPhases = (context: ServerContext): ServerAnswer | null =>
  denied(context) ?? clientCertificates(context) ?? appRoot(context);
