import { noteAnnotation, type Phase } from './phase.ts';

/** Answers of the backend that the default backend takes the place of: which it gives is not known. */
export const errorPages: Phase = (context) => {
  const { codes } = context.by.annotations.errorPages;
  if (codes.length > 0)
    noteAnnotation(
      context,
      'custom-http-errors',
      'passed',
      `Answers of the backend with ${codes.join(', ')} are replaced by those of the default backend.`,
    );
  return null;
};
