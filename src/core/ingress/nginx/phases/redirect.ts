import { redirectTo } from '../../decide/ingress-outcome.ts';
import { noteAnnotation, type Phase } from './phase.ts';

/** `temporal-redirect` and `permanent-redirect`: the URL as it is written. */
export const redirect: Phase = (context) => {
  const { to } = context.by.annotations.redirect;
  if (!to || context.location.plain) return null;
  noteAnnotation(context, to.annotation, 'applied', `The client is redirected to ${to.url} with ${to.code}.`);
  return redirectTo(to.code, to.url);
};
