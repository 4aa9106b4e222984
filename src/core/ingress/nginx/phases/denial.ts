import { noteAnnotation, status, type Phase } from './phase.ts';

/** What is wrong with an annotation closes the location: 503, before anything else. */
export const denial: Phase = (context) => {
  const { denied } = context.by;
  if (!denied) return null;
  noteAnnotation(context, denied.annotation, 'rejected', `${denied.reason} The client gets 503.`);
  return status(503);
};
