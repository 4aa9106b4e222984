import { noteAnnotation, type Phase } from './phase.ts';

/** What annotations do that is not known: objects that are not in the manifests, and snippets. */
export const openQuestions: Phase = (context) => {
  const { required, annotations } = context.by;
  for (const { annotation, reason } of required.notKnown)
    noteAnnotation(context, annotation, 'passed', `Not known: ${reason} It is taken to be there.`);
  if (context.model.settings.snippets === 'used')
    for (const { name } of annotations.snippets)
      noteAnnotation(
        context,
        name,
        'passed',
        'Not known: snippets are not simulated, and may change everything.',
      );
  return null;
};
