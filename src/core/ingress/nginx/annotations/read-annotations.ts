import { memo } from '../../../incremental/memo.ts';
import type { Resource } from '../../../model/resource.ts';
import { readAffinity, type Affinity } from './affinity.ts';
import { annotationReader, type AnnotationIssue } from './annotation-reader.ts';
import { readAuthentication, type Authentication } from './authentication.ts';
import { readBackendTls, type BackendTls } from './backend-tls.ts';
import { readCanary, type Canary } from './canary.ts';
import { readClientCertificates, type ClientCertificates } from './client-certificates.ts';
import { readCors, type Cors } from './cors.ts';
import { readErrorPages, type ErrorPages } from './error-pages.ts';
import { readHeaders, type Headers } from './headers.ts';
import { readLimits, type Limits } from './limits.ts';
import { readMirror, type Mirror } from './mirror.ts';
import { readProxying, type Proxying } from './proxying.ts';
import { readRedirect, type Redirect } from './redirect.ts';
import { readRewrite, type Rewrite } from './rewrite.ts';
import { readServer, type ServerAnnotations } from './server.ts';
import { readSnippets, type Snippet } from './snippets.ts';
import { readSources, type Sources } from './sources.ts';

/** The annotations of an Ingress as ingress-nginx has them: values that it cannot use are issues. */
export type NginxAnnotations = Readonly<{
  rewrite: Rewrite;
  redirect: Redirect;
  cors: Cors | null;
  canary: Canary | null;
  authentication: Authentication;
  clientCertificates: ClientCertificates | null;
  sources: Sources;
  limits: Limits;
  proxying: Proxying;
  backendTls: BackendTls;
  affinity: Affinity;
  mirror: Mirror | null;
  headers: Headers;
  errorPages: ErrorPages;
  server: ServerAnnotations;
  snippets: readonly Snippet[];
  issues: readonly AnnotationIssue[];
}>;

function read(ingress: Resource, validates: boolean): NginxAnnotations {
  const reader = annotationReader(ingress, validates);
  return {
    rewrite: readRewrite(reader),
    redirect: readRedirect(reader),
    cors: readCors(reader),
    canary: readCanary(reader),
    authentication: readAuthentication(reader),
    clientCertificates: readClientCertificates(reader),
    sources: readSources(reader),
    limits: readLimits(reader),
    proxying: readProxying(reader),
    backendTls: readBackendTls(reader),
    affinity: readAffinity(reader),
    mirror: readMirror(reader),
    headers: readHeaders(reader),
    errorPages: readErrorPages(reader),
    server: readServer(reader),
    snippets: readSnippets(reader),
    issues: reader.issues,
  };
}

const validated = memo((ingress: Resource) => read(ingress, true));
const unvalidated = memo((ingress: Resource) => read(ingress, false));

/**
 * Reads the annotations of an Ingress (docs/model/ingress.md#invalid-values). Never throws; what depends on the settings
 * of the controller and on other objects is decided later.
 *
 * @param validates the controller validates values, as it does by default
 */
export const readAnnotations = (ingress: Resource, validates: boolean): NginxAnnotations =>
  validates ? validated(ingress) : unvalidated(ingress);
