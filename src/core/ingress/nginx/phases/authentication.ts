import { isExempt } from './https-redirect.ts';
import { noteAnnotation, type AnnotatedContext, type Phase } from './phase.ts';
import { isAllowed } from './sources.ts';

/** A name and password are sent, which are taken to be right; else the client gets 401. */
function basic(context: AnnotatedContext): ReturnType<Phase> {
  const { basic: settings } = context.by.annotations.authentication;
  if (!settings) return null;
  const scheme = settings.type === 'basic' ? 'Basic' : 'Digest';
  const sent = context.request.headers.get('authorization')?.[0] ?? '';
  if (sent.toLowerCase().startsWith(`${settings.type} `)) {
    noteAnnotation(
      context,
      'auth-type',
      'passed',
      'Not known: whether name and password are right. They are taken to be.',
    );
    return null;
  }
  noteAnnotation(
    context,
    'auth-type',
    'rejected',
    `The request has no name and password (${scheme}). The client gets 401.`,
  );
  return {
    statusCode: 401,
    headers: new Map([['www-authenticate', `${scheme} realm="${settings.realm}"`]]),
  };
}

/** What another service says of a request is not known: it is taken to let it pass. */
function external(context: AnnotatedContext): void {
  const { external: own, global } = context.by.annotations.authentication;
  const url = own?.url ?? (global ? context.model.settings.globalAuthUrl : null);
  if (url === null) return;
  const signIn = own?.signIn ?? null;
  const refused = signIn === null ? 'refuses them with 401 or 403' : `sends them to ${signIn}`;
  noteAnnotation(
    context,
    own ? 'auth-url' : 'enable-global-auth',
    'passed',
    `Not known: ${url} lets requests pass, or ${refused}. It is taken to let this one pass.`,
  );
}

/**
 * Basic authentication, then the service of `auth-url`. With `satisfy: any` an allowed address, or one of the two, suffices
 * (docs/model/ingress.md#order-of-phases).
 */
export const authentication: Phase = (context) => {
  const { location, model, by } = context;
  const { satisfyAny, basic: hasBasic, external: hasExternal } = by.annotations.authentication;
  if (!hasBasic && !hasExternal && model.settings.globalAuthUrl === null) return null;
  if (isExempt(location.path, model.settings.noAuth)) {
    noteAnnotation(
      context,
      hasBasic ? 'auth-type' : 'auth-url',
      'passed',
      `${location.path} is exempt from authentication.`,
    );
    return null;
  }
  if (satisfyAny && isAllowed(context) === true) {
    noteAnnotation(context, 'satisfy', 'passed', 'The address of the client suffices.');
    return null;
  }
  external(context);
  if (satisfyAny && hasExternal) return null;
  return basic(context);
};
